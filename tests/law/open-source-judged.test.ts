import { describe, expect, it } from "vitest";
import type { Decision } from "@/lib/engine/decisions";
import type { Facts } from "@/lib/engine/facts";
import { liftedBy, openSource, openSourceConditions } from "@/lib/engine/open-source";
import type { QuestionId } from "@/lib/law/open-questions";
import { openRelease } from "../support/facts";
import { found, inShort, leadingTo, told } from "../support/told";

const decided = (question: QuestionId, reading: string): Decision => ({
  question,
  reading,
  by: "Olga",
  on: "2026-11-20",
  reason: "read by counsel",
});
const ask = (changes: Facts = {}) => openSourceConditions({ ...openRelease, ...changes });
const judgedLicence = (reading: string, changes: Facts = {}) =>
  ask({ licenceTerms: "needs_review", ...changes, decisions: [decided("licence-terms", reading)] });

describe("a licence whose restrictions have to be judged (GL 80, 83-84)", () => {
  it("is open, with both readings, and says so alone", () => {
    const asked = ask({ licenceTerms: "needs_review" });
    expect(inShort(asked)).toBe(
      "review review: Whether the licence's restrictions disqualify it is open. [GL 78-84, guideline]",
    );
    expect(asked.missing).toEqual(["licenceTerms"]);
    expect(leadingTo(asked)).toEqual({ allowed: "yes yes", disqualifying: "no no" });
  });

  it("is what a person decides", () => {
    expect(judgedLicence("allowed")).toMatchObject({ answer: "yes", outcome: "yes", readings: [] });
    expect(judgedLicence("allowed").because).toHaveLength(7);
    expect(inShort(judgedLicence("disqualifying"))).toMatch(
      /^no no: Whether the licence's.* \[GL 78-84, guideline\] Decided by Olga.*“read by counsel”/,
    );
  });

  it("can be judged by its own words before its terms are sorted, not without any", () => {
    const words = { licenceTerms: undefined, licence: "Use it for good." };
    expect(ask(words).answer).toBe("unknown");
    expect(judgedLicence("allowed", words).answer).toBe("yes");
    expect(judgedLicence("disqualifying", words).answer).toBe("no");
    expect(judgedLicence("allowed", { licenceTerms: undefined }).answer).toBe("unknown");
  });

  it.each(["attribution", "closed"] as const)(
    "is not judged where its terms are known: %s",
    (licenceTerms) => {
      const facts = { licenceTerms, licence: "Use it for good." };
      for (const reading of ["allowed", "disqualifying"])
        expect(judgedLicence(reading, facts)).toEqual(ask(facts));
    },
  );

  it("keeps the decision among the reasons while something else is open", () => {
    const waiting = judgedLicence("allowed", { accessTerms: undefined });
    expect(inShort(waiting)).toMatch(
      /^unknown unknown: Whether the licence's.*Decided by Olga.*How access is given/,
    );
    expect(waiting.because).toHaveLength(3);
    const failing = judgedLicence("allowed", { accessTerms: "country_restricted" });
    expect(inShort(failing)).toBe("no no: Access discriminates by country. [GL 79, guideline]");
  });
});

describe("personal data as a condition of access (GL 87; Rec 103)", () => {
  const asked = (reading: string, changes: Facts = {}) =>
    ask({ monetisation: "personal_data", ...changes, decisions: [decided("monetisation", reading)] });

  it("are a monetisation unless a person decides otherwise, against the guidelines", () => {
    expect(inShort(asked("monetised"))).toMatch(/^no no: Personal data are collected.*Decided by Olga/);
    expect(asked("monetised").because[1]?.decision?.differs).toBe(false);
    expect(asked("harmless")).toMatchObject({ answer: "yes", outcome: "yes" });
    expect(told(asked("harmless"))).toMatch(/differs from the guidelines\. \[Rec 103/);
  });

  it("say nothing of other ways to earn money", () => {
    const facts = { monetisation: "dual_licensing" } as const;
    expect(asked("harmless", facts)).toEqual(ask(facts));
  });

  it("and the licence may both be decided, one while the other waits", () => {
    const facts: Facts = { ...openRelease, licenceTerms: "needs_review", monetisation: "personal_data" };
    const one = openSourceConditions({ ...facts, decisions: [decided("monetisation", "harmless")] });
    expect(one).toMatchObject({ answer: "review", missing: ["licenceTerms"] });
    expect(one.because).toHaveLength(3);
    const two = [decided("monetisation", "harmless"), decided("licence-terms", "allowed")];
    expect(openSourceConditions({ ...facts, decisions: two })).toMatchObject({ answer: "yes" });
  });
});

describe("the exemption beside systemic risk (Art 53(2), 54(6))", () => {
  const risk = {
    no: found("No systemic risk", "no", "no" as const),
    yes: found("Systemic risk", "yes", "presumed" as const),
    review: found("Open risk", "review", "review" as const, { missing: ["computeDoubt"] }),
    unknown: found("Unknown risk", "unknown", "unknown" as const, { missing: ["cumulativeTrainingFlop"] }),
  };
  const exempt = (systemic: keyof typeof risk, changes: Facts = {}) =>
    openSource({ ...openRelease, ...changes }, risk[systemic]);
  const waits =
    /The exemption falls away if the model has systemic risk, which is open\. \[Art 53\(2\), 54\(6\), settled\]$/;

  it("never applies to a model that has it", () => {
    expect(inShort(exempt("yes"))).toBe(
      "no no: The exemption never applies to a model with systemic risk. [Art 53(2), 54(6), settled]",
    );
    expect(exempt("no")).toEqual(ask());
  });

  it("fails by its own conditions first", () => {
    for (const systemic of ["no", "yes", "review", "unknown"] as const) {
      expect(told(exempt(systemic, { usageInfoPublic: false }))).toMatch(/^Usage information is not public/);
      expect(exempt(systemic, { weightsPublic: false }).outcome).toBe("n/a");
    }
  });

  it.each(["review", "unknown"] as const)("is open as long as that is: %s", (systemic) => {
    const asked = exempt(systemic);
    expect(asked).toMatchObject({ answer: systemic, outcome: systemic, missing: risk[systemic].missing });
    expect(told(asked)).toMatch(/^The weights are public\./);
    expect(told(asked)).toMatch(waits);
  });

  it("names what both are open on; a licence to be judged stays a judgement", () => {
    const asked = exempt("unknown", { licenceTerms: "needs_review" });
    expect(asked).toMatchObject({ answer: "review", missing: ["licenceTerms", "cumulativeTrainingFlop"] });
    expect(leadingTo(asked)).toEqual({ allowed: "yes yes", disqualifying: "no no" });
    const open = { ...risk.review, readings: asked.readings.slice(0, 1) };
    expect(openSource(openRelease, open).readings).toEqual(open.readings);
  });

  it("lifts a duty where it applies, and only there", () => {
    expect(liftedBy(exempt("no")).answer).toBe("no");
    expect(liftedBy(exempt("yes")).answer).toBe("yes");
    expect(liftedBy(exempt("no", { weightsPublic: false })).answer).toBe("yes");
    expect(liftedBy(exempt("unknown"))).toEqual(exempt("unknown"));
    expect(liftedBy(exempt("review"))).toEqual(exempt("review"));
    expect(liftedBy(exempt("no")).because).toEqual(exempt("no").because);
  });
});
