import { describe, expect, it } from "vitest";
import type { ComputeBasis, Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import type { ShareLineage } from "@/lib/engine/lineage-share";
import { modifierShare } from "@/lib/engine/modifier-share";
import { flop, someFacts } from "../support/facts";
import { inShort, leadingTo, told } from "../support/told";

const law = lawOn("2026-11-23");
const modification: Facts = {
  actorRole: "downstream_modifier",
  baseIsSystemicRisk: false,
  baseComputeKnown: true,
  baseTrainingFlop: flop("9e24"),
};
const figure = (text: string | undefined) =>
  text === undefined ? undefined : text === "0" ? 0n : flop(text);
/** 10²⁴ on 9 × 10²⁴ unless something else is asked; the mark is 3 × 10²⁴. */
const ask = (own: string, lineage: ShareLineage = {}, changes: Facts = {}) =>
  modifierShare(
    someFacts({
      isThirdPartyModification: true,
      ...modification,
      modificationFlop: figure(own),
      ...changes,
    }),
    law,
    lineage,
  );
const both = { significant: "yes significant", "not-significant": "no not_significant" };

describe("several steps of one provider (GL 23 [22]; GL 62-63 [59-60])", () => {
  const chain = (total: string | undefined, most = total): ShareLineage => ({
    chain: {
      flop: figure(total),
      most: figure(most),
      text: "First + Last",
    },
  });

  it("are open where only all of them are over, with both readings", () => {
    const asked = ask("1e24", chain("4e24"));
    expect(inShort(asked)).toMatch(
      /^review review: The modification's 10²⁴ FLOP is not greater.* adds up to 4 × 10²⁴ FLOP: First \+ Last\. \[GL 23 \[22\]; GL 62-63 \[59-60\], inference\] The modification's 4 × 10²⁴ FLOP is greater than 1\/3 of the base model's compute, 9 × 10²⁴ FLOP\./,
    );
    expect(leadingTo(asked)).toEqual(both);
    expect(
      asked.readings.map(({ question, reading, consequence, cite }) => [
        question,
        reading,
        consequence,
        cite.pinpoint,
      ]),
    ).toEqual([
      [
        "modification-significance",
        expect.stringMatching(/^Modifications by one provider are one lifecycle.*adds up\.$/),
        expect.stringMatching(/is significant: whoever made it is the provider of the result\.$/),
        "GL 23 [22]; GL 62-63 [59-60]",
      ],
      [
        "modification-significance",
        expect.stringMatching(/^Each modification is measured by itself\.$/),
        expect.stringMatching(/is not significant: whoever made it is no provider\.$/),
        "GL 23 [22]; GL 62-63 [59-60]",
      ],
    ]);
  });

  it.each([
    ["exactly the mark", "3e24", "no not_over"],
    ["below it", "2e24", "no not_over"],
  ])("are not over at %s, and say what they add up to", (_what, total, words) => {
    const asked = ask("1e24", chain(total));
    expect(inShort(asked)).toMatch(
      new RegExp(`^${words}: .*What one provider did since the last model of another adds up to`),
    );
    expect(asked.readings).toEqual([]);
    expect(asked.because).toHaveLength(2);
  });

  it("are over where the last alone is", () => {
    const asked = ask("3.1e24", chain("4e24"));
    expect(asked).toMatchObject({ answer: "yes", outcome: "over", readings: [] });
    expect(asked.because).toHaveLength(1);
  });

  it("are not known where one is not, and a person can still decide on neither reading yet", () => {
    const asked = ask("1e24", chain(undefined));
    expect(inShort(asked)).toMatch(
      /^unknown unknown: The modification's 10²⁴ FLOP is not greater.*What one provider did since the last model of another is not known: First \+ Last\. \[GL 23 \[22\]/,
    );
    expect(leadingTo(asked)).toEqual({ significant: "nothing", "not-significant": "nothing" });
  });

  it("are not known where what earlier steps may have taken beside passes the mark", () => {
    const asked = ask("1e24", chain("2e24", "3.1e24"));
    expect(inShort(asked)).toMatch(
      /^unknown unknown: .*With what earlier steps may have taken beside it, up to 3\.1 × 10²⁴ FLOP, it may be greater\. \[GL 23 \[22\]; GL 62-63 \[59-60\], inference\]$/,
    );
    expect(leadingTo(asked)).toEqual({ significant: "nothing", "not-significant": "nothing" });
    expect(asked.because).toHaveLength(3);
    expect(ask("1e24", chain("2e24", "3e24")).answer).toBe("no");
  });

  it("stay a judgement where they are over by what is certain, whatever may come on top", () => {
    expect(ask("1e24", chain("4e24", "5e24")).answer).toBe("review");
  });

  it("are not over where what they may have come to is not known", () => {
    const { chain: one } = chain("2e24");
    expect(ask("1e24", { chain: one && { ...one, most: undefined } }).answer).toBe("no");
  });

  it("count although the last step trained nothing, and are nothing where none did", () => {
    expect(ask("0", chain("4e24")).answer).toBe("review");
    expect(inShort(ask("1e24", chain("0")))).toMatch(/^no not_over: Nothing was trained/);
    expect(inShort(ask("0", chain("1e24")))).toMatch(
      /^no not_over: The modification's 0 FLOP is not greater/,
    );
  });
});

describe("several bases (GL 63 [60]; GL 118 [115])", () => {
  const bases: ShareLineage = { bases: { least: flop("3e24"), sum: flop("9e24") } };

  it("are open where the last step is over a third of the smallest only", () => {
    const asked = ask("2e24", bases);
    expect(inShort(asked)).toMatch(
      /^review review: The modification's 2 × 10²⁴ FLOP is not greater than 1\/3 of the compute of all bases together, 9 × 10²⁴ FLOP\. .*is greater than 1\/3 of the smallest base's compute, 3 × 10²⁴ FLOP\./,
    );
    expect(leadingTo(asked)).toEqual(both);
    expect(asked.readings.map(({ reading, cite }) => [reading, cite.pinpoint])).toEqual([
      [
        expect.stringMatching(/^Each base is an original model.*the smallest decides\.$/),
        "GL 63 [60]; GL 118 [115]",
      ],
      [expect.stringMatching(/^What the bases took counts together\.$/), "GL 63 [60]; GL 118 [115]"],
    ]);
  });

  it("are settled where it is over a third of all, or not over a third of the smallest", () => {
    expect(inShort(ask("3.1e24", bases))).toMatch(
      /^yes over: .*greater than 1\/3 of the compute of all bases together/,
    );
    const below = ask("1e24", bases);
    expect(inShort(below)).toMatch(
      /^no not_over: .*not greater than 1\/3 of the compute of all bases together/,
    );
    expect(below.because).toHaveLength(1);
  });

  it("with several steps: all of these are measured by the smallest", () => {
    const all = (own: string, total: string | undefined, most = total): ShareLineage => ({
      ...bases,
      chain: {
        flop: figure(total),
        most: figure(most),
        text: `${own} and more`,
      },
    });
    // Over the smallest by all steps, not by the last.
    const byAll = ask("5e23", all("5e23", "1.1e24"));
    expect(byAll.answer).toBe("review");
    expect(byAll.readings.map(({ reading }) => reading)).toEqual([
      expect.stringMatching(/one lifecycle/),
      expect.stringMatching(/by itself/),
    ]);
    // Over the smallest by the last step already: that is the question, once.
    const byLast = ask("2e24", all("2e24", "2.5e24"));
    expect(byLast.readings.map(({ reading }) => reading)).toEqual([
      expect.stringMatching(/smallest decides/),
      expect.stringMatching(/together/),
    ]);
    expect(byLast.because).toHaveLength(3);
    // What is not known keeps both questions.
    const unclear = ask("2e24", all("2e24", undefined));
    expect(unclear.answer).toBe("unknown");
    expect(unclear.readings).toHaveLength(4);
    expect(ask("5e23", all("5e23", "9e23", "1.1e24")).answer).toBe("unknown");
    expect(ask("5e23", all("5e23", "9e23", "1e24")).answer).toBe("no");
  });
});

describe("what a ledger does not count of the modification (GL 118 [115])", () => {
  const basis = (changes: Partial<ComputeBasis>): Facts => ({
    modificationBasis: { low: 0n, high: 0n, planned: 0n, open: 0n, ...changes },
  });

  it("leaves the share open where it would make it greater", () => {
    const asked = ask("1e24", {}, basis({ open: flop("2.1e24") }));
    expect(inShort(asked)).toMatch(
      /^unknown unknown: The modification's 10²⁴ FLOP is not greater.*Entries of 2\.1 × 10²⁴ FLOP stand apart because the guidelines do not say.*with them it is greater\. \[GL 118 \[115\], inference\]$/,
    );
    expect(asked.missing).toEqual(["modificationFlop"]);
    expect(ask("1e24", {}, basis({ open: flop("2e24") })).answer).toBe("no");
  });

  it("leaves it open where another stated figure is greater", () => {
    const asked = ask("1e24", {}, basis({ stated: flop("3.1e24") }));
    expect(inShort(asked)).toMatch(
      /^unknown unknown: .*A figure of 3\.1 × 10²⁴ FLOP is stated beside the ledger's total, and it is greater\. \[GL 63 \[60\], guideline\]$/,
    );
    expect(asked.missing).toEqual(["modificationFlop"]);
    expect(ask("1e24", {}, basis({ stated: flop("3e24") })).answer).toBe("no");
  });

  it("says one doubt, that of the ledger, where both would do", () => {
    const asked = ask("1e24", {}, basis({ open: flop("3e24"), stated: flop("4e24") }));
    expect(told(asked)).not.toMatch(/is stated beside/);
    expect(asked.because).toHaveLength(2);
  });

  it("changes nothing where it is over anyway, of all bases or of the smallest", () => {
    expect(ask("4e24", {}, basis({ open: flop("9e24") }))).toMatchObject({ answer: "yes", missing: [] });
    const bases = { bases: { least: flop("3e24"), sum: flop("9e24") } };
    expect(ask("2e24", bases, basis({ open: flop("1e22"), stated: flop("4e24") })).answer).toBe("review");
    expect(ask("1e24", bases, basis({ open: 1n })).answer).toBe("unknown");
  });

  it("leaves open what trained nothing that counts for certain", () => {
    expect(ask("0", {}, basis({ open: flop("4e24") })).answer).toBe("unknown");
    expect(ask("0", {}, basis({ stated: flop("4e24") })).answer).toBe("unknown");
    const earlier = { chain: { flop: 0n, most: flop("4e24"), text: "First + Last" } };
    expect(ask("0", earlier).answer).toBe("unknown");
    expect(inShort(ask("0", {}, basis({})))).toMatch(/^no not_over: Nothing was trained/);
  });

  it("changes nothing where the ledger has nothing open", () => {
    expect(ask("1e24", {}, basis({}))).toMatchObject({ answer: "no", missing: [] });
  });
});
