import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/engine/facts";
import { actCite, guidelineCite } from "@/lib/engine/finding";
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
