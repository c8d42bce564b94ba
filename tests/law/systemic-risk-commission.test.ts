import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/engine/facts";
import { actCite, guidelineCite, inferenceCite } from "@/lib/engine/finding";
import { gpai } from "@/lib/engine/gpai";
import { lawOn } from "@/lib/engine/law-on";
import { modifierShare } from "@/lib/engine/modifier-share";
import { systemicRisk } from "@/lib/engine/systemic-risk";
import { flop, someFacts } from "../support/facts";

const law = lawOn("2026-11-23");
function found(changes: Facts) {
  const facts = someFacts(changes);
  return systemicRisk(facts, law, gpai(facts, law), modifierShare(facts, law));
}
const told = (facts: Facts) => `${found(facts).answer} ${found(facts).outcome}`;
const above: Facts = { trainingFlop: flop("3e25"), cumulativeTrainingFlop: flop("3e25") };

describe("designated by the Commission (Art 51(1)(b), 52(1), 52(4))", () => {
  it.each(["52(1)", "52(4)"] as const)("under Article %s, whatever the compute", (designationBasis) => {
    const finding = found({ designationBasis, designatedOn: "2026-10-05" });
    expect(finding).toMatchObject({ answer: "yes", outcome: "designated", missing: [] });
    expect(finding.because).toEqual([
      {
        text: `The Commission designated it under Article ${designationBasis}; the provider was informed on 2026-10-05.`,
        cite: actCite("Art 51(1)(b), 52(1), 52(4)"),
      },
    ]);
  });

  it("asks for the day where nobody recorded it", () => {
    const { because, missing } = found({ designationBasis: "52(4)" });
    expect(because[0]?.text).toBe("The Commission designated it under Article 52(4).");
    expect(missing).toEqual(["designatedOn"]);
  });

  const designated = { ...above, designationBasis: "52(1)", designatedOn: "2026-10-05" } as const;
  // A later designation is possible after arguments were accepted (GL 42).
  it.each<[string, Facts, string]>([
    ["accepted on a later day", { rebuttalDecidedOn: "2026-10-06" }, "no rebutted"],
    ["accepted the same day", { rebuttalDecidedOn: "2026-10-05" }, "no rebutted"],
    ["accepted the day before", { rebuttalDecidedOn: "2026-10-04" }, "yes designated"],
    ["accepted on a day nobody recorded", {}, "yes designated"],
    [
      "designated on a day nobody recorded",
      { rebuttalDecidedOn: "2026-10-06", designatedOn: undefined },
      "yes designated",
    ],
    ["filed", { rebuttal: "filed", rebuttalDecidedOn: "2026-10-06" }, "yes designated"],
    ["rejected", { rebuttal: "rejected", rebuttalDecidedOn: "2026-10-06" }, "yes designated"],
    ["no arguments", { rebuttal: undefined, rebuttalDecidedOn: "2026-10-06" }, "yes designated"],
  ])("stands or gives way to arguments: %s", (_what, changes, expected) => {
    expect(told({ ...designated, rebuttal: "accepted", ...changes })).toBe(expected);
  });
});

describe("arguments against the presumption (Art 52(2), 52(3); GL 42)", () => {
  it("change nothing until they are accepted", () => {
    const { answer, outcome, because } = found({ ...above, rebuttal: "filed" });
    expect([answer, outcome, because.length]).toEqual(["yes", "presumed", 2]);
    expect(because[0]?.text).toContain("is greater than 10²⁵ FLOP");
    expect(because[1]).toEqual({
      text: "Arguments were filed; until they are accepted the duties bind.",
      cite: guidelineCite("GL 42"),
    });
  });

  it("rejected, leave it presumed from when the condition was met", () => {
    const { answer, outcome, because } = found({ ...above, rebuttal: "rejected" });
    expect([answer, outcome, because.length]).toEqual(["yes", "presumed", 2]);
    expect(because[1]).toEqual({
      text: "The arguments were rejected, so it counts as one from when the condition was met.",
      cite: actCite("Art 52(3)"),
    });
  });

  it("accepted, end it", () => {
    const finding = found({ ...above, rebuttal: "accepted", rebuttalDecidedOn: "2026-06-01" });
    expect(finding).toMatchObject({ answer: "no", outcome: "rebutted", missing: [] });
    expect(finding.because[0]?.text).toContain("is greater than 10²⁵ FLOP");
    expect(finding.because[1]).toEqual({
      text: "The presumption was met, but the Commission accepted the arguments against it.",
      cite: guidelineCite("GL 42"),
    });
    expect(found({ ...above, rebuttal: "accepted" }).missing).toEqual(["rebuttalDecidedOn"]);
  });

  it("none, nothing is said of them", () => expect(found(above).because).toHaveLength(1));

  it.each(["filed", "accepted", "rejected"] as const)("%s, create no presumption", (rebuttal) => {
    expect(found({ rebuttal })).toEqual(found({}));
  });
});

describe("a third party's modification", () => {
  const modified: Facts = {
    trainingFlop: undefined,
    cumulativeTrainingFlop: flop("1.1e25"),
    isThirdPartyModification: true,
    baseIsGpai: true,
    baseIsSystemicRisk: false,
    baseComputeKnown: true,
    baseTrainingFlop: flop("9e24"),
    modificationFlop: flop("2e24"),
  };
  const over = { modificationFlop: flop("4e24") };

  it("of a systemic-risk model is presumed to be one (GL 70-71 [67-68])", () => {
    for (const changes of [{}, { cumulativeTrainingFlop: undefined }, over]) {
      const { answer, outcome, because } = found({ ...modified, ...changes, baseIsSystemicRisk: true });
      expect([answer, outcome]).toEqual(["yes", "presumed"]);
      expect(because).toEqual([
        { text: "It is a modification of a systemic-risk model.", cite: guidelineCite("GL 70-71 [67-68]") },
      ]);
    }
  });

  it("that is significant counts by the total", () => {
    expect(told({ ...modified, ...over })).toBe("yes presumed");
    expect(told({ ...modified, ...over, cumulativeTrainingFlop: flop("1e25") })).toBe("no no");
  });

  it("that is small leaves open what counts, and both readings can be decided (WC-063)", () => {
    const finding = found(modified);
    expect(finding).toMatchObject({ answer: "review", outcome: "case_by_case", missing: [] });
    expect(finding.readings.map(({ id, leadsTo }) => [id, leadsTo])).toEqual([
      ["share", { answer: "no", outcome: "n/a" }],
      ["total", { answer: "yes", outcome: "presumed" }],
    ]);
    expect(finding.readings[0]?.cite).toEqual(inferenceCite("GL 62-63 [59-60]; GL 121 [118]; Art 51(2)"));
    const made = { question: "modified-total", by: "O", on: "2026-11-01", reason: "r" } as const;
    const share = found({ ...modified, decisions: [{ ...made, reading: "share" }] });
    expect(share.because.map(({ cite }) => cite.pinpoint).slice(0, 2)).toEqual(["Art 51(2)", "GL 63 [60]"]);
  });

  it("of which nobody knows how small it is leaves it open, and nothing can be decided", () => {
    const finding = found({ ...modified, modificationFlop: undefined });
    expect(finding).toMatchObject({
      answer: "review",
      outcome: "case_by_case",
      missing: ["modificationFlop"],
    });
    expect(finding.because[0]?.text).toContain("1.1 × 10²⁵ FLOP is greater");
    expect(finding.readings.map(({ question, id, leadsTo }) => [question, id, leadsTo])).toEqual([
      ["modified-total", "share", undefined],
      ["modified-total", "total", undefined],
    ]);
  });

  it("is only that where somebody else made the base", () => {
    const own = { ...modified, isThirdPartyModification: false, trainingFlop: flop("5e23") };
    expect(told(own)).toBe("yes presumed");
    expect(told({ ...own, baseIsSystemicRisk: true, cumulativeTrainingFlop: flop("1e25") })).toBe("no no");
  });
});
