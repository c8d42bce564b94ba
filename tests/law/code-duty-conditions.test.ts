import { describe, expect, it } from "vitest";
import { framework, publicSummary, signed, signedAndDocumenting } from "@/lib/engine/code-duties";
import type { DutyGround } from "@/lib/engine/duty-reasons";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import type { CodeChapter } from "@/lib/law/code-chapters";
import { found, inShort, leadingTo } from "../support/told";

const reading = {
  reading: "One.",
  consequence: "Two.",
  cite: { source: "GL", pinpoint: "GL 51", certainty: "guideline" },
} as const;
const risk = {
  yes: found("Systemic risk", "yes", "presumed" as const),
  no: found("No systemic risk", "no", "no" as const),
  unknown: found("Unknown risk", "unknown", "unknown" as const, { missing: ["cumulativeTrainingFlop"] }),
  review: found("Open risk", "review", "review" as const, { readings: [reading], missing: ["computeDoubt"] }),
};
const exempt = {
  yes: found("Exempt", "yes", "yes" as const),
  no: found("Not exempt", "no", "no" as const),
  review: found("Open licence", "review", "review" as const, { readings: [reading] }),
};
const ground = (
  codeChapters: readonly CodeChapter[] | undefined,
  systemic: keyof typeof risk = "yes",
  openSource: keyof typeof exempt = "no",
  more: Facts = {},
): DutyGround => ({
  facts: { codeChapters, ...more },
  law: lawOn("2026-11-23"),
  provider: found("Provider", "yes", "yes"),
  systemic: risk[systemic],
  openSource: exempt[openSource],
  representative: found("Representative", "no", "no"),
  notification: found("Notification", "yes", "due"),
  legacy: found("Newer", "no", "no"),
  near: undefined,
});

describe("a chapter of the Code that the provider signed, or not", () => {
  it.each([
    ["transparency", "Transparency"],
    ["copyright", "Copyright"],
    ["safety", "Safety and Security"],
  ] as const)("%s", (chapter, name) => {
    expect(inShort(signed({ codeChapters: [chapter] }, chapter))).toBe(
      `yes yes: The provider signed the ${name} chapter. [${name} chapter, code]`,
    );
    expect(inShort(signed({ codeChapters: [] }, chapter))).toBe(
      `no no: The provider has not signed the ${name} chapter. [${name} chapter, code]`,
    );
    expect(signed({ codeChapters: [chapter] }, chapter).because[0]?.cite.source).toBe("CODE");
  });

  it("is not known where nothing is recorded: that is not “none”", () => {
    const asked = signed({}, "safety");
    expect(inShort(asked)).toBe(
      "unknown unknown: Which chapters of the Code of Practice the provider signed is not known. [Safety and Security chapter, code]",
    );
    expect(asked.missing).toEqual(["codeChapters"]);
  });

  it("says nothing of another chapter", () => {
    expect(signed({ codeChapters: ["transparency", "copyright"] }, "safety").answer).toBe("no");
  });
});

describe("the framework binds who signed and has a systemic-risk model", () => {
  it.each<[string, DutyGround, RegExp]>([
    [
      "both",
      ground(["safety"]),
      /^yes yes: The provider signed the Safety and Security chapter\. .* Systemic risk\./,
    ],
    [
      "not signed",
      ground([]),
      /^no no: The provider has not signed[^[]*\[Safety and Security chapter, code\]$/,
    ],
    [
      "not signed, risk unknown",
      ground([], "unknown"),
      /^no no: The provider has not signed[^[]*\[[^\]]*\]$/,
    ],
    ["no systemic risk", ground(["safety"], "no"), /^no no: No systemic risk\. \[[^\]]*\]$/],
    [
      "no systemic risk, signature unknown",
      ground(undefined, "no"),
      /^no no: No systemic risk\. \[[^\]]*\]$/,
    ],
    ["neither", ground([], "no"), /^no no: The provider has not signed.* No systemic risk\./],
    ["risk unknown", ground(["safety"], "unknown"), /^unknown unknown: Unknown risk\. \[[^\]]*\]$/],
    ["both unknown", ground(undefined, "unknown"), /^unknown unknown: Which chapters.* Unknown risk\./],
    [
      "signature unknown, risk judged",
      ground(undefined, "review"),
      /^unknown unknown: Which chapters[^[]*\[[^\]]*\]$/,
    ],
    ["risk judged", ground(["safety"], "review"), /^review review: Open risk\. \[[^\]]*\]$/],
  ])("%s", (_what, given, words) => expect(inShort(framework(given))).toMatch(words));

  it("names what is missing of each, and the readings", () => {
    expect(framework(ground(undefined, "unknown")).missing).toEqual([
      "codeChapters",
      "cumulativeTrainingFlop",
    ]);
    expect(framework(ground(["safety"], "review"))).toMatchObject({
      missing: ["computeDoubt"],
      readings: [reading],
    });
    expect(framework(ground(["safety"]))).toMatchObject({ missing: [], readings: [] });
  });
});

describe("the Transparency chapter leaves exempt models out", () => {
  it.each<[string, DutyGround, RegExp]>([
    [
      "signed, not exempt",
      ground(["transparency"]),
      /^yes yes: The provider signed the Transparency.* Not exempt\./,
    ],
    ["signed, exempt", ground(["transparency"], "no", "yes"), /^no no: Exempt\. \[[^\]]*\]$/],
    ["not signed", ground(["safety"]), /^no no: The provider has not signed the Transparency/],
    ["signed, exemption open", ground(["transparency"], "no", "review"), /^review review: Open licence\./],
  ])("%s", (_what, given, words) => expect(inShort(signedAndDocumenting(given))).toMatch(words));
});

describe("publication of a summary (Measure 10.2)", () => {
  it("is a judgement where the framework binds", () => {
    const asked = publicSummary(ground(["safety"]));
    expect(inShort(asked)).toMatch(
      /^review review: The provider signed.* Systemic risk\. .*Whether publication is needed.*is a judgement\. \[Safety and Security 10\.2, code\]$/,
    );
    expect(asked.because).toHaveLength(3);
    expect(leadingTo(asked)).toEqual({ needed: "yes binds", "not-needed": "no does_not_bind" });
  });

  it("is what a person decides", () => {
    const decided = (id: string) =>
      publicSummary(
        ground(["safety"], "yes", "no", {
          decisions: [
            { question: "public-summary", reading: id, by: "Olga", on: "2026-11-20", reason: "as safe" },
          ],
        }),
      );
    expect(inShort(decided("needed"))).toMatch(/^yes binds: .*is a judgement\..*Decided by Olga/);
    expect(inShort(decided("not-needed"))).toMatch(/^no does_not_bind: .*is a judgement\..*Decided by Olga/);
  });

  it("is not asked where the framework does not bind, or may not", () => {
    for (const given of [ground([]), ground(undefined), ground(["safety"], "review")])
      expect(publicSummary(given)).toEqual(framework(given));
  });
});
