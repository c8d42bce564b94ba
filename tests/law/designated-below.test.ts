import { describe, expect, it } from "vitest";
import { classify } from "@/lib/engine/classify";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { someFacts } from "../support/facts";

const law = lawOn("2026-11-23");
const below: Partial<Facts> = { trainingFlop: 5n * 10n ** 22n, cumulativeTrainingFlop: 5n * 10n ** 22n };
const designated: Partial<Facts> = { designationBasis: "52(4)", designatedOn: "2026-10-05" };
const found = (facts: Partial<Facts>) => classify(someFacts(facts), law);

// Only a general-purpose AI model can be designated (Art 51(1)): the one fact or the other is wrong.
describe("a model below the criterion that the Commission designated", () => {
  it("is not answered with no, but laid before a person with both facts", () => {
    const { gpai } = found({ ...below, ...designated });
    expect(gpai.answer).toBe("review");
    expect(gpai.because.at(-1)?.text).toMatch(/designated it under Article 52\(4\)/);
    expect(gpai.because[0]?.text).toMatch(/5 × 10²² FLOP is not greater than 10²³ FLOP/);
    expect(gpai.readings.map(({ id }) => id)).toEqual(["general", "narrow"]);
    expect(gpai.missing).toEqual(["generalityShown"]);
  });

  it("has systemic risk by the designation", () => {
    expect(found({ ...below, ...designated }).systemicRisk).toMatchObject({
      answer: "yes",
      outcome: "designated",
    });
  });

  it("is not answered with no where it is narrow, either", () => {
    expect(found({ trainingFlop: 10n ** 24n, taskRange: "narrow", ...designated }).gpai.answer).toBe(
      "review",
    );
  });

  it("is settled by the fact that it is general, and by there being no designation", () => {
    expect(found({ ...below, ...designated, generalityShown: true }).gpai.answer).toBe("yes");
    expect(found(below).gpai.answer).toBe("no");
  });
});
