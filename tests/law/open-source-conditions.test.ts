import { describe, expect, it } from "vitest";
import type { FactName, Facts } from "@/lib/engine/facts";
import { openSourceConditions } from "@/lib/engine/open-source";
import type { LicenceTerm } from "@/lib/law/licence-terms";
import { openRelease } from "../support/facts";
import { inShort, told } from "../support/told";

const ask = (changes: Facts = {}) => openSourceConditions({ ...openRelease, ...changes });

describe("an open release meets every condition (Art 53(2), 54(6); GL 77-92)", () => {
  it("and says so of each, with where it stands", () => {
    expect(ask()).toMatchObject({ answer: "yes", outcome: "yes", missing: [], readings: [] });
    expect(ask().because.map(({ text, cite }) => `${text} [${cite.pinpoint}]`)).toEqual([
      expect.stringMatching(/^The weights are public\. \[Art 53\(2\)\]$/),
      expect.stringMatching(/^The licence asks for credit and notices at most\. \[GL 78-84\]$/),
      expect.stringMatching(/^Access is free and open\. \[GL 79\]$/),
      expect.stringMatching(/^Architecture information is public\. \[Art 53\(2\); GL 90-92\]$/),
      expect.stringMatching(/^Usage information is public\. \[Art 53\(2\); GL 90-92\]$/),
      expect.stringMatching(/^The model is not monetised\. \[GL 86-89\]$/),
    ]);
  });

  it("is no question where the weights are not public, whatever else is open", () => {
    const asked = ask({ weightsPublic: false, licenceTerms: undefined });
    expect(inShort(asked)).toBe("no n/a: The weights are not public. [Art 53(2), settled]");
  });
});

describe("one condition that fails decides, with its reason alone", () => {
  it.each<[Facts, RegExp]>([
    [{ accessTerms: "country_restricted" }, /^Access discriminates by country\. \[GL 79, guideline\]$/],
    [
      { architecturePublic: false },
      /^Architecture information is not public\. \[Art 53\(2\); GL 90-92, settled\]$/,
    ],
    [{ usageInfoPublic: false }, /^Usage information is not public\. \[Art 53\(2\); GL 90-92, settled\]$/],
    [
      { monetisation: "dual_licensing" },
      /^The model is offered under dual licensing\. \[GL 86-89, guideline\]$/,
    ],
    [
      { monetisation: "exclusive_ad_funded_hosting" },
      /^The model is hosted only behind payment or advertising\. \[GL 86-89, guideline\]$/,
    ],
    [
      { monetisation: "personal_data" },
      /^Personal data are collected as a condition of access\. \[GL 86-89, guideline\]$/,
    ],
  ])("%o", (facts, words) => {
    for (const more of [{}, { weightsPublic: undefined }, { licenceTerms: "needs_review" }] as const) {
      const asked = ask({ ...facts, ...more });
      expect(asked).toMatchObject({ answer: "no", outcome: "no", missing: [], readings: [] });
      expect(told(asked)).toMatch(words);
    }
  });

  it("several that fail are all said", () => {
    const asked = ask({ architecturePublic: false, monetisation: "dual_licensing" });
    expect(told(asked)).toMatch(/^Architecture.* The model is offered under dual licensing\. \[[^\]]*\]$/);
    expect(asked.because).toHaveLength(2);
  });

  it.each<[LicenceTerm, RegExp]>([
    ["non_commercial", /limited to non-commercial use/],
    ["research_only", /limited to research/],
    ["no_redistribution", /forbids redistribution/],
    ["user_scale_threshold", /further licence above a scale of users/],
    ["separate_commercial_licence", /Certain uses need a separate commercial licence/],
    ["other_use_restriction", /restricts use beyond credit and same terms/],
    ["closed", /does not grant access, use, modification and distribution/],
  ])("a licence that is %s (GL 78, 80, 83)", (licenceTerms, words) => {
    const asked = ask({ licenceTerms });
    expect(asked.answer).toBe("no");
    expect(told(asked)).toMatch(words);
    expect(asked.because.map(({ cite }) => cite.pinpoint)).toEqual(["GL 78-84"]);
  });
});

describe("what does no harm to the exemption", () => {
  it.each<[Facts, RegExp]>([
    [{ licenceTerms: "share_alike" }, /same or comparable terms on distribution, which is allowed/],
    [{ licenceTerms: "safety_only" }, /restricts use only by proportionate safety terms/],
    [{ accessTerms: "safety_verification" }, /non-discriminatory safety check only\. \[GL 79/],
    [{ monetisation: "optional_services" }, /Only optional services are paid\. \[GL 86-89/],
    [{ monetisation: "between_microenterprises" }, /exchanged between microenterprises only\. \[GL 86-89/],
  ])("%o (GL 79, 81-82, 84, 88-89)", (facts, words) => {
    expect(ask(facts)).toMatchObject({ answer: "yes", outcome: "yes" });
    expect(told(ask(facts))).toMatch(words);
  });
});

describe("what is not known keeps it open, and names the fact", () => {
  it.each<[FactName, RegExp]>([
    ["weightsPublic", /^Whether the weights are public is not known\. \[Art 53\(2\), settled\]$/],
    ["licenceTerms", /^The licence terms are not known\. \[GL 78-84, guideline\]$/],
    ["accessTerms", /^How access is given is not known\. \[GL 79, guideline\]$/],
    [
      "architecturePublic",
      /^Whether architecture information is public is not known\. \[Art 53\(2\); GL 90-92, settled\]$/,
    ],
    [
      "usageInfoPublic",
      /^Whether usage information is public is not known\. \[Art 53\(2\); GL 90-92, settled\]$/,
    ],
    ["monetisation", /^Whether the model is monetised is not known\. \[GL 86-89, guideline\]$/],
  ])("%s", (fact, words) => {
    const asked = ask({ [fact]: undefined });
    expect(asked).toMatchObject({ answer: "unknown", outcome: "unknown", missing: [fact], readings: [] });
    expect(told(asked)).toMatch(words);
  });

  it("outranks a licence to be judged; both facts that are missing are named", () => {
    const asked = ask({ licenceTerms: "needs_review", accessTerms: undefined, monetisation: undefined });
    expect(asked).toMatchObject({ answer: "unknown", missing: ["accessTerms", "monetisation"] });
    expect(told(asked)).not.toMatch(/licence/);
  });
});
