import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { provider } from "@/lib/engine/provider";
import type { QuestionId } from "@/lib/law/open-questions";
import { someFacts } from "../support/facts";
import { found, inShort, leadingTo, restingOn } from "../support/told";

const law = lawOn("2026-11-23");
const shares = {
  yes: found("Over", "yes", "over" as const),
  no: found("Not over", "no", "not_over" as const),
  review: found("Open share", "review", "review" as const, {
    readings: [
      {
        reading: "One.",
        consequence: "Two.",
        cite: { source: "GL", pinpoint: "GL 63", certainty: "guideline" },
      },
    ],
  }),
  unknown: found("Unknown share", "unknown", "unknown" as const, {
    missing: ["modificationFlop"],
    readings: [
      {
        reading: "Third.",
        consequence: "Four.",
        cite: { source: "GL", pinpoint: "GL 63", certainty: "guideline" },
      },
    ],
  }),
};
const ordinary = found("No systemic risk", "no", "no" as const);
const presumed = found("Presumed", "yes", "presumed" as const);
const turning = found("Total", "review", "case_by_case" as const);
const modification: Facts = {
  actorRole: "downstream_modifier",
  isThirdPartyModification: true,
  baseIsGpai: true,
  weightsControlledBy: "modifier",
};
const ask = (
  changes: Facts,
  share: keyof typeof shares,
  systemic: typeof ordinary | typeof presumed | typeof turning = ordinary,
) =>
  provider(someFacts({ ...modification, ...changes }), law, {
    gpai: found("General", "yes", "indicated" as const),
    share: shares[share],
    systemic,
  });
const decided = (question: QuestionId, reading: string): Facts => ({
  decisions: [{ question, reading, by: "Olga", on: "2026-11-20", reason: "the counsel's note" }],
});
const own =
  /^yes yes: The modification is significant, so the modifier is the provider of the result\. \[GL 63 \[60\], guideline\]$/;

describe("whether a modifier is the provider of the result (GL 60-64 [58-61])", () => {
  it.each<[string, keyof typeof shares, string]>([
    ["not over one third", "no", "no no: Not over. [GL of Not over, guideline]"],
    ["open", "review", "review case_by_case: Open share. [GL of Open share, guideline]"],
    ["not known", "unknown", "unknown unknown: Unknown share. [GL of Unknown share, guideline]"],
  ])("a share that is %s is the whole answer", (_what, share, words) => {
    const asked = ask({}, share);
    expect(inShort(asked)).toBe(words);
    expect(asked.readings).toEqual(shares[share].readings);
    expect(asked.missing).toEqual(shares[share].missing);
  });

  it("over one third, it is; told by the part it plays where nothing else says so", () => {
    expect(inShort(ask({}, "yes"))).toMatch(own);
    expect(inShort(ask({ isThirdPartyModification: undefined }, "yes"))).toMatch(own);
    expect(inShort(ask({ isThirdPartyModification: undefined }, "no"))).toMatch(/^no no: Not over/);
    expect(inShort(ask({ actorRole: "original_developer" }, "yes"))).toMatch(own);
  });

  it("without a modification the share does not matter", () => {
    const facts = { actorRole: "original_developer", isThirdPartyModification: false } as const;
    for (const share of ["no", "review", "unknown"] as const)
      expect(inShort(ask(facts, share))).toMatch(/^yes yes: It develops the model and places it/);
  });

  it("over one third, it still is no provider of what reaches nobody in the Union", () => {
    expect(inShort(ask({ supply: "research_only" }, "yes"))).toMatch(/^no no: .*scientific research/);
  });

  it("whoever controls the weights may be the modifier (GL 60 fn 12 [fn 13])", () => {
    const held = ask({ weightsControlledBy: "original_provider" }, "yes");
    expect(inShort(held)).toMatch(
      /^review case_by_case: The modification is significant, but the original provider controls.* \[GL 60 fn 12 \[fn 13\], guideline\]$/,
    );
    expect(leadingTo(held)).toEqual({ "original-provider": "no no", actor: "yes yes" });
    const given = (reading: string) =>
      inShort(
        ask({ weightsControlledBy: "original_provider", ...decided("weights-control", reading) }, "yes"),
      );
    expect(given("original-provider")).toMatch(
      /^no no: The modification is significant, but.*counsel's note/,
    );
    expect(given("actor")).toMatch(/^yes yes: The modification is significant, but.*counsel's note/);
    const blank = ask({ weightsControlledBy: undefined }, "yes");
    expect(inShort(blank)).toMatch(
      /^unknown unknown: The modification is significant; who controls the weights is not known\. \[GL 60 fn 12/,
    );
    expect(blank.missing).toEqual(["weightsControlledBy"]);
  });
});

describe("a general-purpose model made from one that was none", () => {
  const base = { baseIsGpai: false };

  it.each(["no", "review", "unknown"] as const)("is open where the share is “%s”", (share) => {
    const asked = ask(base, share);
    expect(inShort(asked)).toMatch(
      /^review case_by_case: The base is no general-purpose AI model, but the result is.* \[GL 60-63 \[58-60\], inference\]$/,
    );
    expect(leadingTo(asked)).toEqual({ "not-provider": "no no", provider: "yes yes" });
  });

  it("has its modifier for a provider where the share is over, or a person says so", () => {
    expect(inShort(ask(base, "yes"))).toMatch(own);
    expect(inShort(ask({ ...base, ...decided("general-result", "provider") }, "no"))).toMatch(
      /^yes yes: The modification is significant, so the modifier.*counsel's note/,
    );
    expect(inShort(ask({ ...base, ...decided("general-result", "not-provider") }, "no"))).toMatch(
      /^no no: The base is no general-purpose AI model.*counsel's note/,
    );
  });

  it("is not asked about where nothing is known of the base", () => {
    expect(inShort(ask({ baseIsGpai: undefined }, "no"))).toMatch(/^no no: Not over/);
  });
});

describe("a small modification whose total passes the threshold (GL 62-63 [59-60]; GL 121 [118])", () => {
  const words =
    /^review case_by_case: The modification is not greater than one third, yet the total passes the systemic-risk threshold\. \[GL 62-63 \[59-60\]; GL 121 \[118\], inference\]$/;

  it("is open, whether systemic risk waits for it or was decided by it", () => {
    expect(inShort(ask({}, "no", turning))).toMatch(words);
    expect(inShort(ask({}, "no", restingOn(presumed, "modified-total")))).toMatch(words);
    expect(leadingTo(ask({}, "no", turning))).toEqual({ share: "no no", total: "yes yes" });
  });

  it("follows what a person decides", () => {
    const given = (reading: string) => inShort(ask(decided("modified-total", reading), "no", turning));
    expect(given("share")).toMatch(
      /^no no: The modification is not greater than one third, yet.*counsel's note/,
    );
    expect(given("total")).toMatch(/^yes yes: The modification is significant.*counsel's note/);
  });

  it("is not asked about where systemic risk turns on something else, or the share is over", () => {
    expect(inShort(ask({}, "no", presumed))).toMatch(/^no no: Not over/);
    expect(inShort(ask({}, "no", restingOn(presumed, "cumulative-doubt")))).toMatch(/^no no: Not over/);
    expect(inShort(ask({}, "yes", turning))).toMatch(own);
    expect(inShort(ask({}, "unknown", turning))).toMatch(/^unknown unknown: Unknown share/);
  });

  it("is one of several reasons", () => {
    const several = {
      ...presumed,
      because: [...presumed.because, ...restingOn(presumed, "modified-total").because],
    };
    expect(inShort(ask({}, "no", several))).toMatch(words);
  });
});
