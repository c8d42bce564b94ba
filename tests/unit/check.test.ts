import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelClass } from "@/lib/assessments/summary";
import { checkFinding } from "@/lib/check/check-finding";
import { checkedFields } from "@/lib/check/check-groups";
import { estimateTrainingFlop } from "@/lib/check/estimate";
import { summaryText } from "@/lib/check/summary-text";
import { showFlop } from "@/lib/engine/flop";
import { blankModelForm, type ModelForm } from "@/lib/models/schema";

const today = "2026-11-23";
const form = (fields: Partial<ModelForm> = {}): ModelForm => ({ ...blankModelForm, ...fields });
const ours = {
  ourRole: "provider",
  outputModalities: ["text"],
  supply: "eu_market",
  trainingFlop: "3e25",
  cumulativeTrainingFlop: "3e25",
} as const satisfies Partial<Record<keyof ModelForm, unknown>>;
const check = (fields: Partial<ModelForm> = {}) => checkFinding(form(fields), today);

describe("the check", () => {
  it("knows nothing where nothing is answered, and says so", () => {
    const finding = check();
    expect(modelClass(finding.assessment)).toBe("unknown");
    expect(finding.assessment.missing).toContain("trainingFlop");
    expect(finding.deadlines).toEqual([]);
  });

  it("gives both dates of the notification", () => {
    const finding = check({ ...ours, outputModalities: ["text"], thresholdMetOrKnownOn: "2026-10-17" });
    expect(modelClass(finding.assessment)).toBe("systemic-risk");
    expect(finding.deadlines[0]).toMatchObject({ id: "D01", dueOn: "2026-10-31", rolledDueOn: "2026-11-03" });
    const text = summaryText(finding);
    expect(text).toContain("Where the model stands: Systemic risk");
    expect(text).toContain("31 October 2026; by Regulation 1182/71: 3 November 2026");
    expect(text).toContain("3 × 10²⁵ FLOP is greater than 10²⁵ FLOP. [Art 51(2)]");
  });

  it.each([
    [{ trainingFlop: "3e25 FLOP/s", cumulativeTrainingFlop: "" }, "trainingFlop"],
    [{ trainingFlop: "5e22", cumulativeTrainingFlop: "3e22" }, "cumulativeTrainingFlop"],
    [{ trainingFlop: "", cumulativeTrainingFlop: "about 1e22" }, "cumulativeTrainingFlop"],
  ])("never rests a no on what it cannot read: %o", (fields, problem) => {
    const { assessment, problems } = check({ ...ours, outputModalities: ["text"], ...fields });
    expect(Object.keys(problems)).toEqual([problem]);
    if (problem === "trainingFlop") expect(assessment.gpai.answer).toBe("unknown");
    expect(assessment.systemicRisk.answer === "no" && assessment.gpai.answer !== "no").toBe(false);
  });

  it.each([
    { releasedOn: "nonsense", placedOn: "3e25" },
    // Contradicts both the status and the release.
    { marketStatus: "not_placed", releasedOn: "2026-05-01", placedOn: "2026-03-02" },
  ] as const)("names a field once that is wrong twice over: %o", (fields) => {
    expect(check(fields).problems.placedOn).toBeDefined();
  });

  it("reaches a finding on whatever is typed", () => {
    const typed = fc.constantFrom(
      "",
      "yes",
      "no",
      "3e25",
      "1e22",
      "2026-03-02",
      "2025-01-01",
      "nonsense",
      "0",
    );
    const fields = checkedFields.filter((name) => typeof form()[name] === "string");
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), typed), (answers) => {
        const finding = checkFinding({ ...form(), ...answers }, today);
        expect(summaryText(finding)).toContain("Where the model stands");
      }),
      { numRuns: 500 },
    );
  });
});

describe("the estimate", () => {
  it("is exactly 6 × parameters × tokens", () => {
    const estimate = estimateTrainingFlop("405B", "15T");
    expect(estimate.state === "ready" && showFlop(estimate.flop)).toBe("3.645 × 10²⁵ FLOP");
  });

  it.each([
    ["", "15T", { state: "empty" }],
    ["405B", "", { state: "empty" }],
    ["many", "15T", { state: "unreadable", field: "parameters" }],
    ["405B", "lots", { state: "unreadable", field: "tokens" }],
  ])("%s parameters, %s tokens", (size, tokens, answer) => {
    expect(estimateTrainingFlop(size, tokens)).toEqual(answer);
  });
});
