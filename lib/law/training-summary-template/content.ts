import type { SummarySection } from "./types";

export const content: SummarySection = {
  id: "1.3",
  title: "Kinds and amounts of training data",
  fields: [
    {
      id: "1.3.1",
      label: "Kinds of data",
      guidance: "What the training data consists of. Speech is audio; sound inside video is video.",
      type: {
        kind: "multi-choice",
        options: [
          { id: "text", label: "Text" },
          { id: "image", label: "Images" },
          { id: "audio", label: "Audio" },
          { id: "video", label: "Video" },
          { id: "other", label: "Other" },
        ],
      },
      needed: { when: "always" },
      notice: [15, 22],
    },
    {
      id: "1.3.2",
      label: "Amount of text",
      guidance:
        "The size after pre-processing and before training, over all sources; data that keeps changing may be left out.",
      type: {
        kind: "single-choice",
        options: [
          { id: "small", label: "Less than 1 billion tokens" },
          { id: "medium", label: "1 billion to 10 trillion tokens" },
          { id: "large", label: "More than 10 trillion tokens" },
          { id: "other-unit", label: "About so much, in another unit" },
        ],
      },
      needed: { when: "chosen", field: "1.3.1", option: "text" },
      notice: [22],
    },
    {
      id: "1.3.3",
      label: "What the text is",
      guidance: "For example fiction, science, press, law, social media, source code.",
      type: { kind: "text" },
      needed: { when: "chosen", field: "1.3.1", option: "text" },
      notice: [25],
    },
    {
      id: "1.3.4",
      label: "Amount of images",
      guidance:
        "The size after pre-processing and before training, over all sources; data that keeps changing may be left out.",
      type: {
        kind: "single-choice",
        options: [
          { id: "small", label: "Less than 1 million images" },
          { id: "medium", label: "1 million to 1 billion images" },
          { id: "large", label: "More than 1 billion images" },
        ],
      },
      needed: { when: "chosen", field: "1.3.1", option: "image" },
      notice: [22],
    },
    {
      id: "1.3.5",
      label: "What the images are",
      guidance: "For example photographs, art, infographics, logos.",
      type: { kind: "text" },
      needed: { when: "chosen", field: "1.3.1", option: "image" },
      notice: [25],
    },
    {
      id: "1.3.6",
      label: "Amount of audio",
      guidance:
        "The size after pre-processing and before training, over all sources; data that keeps changing may be left out.",
      type: {
        kind: "single-choice",
        options: [
          { id: "small", label: "Less than 10 000 hours" },
          { id: "medium", label: "10 000 to 1 million hours" },
          { id: "large", label: "More than 1 million hours" },
        ],
      },
      needed: { when: "chosen", field: "1.3.1", option: "audio" },
      notice: [22],
    },
    {
      id: "1.3.7",
      label: "What the audio is",
      guidance: "For example music, audiobooks, radio, private conversation.",
      type: { kind: "text" },
      needed: { when: "chosen", field: "1.3.1", option: "audio" },
      notice: [25],
    },
    {
      id: "1.3.8",
      label: "Amount of video",
      guidance:
        "The size after pre-processing and before training, over all sources; data that keeps changing may be left out.",
      type: {
        kind: "single-choice",
        options: [
          { id: "small", label: "Less than 10 000 hours" },
          { id: "medium", label: "10 000 to 1 million hours" },
          { id: "large", label: "More than 1 million hours" },
        ],
      },
      needed: { when: "chosen", field: "1.3.1", option: "video" },
      notice: [22],
    },
    {
      id: "1.3.9",
      label: "What the video is",
      guidance: "For example films, television, clips, games, journalism.",
      type: { kind: "text" },
      needed: { when: "chosen", field: "1.3.1", option: "video" },
      notice: [25],
    },
    {
      id: "1.3.10",
      label: "Other kinds of data",
      guidance: "For each: its name, its amount with the unit, and what it is.",
      type: { kind: "text" },
      needed: { when: "chosen", field: "1.3.1", option: "other" },
      notice: [22],
    },
    {
      id: "1.3.11",
      label: "Latest data from",
      guidance: "The month in which data was last obtained.",
      type: { kind: "month" },
      needed: { when: "always" },
      notice: [25],
    },
    {
      id: "1.3.12",
      label: "Trained on since then",
      guidance: "Whether training goes on with new or changing data.",
      type: { kind: "yes-no" },
      needed: { when: "always" },
      notice: [29],
    },
    {
      id: "1.3.13",
      label: "Languages",
      guidance: "The languages covered, those of the Union first.",
      type: { kind: "text" },
      needed: { when: "applies", and: "Where it has a bearing" },
      notice: [10, 25],
    },
    {
      id: "1.3.14",
      label: "Other features",
      guidance: "Regional, national or demographic features.",
      type: { kind: "text" },
      needed: { when: "applies", and: "Where it is at hand, relevant and practicable" },
      notice: [10, 25],
    },
    {
      id: "1.3.15",
      label: "Further comments",
      guidance: "Anything else a reader should know.",
      type: { kind: "text" },
      needed: { when: "optional" },
      notice: [16],
    },
  ],
};
