import { describe, expect, it } from "vitest";
import { classify } from "@/lib/engine/classify";
import { addDays } from "@/lib/engine/days";
import { deriveDeadlines } from "@/lib/engine/derive-deadlines";
import { eventKinds } from "@/lib/engine/events";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { deadlineRules } from "@/lib/law/deadlines";
import { finesApply } from "@/lib/law/fines";
import { obligations } from "@/lib/law/obligations";
import { signatories } from "@/lib/law/signatories";
import { sources } from "@/lib/law/sources";
import { thresholds } from "@/lib/law/thresholds";
import { timeline } from "@/lib/law/timeline";
import { flop, openRelease, someFacts } from "../support/facts";

/** Every day on which anything in the law changes. */
const starts = [
  ...Object.values(thresholds).flatMap((entries) => entries.map(({ from }) => from)),
  ...Object.values(deadlineRules).flatMap(({ length }) => length.map(({ from }) => from)),
  ...Object.values(obligations).flatMap(({ applies }) => applies.map(({ from }) => from)),
  ...[...signatories, ...finesApply].map(({ from }) => from),
  ...Object.values(timeline).map(({ on }) => on),
  ...Object.values(sources).map(({ reviewBy }) => reviewBy),
];
const days = [...new Set(starts.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]))].sort();

const everything = (on: string): Facts["events"] => eventKinds.map((kind) => ({ kind, on, matter: "one" }));
const big = { trainingFlop: flop("3e25"), cumulativeTrainingFlop: flop("3e25") };
const models: Facts[] = [
  {},
  someFacts(),
  someFacts({ ...openRelease, providerLocation: "non-EU" }),
  someFacts({ ...big, codeChapters: ["safety"], thresholdMetOrKnownOn: "2026-03-02" }),
  someFacts({ ...big, codeChapters: [], placedOn: "2025-03-01", thresholdTrigger: "transitional" }),
  someFacts({ designationBasis: "52(4)", designatedOn: "2026-10-05" }),
];

describe("the same facts on every day anything changes, the day before and the day after", () => {
  it.each(days)("%s: nothing throws, everything has a reason, nothing is there twice", (day) => {
    const law = lawOn(day);
    for (const model of models) {
      for (const facts of [model, { ...model, events: everything(day) }]) {
        const assessment = classify(facts, law);
        expect(assessment.duties).toHaveLength(Object.keys(obligations).length);
        expect(assessment.duties.filter(({ because }) => because.length === 0)).toEqual([]);
        const deadlines = deriveDeadlines(facts, law, assessment);
        expect(deadlines.filter(({ because }) => because.length === 0)).toEqual([]);
        const keys = deadlines.map(({ id, occurrence }) => `${id} ${occurrence}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { dueOn, rolledDueOn } of deadlines) {
          if (dueOn !== undefined && rolledDueOn !== undefined) expect(rolledDueOn > dueOn).toBe(true);
        }
      }
    }
  });

  it("only ever adds what has begun to apply", () => {
    const facts = someFacts({ ...big, codeChapters: ["transparency", "copyright", "safety"] });
    const inForce = (day: string) =>
      classify(facts, lawOn(day)).duties.filter(({ answer }) => answer !== "not-in-force").length;
    expect([
      inForce("2025-08-01"),
      inForce("2025-08-02"),
      inForce("2026-08-01"),
      inForce("2026-08-02"),
    ]).toEqual([0, 22, 22, 26]);
  });
});
