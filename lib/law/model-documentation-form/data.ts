import { formModalities } from "./modalities";
import type { FormSection } from "./types";

const dataSplits = [
  { id: "training", label: "Training" },
  { id: "testing", label: "Testing" },
  { id: "validation", label: "Validation" },
];

export const data: FormSection = {
  id: "6",
  title: "The data behind it",
  fields: [
    {
      id: "6.1",
      label: "Kinds of data",
      guidance:
        "Everything found in the data for training, testing and validation. For another kind, say which.",
      type: { kind: "multi-choice", options: formModalities },
      recipients: ["aio", "nca", "dp"],
      annexXi: ["2(c)"],
      annexXii: ["2(c)"],
    },
    {
      id: "6.2",
      label: "Where the data come from",
      guidance:
        "The categories are those of the public summary of training content. For another source, say which.",
      type: {
        kind: "multi-choice",
        options: [
          { id: "web-crawling", label: "Crawled from the web" },
          { id: "third-party-private", label: "Private data sets obtained from third parties" },
          { id: "user-data", label: "Data of users" },
          { id: "public-datasets", label: "Publicly available data sets" },
          { id: "other-means", label: "Collected by other means" },
          { id: "synthetic", label: "Non-public synthetic data, made by or for the provider" },
          { id: "other", label: "Other" },
        ],
      },
      recipients: ["aio", "nca", "dp"],
      annexXi: ["2(c)"],
      annexXii: ["2(c)"],
    },
    {
      id: "6.3",
      label: "How data were obtained and selected",
      guidance:
        "Methods and resources, including for annotation and for synthetic data. For data of third parties also how you obtained the rights, unless the public summary says it.",
      type: { kind: "text" },
      words: 300,
      recipients: ["aio", "nca"],
      annexXi: ["2(c)"],
      annexXii: [],
    },
    {
      id: "6.4",
      label: "Number of data points, rounded",
      guidance: "One significant figure or more, each with its unit, for example 20 trillion tokens.",
      type: { kind: "figures", parts: dataSplits },
      recipients: ["nca"],
      annexXi: ["2(c)"],
      annexXii: [],
    },
    {
      id: "6.5",
      label: "Number of data points",
      guidance: "Two significant figures or more, each with its unit, for example 18 trillion tokens.",
      type: { kind: "figures", parts: dataSplits },
      recipients: ["aio"],
      annexXi: ["2(c)"],
      annexXii: [],
    },
    {
      id: "6.6",
      label: "Scope of the data",
      guidance:
        "What marks the data out, as far as it applies: domains, regions, languages, kinds of content covered.",
      type: { kind: "text" },
      words: 200,
      recipients: ["aio", "nca"],
      annexXi: ["2(c)"],
      annexXii: [],
    },
    {
      id: "6.7",
      label: "How data were curated",
      guidance:
        "How the collected data became training data: cleaning, normalising, augmenting and the like.",
      type: { kind: "text" },
      words: 300,
      recipients: ["aio", "nca", "dp"],
      annexXi: ["2(c)"],
      annexXii: ["2(c)"],
    },
    {
      id: "6.8",
      label: "Keeping unsuitable sources out",
      guidance:
        "How you look for sources unfit for the intended uses: illegal content, sexual abuse of children, intimate images shared without consent, personal data processed unlawfully.",
      type: { kind: "text" },
      words: 400,
      recipients: ["aio", "nca"],
      annexXi: ["2(c)"],
      annexXii: [],
      unconfirmed: "words",
    },
    {
      id: "6.9",
      label: "Finding biases",
      guidance: "What you do, while acquiring and processing data, to find biases that can be identified.",
      type: { kind: "text" },
      words: 200,
      recipients: ["aio", "nca"],
      annexXi: ["2(c)"],
      annexXii: [],
    },
  ],
};
