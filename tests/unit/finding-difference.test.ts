import { expect, it } from "vitest";
import { findingDifference } from "@/lib/assessments/finding-difference";
import { classify } from "@/lib/engine/classify";
import { deriveDeadlines } from "@/lib/engine/derive-deadlines";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { withSystemicRiskThreshold } from "../support/edition";
import { flop, someFacts } from "../support/facts";

const law = lawOn("2026-11-23");
const found = (facts: Facts, under = law) => {
  const assessment = classify(someFacts(facts), under);
  return { assessment, deadlines: deriveDeadlines(someFacts(facts), under, assessment) };
};

it("is none where only a reason names another figure", () => {
  const raised = lawOn("2026-11-23", withSystemicRiskThreshold("2026-01-01", "1e26"));
  const [before, after] = [found({}), found({}, raised)];
  expect(before.assessment.systemicRisk.because).not.toEqual(after.assessment.systemicRisk.because);
  expect(findingDifference(before, after)).toBeUndefined();
});

it("tells a deadline that moved from those that begin and end", () => {
  const difference = findingDifference(found({}), found({ placedOn: "2026-04-02" }));
  expect(difference?.deadlines).toEqual([
    ...["D08", "D10", "D11"].map((id) => ({
      id,
      from: { dueOn: "2026-03-02", review: false },
      to: { dueOn: "2026-04-02", review: false },
    })),
    // Ten years of keeping the documents, from the placing.
    { id: "D18", from: { dueOn: "2036-03-02", review: true }, to: { dueOn: "2036-04-02", review: true } },
  ]);
  const legacy = findingDifference(found({}), found({ placedOn: "2025-08-01" }));
  expect(legacy?.deadlines.map(({ id, from, to }) => [id, from?.dueOn, to?.dueOn])).toEqual([
    ["D08", "2026-03-02", undefined],
    ["D10", "2026-03-02", undefined],
    ["D11", "2026-03-02", undefined],
    ["D13", undefined, "2027-08-02"],
    ["D18", "2036-03-02", "2035-08-01"],
  ]);
});

it("tells duties that begin to bind from those that come into question", () => {
  const large = { trainingFlop: flop("3e25"), cumulativeTrainingFlop: flop("3e25") };
  const duties = (facts: Facts) => findingDifference(found({}), found(facts))?.duties ?? [];
  expect(duties(large).map(({ id, to }) => `${id} ${to}`)).toContain("art-55-1-a binds");
  expect(duties({ cumulativeTrainingFlop: undefined }).map(({ id, to }) => `${id} ${to}`)).toContain(
    "art-55-1-a open",
  );
});
