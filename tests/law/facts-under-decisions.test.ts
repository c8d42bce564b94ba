import { describe, expect, it } from "vitest";
import { changedFacts, type Decision, decisionOn, factsUnder, restsOn } from "@/lib/engine/decisions";
import type { ComputeBasis, FactName, Facts } from "@/lib/engine/facts";
import { openQuestions, type QuestionId } from "@/lib/law/open-questions";

const decision = (question: QuestionId, more: Partial<Decision> = {}): Decision => ({
  question,
  reading: Object.keys(openQuestions[question].readings)[0] ?? "",
  by: "Olga Officer",
  on: "2026-11-20",
  reason: "it is so",
  ...more,
});

/** Every fact some decision may rest on, at some value, and at another. */
const basis: ComputeBasis = { low: 1n, high: 2n, planned: 0n, open: 0n };
const now: Facts = {
  actorRole: "original_developer",
  codeChapters: ["safety"],
  outputModalities: ["text"],
  taskRange: "broad",
  generalityShown: true,
  trainingFlop: 1n,
  cumulativeTrainingFlop: 2n,
  trainingBasis: basis,
  cumulativeBasis: basis,
  computeDoubt: "Base left out.",
  isThirdPartyModification: true,
  baseIsGpai: true,
  baseIsSystemicRisk: true,
  baseComputeKnown: true,
  baseTrainingFlop: 3n,
  modificationFlop: 4n,
  modificationBasis: basis,
  modificationHistory: "2e24 + 2e24",
  weightsControlledBy: "modifier",
  licence: "Aurora licence",
  licenceTerms: "needs_review",
  monetisation: "no",
  supply: "eu_market",
  placedOn: "2026-03-02",
  releasedOn: "2026-03-01",
  thresholdMetOrKnownOn: "2026-10-17",
  thresholdTrigger: "met",
};

/** What each question turns on, by what the law makes it turn on. */
const grounds: readonly [QuestionId, law: string, FactName[]][] = [
  [
    "generality",
    "GL 17, 20",
    ["outputModalities", "taskRange", "generalityShown", "trainingFlop", "cumulativeTrainingFlop"],
  ],
  [
    "generality-below",
    "GL 17, 20",
    ["outputModalities", "taskRange", "generalityShown", "trainingFlop", "cumulativeTrainingFlop"],
  ],
  [
    "compute-doubt",
    "GL 17, 121 [118]",
    ["trainingFlop", "cumulativeTrainingFlop", "trainingBasis", "cumulativeBasis", "computeDoubt"],
  ],
  [
    "cumulative-doubt",
    "Art 51(2); GL 121 [118]",
    ["trainingFlop", "cumulativeTrainingFlop", "cumulativeBasis", "computeDoubt"],
  ],
  [
    "modification-significance",
    "GL 62-64 [59-61]",
    [
      "baseIsGpai",
      "baseIsSystemicRisk",
      "baseComputeKnown",
      "baseTrainingFlop",
      "modificationFlop",
      "modificationBasis",
      "modificationHistory",
    ],
  ],
  [
    "general-result",
    "GL 17, 60-63 [58-60]",
    [
      "baseIsGpai",
      "baseTrainingFlop",
      "modificationFlop",
      "trainingFlop",
      "cumulativeTrainingFlop",
      "outputModalities",
    ],
  ],
  [
    "modified-total",
    "GL 62-64 [59-61]; Art 51(2)",
    [
      "baseIsSystemicRisk",
      "baseComputeKnown",
      "baseTrainingFlop",
      "modificationFlop",
      "trainingFlop",
      "cumulativeTrainingFlop",
    ],
  ],
  [
    "foreseen-threshold",
    "Art 52(1); GL 31 [30]",
    [
      "thresholdTrigger",
      "thresholdMetOrKnownOn",
      "trainingFlop",
      "cumulativeTrainingFlop",
      "cumulativeBasis",
    ],
  ],
  [
    "unknown-base-total",
    "GL 64 [61]",
    ["baseIsSystemicRisk", "baseComputeKnown", "baseTrainingFlop", "modificationFlop"],
  ],
  [
    "internal-use-systemic",
    "Rec 97; Art 3(9), 51(2)",
    ["supply", "placedOn", "trainingFlop", "cumulativeTrainingFlop"],
  ],
  ["non-commercial-supply", "Art 3(10); Rec 109", ["supply", "monetisation"]],
  ["consortium", "GL 51", ["actorRole", "supply"]],
  [
    "weights-control",
    "GL 60 fn 12 [fn 13]",
    ["actorRole", "isThirdPartyModification", "weightsControlledBy"],
  ],
  ["licence-terms", "GL 80, 83, 84", ["licence", "licenceTerms"]],
  ["monetisation", "GL 87; Rec 103", ["monetisation"]],
  [
    "legacy-notification",
    "Art 52(1), 111(3)",
    ["placedOn", "releasedOn", "thresholdMetOrKnownOn", "thresholdTrigger"],
  ],
  [
    "public-summary",
    "Safety and Security 10.2",
    ["codeChapters", "cumulativeTrainingFlop", "supply", "placedOn"],
  ],
  [
    "article-55-start",
    "GL 27, 42; Rec 97",
    ["placedOn", "releasedOn", "thresholdMetOrKnownOn", "thresholdTrigger"],
  ],
];

it("has grounds for every question, and all of them stand in the facts above", () => {
  expect(grounds.map(([question]) => question).sort()).toEqual(Object.keys(openQuestions).sort());
  expect(Object.keys(now)).toEqual(expect.arrayContaining(grounds.flatMap(([, , facts]) => facts)));
});

describe.each(grounds)("a decision on %s (%s)", (question, _law, facts) => {
  const made = decision(question, { facts: now });

  it("expires by each of its grounds and by nothing else", () => {
    const names = Object.keys(now) as FactName[];
    const expiring = names.filter((name) => {
      const changed = changedFacts(made, { ...now, [name]: undefined });
      const stands = decisionOn(question, { ...now, [name]: undefined, decisions: [made] }) === made;
      expect(changed.map(({ fact }) => fact)).toEqual(stands ? [] : [name]);
      return !stands;
    });
    expect(expiring.sort()).toEqual([...facts].sort());
  });

  it("is made on its grounds as they stand, absent ones too", () => {
    const under = Object.fromEntries(facts.map((name) => [name, now[name]]));
    expect(factsUnder(question, now)).toEqual(under);
    expect(Object.keys(factsUnder(question, {})).sort()).toEqual([...facts].sort());
    expect(restsOn[question]).toHaveLength(facts.length);
  });
});
