import { describe, expect, it } from "vitest";
import { classify } from "@/lib/engine/classify";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { questionsOpen } from "@/lib/engine/questions-open";
import type { QuestionId } from "@/lib/law/open-questions";
import { flop, openRelease, someFacts } from "../support/facts";

const law = lawOn("2026-11-23");
const open = (facts: Facts) => questionsOpen(classify(someFacts(facts), law));

const seemsNarrow: Facts = { taskRange: "appears_narrow" };
const licence: Facts = { ...openRelease, licenceTerms: "needs_review" };
const big = { trainingFlop: flop("3e25"), cumulativeTrainingFlop: flop("3e25") };
const risky: Facts = { ...big, thresholdMetOrKnownOn: "2026-10-17", thresholdTrigger: "met" };
const hub: Facts = { actorRole: "hub_operator" };

describe("the questions that wait for a person", () => {
  it.each<[string, Facts, readonly QuestionId[]]>([
    ["none", {}, []],
    ["of generality, once though provider and duties turn on it", seemsNarrow, ["generality"]],
    ["of the compute", { computeDoubt: "Base left out." }, ["cumulative-doubt"]],
    ["of the provider", { actorRole: "consortium_coordinator" }, ["consortium"]],
    ["of the exemption", licence, ["licence-terms"]],
    [
      "of the exemption, while the provider is not known",
      { ...licence, supply: undefined },
      ["licence-terms"],
    ],
    ["of the notification", { ...risky, placedOn: "2025-07-01" }, ["legacy-notification"]],
    ["of a duty alone", { ...risky, codeChapters: ["safety"] }, ["public-summary"]],
    [
      "several, in the order of the answers",
      { ...licence, computeDoubt: "Base left out.", actorRole: "consortium_coordinator", ...seemsNarrow },
      ["generality", "cumulative-doubt", "consortium", "licence-terms"],
    ],
  ])("%s", (_what, facts, questions) => expect(open(facts)).toEqual(questions));

  it("leave out what would follow for a provider where the actor is none", () => {
    expect(open({ ...hub, ...licence })).toEqual([]);
    expect(open({ ...hub, ...risky, placedOn: "2025-07-01", codeChapters: ["safety"] })).toEqual([]);
    expect(open({ ...hub, ...seemsNarrow })).toEqual(["generality"]);
    expect(open({ ...hub, computeDoubt: "Base left out." })).toEqual(["cumulative-doubt"]);
  });

  it("leave out what a missing fact keeps from being decided (WC-063)", () => {
    const modified: Facts = {
      trainingFlop: undefined,
      cumulativeTrainingFlop: flop("1.1e25"),
      isThirdPartyModification: true,
      baseIsGpai: true,
      baseIsSystemicRisk: false,
      baseTrainingFlop: flop("9e24"),
      weightsControlledBy: "modifier",
    };
    expect(classify(someFacts(modified), law).systemicRisk.readings).toHaveLength(2);
    expect(open(modified)).toEqual([]);
    expect(open({ ...modified, modificationFlop: flop("2e24") })).toEqual(["modified-total"]);
  });

  it("are none while Chapter V does not apply", () => {
    const early = lawOn("2025-08-01");
    expect(questionsOpen(classify(someFacts({ ...licence, ...seemsNarrow }), early))).toEqual([]);
  });
});
