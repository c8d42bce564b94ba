import { describe, expect, it } from "vitest";
import { classify } from "@/lib/engine/classify";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import type { ObligationId } from "@/lib/law/obligations";
import { flop, openRelease, someFacts } from "../support/facts";
import { signatory } from "../support/recorded";

const dutyOf = (facts: Facts, id: ObligationId) => {
  const found = classify(facts, lawOn("2026-11-23")).duties.find((duty) => duty.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const maybe = { cumulativeTrainingFlop: undefined };
/** A change below one third that takes the whole above 10^25: whether anything follows is open (GL 63, A.1). */
const debated: Facts = {
  actorRole: "downstream_modifier",
  isThirdPartyModification: true,
  baseIsGpai: true,
  baseIsSystemicRisk: false,
  baseComputeKnown: true,
  baseTrainingFlop: flop("9e24"),
  modificationFlop: flop("2e24"),
  trainingFlop: undefined,
  cumulativeTrainingFlop: flop("1.1e25"),
  weightsControlledBy: "modifier",
};

describe("compliance is shown by other means (Art 53(4), 55(2))", () => {
  it.each<[string, Facts, RegExp]>([
    [
      "nothing signed",
      someFacts({ codeChapters: [] }),
      /^Not signed: Transparency, Copyright\. No harmonised standard exists/,
    ],
    [
      "nothing signed, systemic",
      signatory({ codeChapters: [] }),
      /^Not signed: Transparency, Copyright, Safety and Security\./,
    ],
    ["one chapter signed", signatory({ codeChapters: ["safety"] }), /^Not signed: Transparency, Copyright\./],
    [
      "two chapters signed",
      signatory({ codeChapters: ["transparency", "copyright"] }),
      /^Not signed: Safety and Security\./,
    ],
    ["exempt", someFacts({ ...openRelease, codeChapters: [] }), /^Not signed: Copyright\./],
    [
      "perhaps exempt",
      someFacts({ ...openRelease, licenceTerms: undefined, codeChapters: [] }),
      /^Not signed: Copyright\./,
    ],
  ])("%s", (_what, facts, words) => {
    const duty = dutyOf(facts, "art-53-4");
    expect(duty).toMatchObject({ answer: "yes", outcome: "binds" });
    expect(duty.because).toHaveLength(1);
    expect(duty.because[0]?.text).toMatch(words);
    expect(duty.because[0]?.cite.pinpoint).toBe("Art 53(4), 55(2); GL 95");
  });

  it.each<[string, Facts, RegExp]>([
    [
      "a closed model",
      someFacts({ codeChapters: ["transparency", "copyright"] }),
      /^Signed: Transparency, Copyright\. The Code shows compliance/,
    ],
    ["systemic risk", signatory(), /^Signed: Transparency, Copyright, Safety and Security\./],
    ["an exempt model", someFacts({ ...openRelease, codeChapters: ["copyright"] }), /^Signed: Copyright\./],
    [
      "a chapter that may concern it, signed",
      someFacts({ ...maybe, codeChapters: ["transparency", "copyright", "safety"] }),
      /^Signed: Transparency, Copyright\./,
    ],
  ])("or by the Code: %s", (_what, facts, words) => {
    const duty = dutyOf(facts, "art-53-4");
    expect(duty).toMatchObject({ answer: "no", outcome: "does_not_bind" });
    expect(duty.because[0]?.text).toMatch(words);
  });

  it.each<[string, Facts, string, string]>([
    [
      "systemic risk is not known",
      someFacts({ ...maybe, codeChapters: ["transparency", "copyright"] }),
      "Safety and Security",
      "cumulativeTrainingFlop",
    ],
    [
      "the exemption is not known",
      someFacts({ ...openRelease, licenceTerms: undefined, codeChapters: ["copyright"] }),
      "Transparency",
      "licenceTerms",
    ],
  ])("or it is open: %s", (_what, facts, chapter, fact) => {
    const duty = dutyOf(facts, "art-53-4");
    expect(duty).toMatchObject({ answer: "unknown", outcome: "open" });
    expect(duty.because[0]?.text).toBe(`${chapter} is not signed; whether it concerns the model is open.`);
    expect(duty.because.length).toBeGreaterThan(1);
    expect(duty.missing).toContain(fact);
  });

  it("or it is a judgement, like systemic risk itself", () => {
    const facts = someFacts({ ...debated, codeChapters: ["transparency", "copyright"] });
    const { systemicRisk } = classify(facts, lawOn("2026-11-23"));
    const duty = dutyOf(facts, "art-53-4");
    expect([systemicRisk.answer, duty.answer]).toEqual(["review", "review"]);
    expect(duty.readings).toEqual(expect.arrayContaining([...systemicRisk.readings]));
    expect(duty.because[0]?.text).toMatch(/^Safety and Security is not signed/);
  });
});

describe("two conditions of a chapter", () => {
  const systemicOf = (facts: Facts) => classify(facts, lawOn("2026-11-23")).systemicRisk;

  it("hold together, with the reasons of both", () => {
    const duty = dutyOf(signatory(), "code-safety-7");
    expect(duty).toMatchObject({ answer: "yes", outcome: "binds", missing: [], readings: [] });
    expect(duty.because[0]?.text).toBe("The provider signed the Safety and Security chapter.");
    expect(duty.because.slice(1)).toEqual(systemicOf(signatory()).because);
  });

  it.each<[string, Facts, string]>([
    ["signed, no systemic risk", someFacts({ codeChapters: ["safety"] }), "no"],
    ["not known whether signed, no systemic risk", someFacts(), "no"],
    ["not signed, not known whether systemic", someFacts({ ...maybe, codeChapters: [] }), "no"],
    ["signed, not known whether systemic", someFacts({ ...maybe, codeChapters: ["safety"] }), "unknown"],
    ["nothing known", someFacts(maybe), "unknown"],
    ["signed, a judgement", someFacts({ ...debated, codeChapters: ["safety"] }), "review"],
    ["not known whether signed, a judgement", someFacts(debated), "unknown"],
    ["not signed, a judgement", someFacts({ ...debated, codeChapters: [] }), "no"],
  ])("%s: %s", (_what, facts, answer) => expect(dutyOf(facts, "code-safety-1").answer).toBe(answer));

  it("give what is missing and how it can be read of those that leave it open", () => {
    const { missing } = dutyOf(someFacts(maybe), "code-safety-1");
    expect(missing).toEqual(expect.arrayContaining(["codeChapters", "cumulativeTrainingFlop"]));
    const judged = someFacts({ ...debated, codeChapters: ["safety"] });
    expect(dutyOf(judged, "code-safety-1").readings).toEqual(
      expect.arrayContaining([...systemicOf(judged).readings]),
    );
    expect(dutyOf(someFacts({ codeChapters: ["safety"] }), "code-safety-1").because).toEqual(
      systemicOf(someFacts()).because,
    );
  });
});

describe("publication of a short form (Measure 10.2) is a judgement", () => {
  it("with both readings, for who is bound by the chapter", () => {
    const duty = dutyOf(signatory(), "code-safety-10-2");
    expect(duty).toMatchObject({ answer: "review", outcome: "open" });
    expect(duty.because[0]?.text).toMatch(/signed the Safety and Security chapter/);
    expect(duty.because.at(-1)?.text).toMatch(/needed to assess or mitigate systemic risk is a judgement/);
    expect(duty.readings.map(({ reading, consequence }) => `${reading} ${consequence}`)).toEqual([
      expect.stringMatching(/^Publication is needed\. .*short form.*published\.$/),
      expect.stringMatching(/^It is not needed, or .*as safe as.* Nothing is published; the reason is kept/),
    ]);
    for (const { cite } of [...duty.readings, duty.because[duty.because.length - 1]].flatMap(
      (one) => one ?? [],
    )) {
      expect(cite).toEqual({ source: "CODE", pinpoint: "Safety and Security 10.2", certainty: "code" });
    }
  });

  it("and no question for anybody else", () => {
    expect(dutyOf(signatory({ codeChapters: [] }), "code-safety-10-2")).toMatchObject({ answer: "no" });
    expect(dutyOf(signatory({ codeChapters: undefined }), "code-safety-10-2")).toMatchObject({
      answer: "unknown",
    });
  });
});
