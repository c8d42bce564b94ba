import { describe, expect, it } from "vitest";
import { classify } from "@/lib/engine/classify";
import { finableDuties } from "@/lib/engine/finable-duties";
import { fineCeiling, notOurTurnover, showEur } from "@/lib/engine/fine-ceiling";
import { lawOn } from "@/lib/engine/law-on";
import { flop, someFacts } from "../support/facts";

const MILLION = 1_000_000n;

describe("the ceiling of a fine (Art 101(1)): 3 % or EUR 15 million, whichever is higher", () => {
  it.each([
    ["nothing", 0n, 15n * MILLION * 100n],
    [
      "one euro below the turnover of which 3 % are EUR 15 million",
      500n * MILLION - 1n,
      15n * MILLION * 100n,
    ],
    ["exactly there", 500n * MILLION, 15n * MILLION * 100n],
    ["one euro above, three cents more", 500n * MILLION + 1n, 15n * MILLION * 100n + 3n],
    ["EUR 1 000 000 000", 1_000n * MILLION, 30n * MILLION * 100n],
    ["more than a number can count exactly", 9_007_199_254_740_993n, 27_021_597_764_222_979n],
  ])("turnover of %s", (_what, turnover, cents) => {
    expect(fineCeiling(turnover)).toMatchObject({ cents, isAtLeast: false });
  });

  it("is at least EUR 15 million where the turnover is not known", () => {
    expect(fineCeiling(undefined)).toMatchObject({ cents: 15n * MILLION * 100n, isAtLeast: true });
  });

  it("names both where the turnover is not known, and neither for somebody else's model", () => {
    const text = fineCeiling(undefined).because[0]?.text.replace(/\s/g, " ");
    expect(text).toMatch(
      /turnover is not recorded.*EUR 15 000 000 is known; 3 % of the turnover may be higher/,
    );
    expect(fineCeiling(undefined).because[0]?.cite.pinpoint).toBe("Art 101(1)");
    expect(notOurTurnover.text).toMatch(
      /turnover of the model's own provider.*our turnover says nothing about it/,
    );
    expect(notOurTurnover.cite).toEqual({ source: "AIA", pinpoint: "Art 101(1)", certainty: "settled" });
  });

  it("says which of the two is higher, with both figures", () => {
    const [below, at, above] = [499n, 500n, 501n].map((millions) => fineCeiling(millions * MILLION));
    expect(below?.because[0]?.text).toContain("not higher than the fixed amount");
    expect(at?.because[0]?.text).toContain("the same as the fixed amount");
    expect(above?.because[0]?.text).toMatch(/is EUR\s15\s030\s000, higher than the fixed amount/);
    expect(above?.because[0]?.text).toMatch(
      /^3 % of a turnover of EUR\s501\s000\s000 is .*EUR\s15\s000\s000\.$/,
    );
    expect(above?.because[0]?.cite.pinpoint).toBe("Art 101(1)");
  });
});

it.each([
  [1_500_000_000n, "EUR 15 000 000"],
  [1_500_000_003n, "EUR 15 000 000.03"],
  [99n, "EUR 0.99"],
  [100n, "EUR 1"],
  [123_456_789_010n, "EUR 1 234 567 890.10"],
])("writes %s cents as %s", (cents, words) => {
  expect(showEur(cents).replace(/\s/g, " ")).toBe(words);
});

describe("duties that can be fined", () => {
  const on = (day: string, facts = {}) => {
    const law = lawOn(day);
    return finableDuties(classify(someFacts(facts), law), law);
  };

  it("are those that bind, from when powers and fines apply", () => {
    const before = on("2026-11-23", { placedOn: "2025-09-01" });
    expect(before.map(({ id }) => id)).toEqual([
      "art-53-1-a",
      "art-53-1-b",
      "art-53-1-c",
      "art-53-1-d",
      "art-53-3",
    ]);
    expect(new Set(before.map(({ from }) => from))).toEqual(new Set(["2026-08-02"]));
  });

  it("from the day the duty binds where that is later", () => {
    expect(on("2026-11-23", { placedOn: "2027-03-01" })[0]?.from).toBe("2027-03-01");
    expect(on("2026-11-23", { placedOn: "2025-08-01" })[0]?.from).toBe("2027-08-02");
  });

  it("include what is open, marked as such", () => {
    const duties = on("2026-11-23", { trainingFlop: flop("5e23"), cumulativeTrainingFlop: undefined });
    expect(duties.find(({ id }) => id === "art-55-1-a")).toMatchObject({ isOpen: true });
    expect(duties.find(({ id }) => id === "art-53-1-c")).toMatchObject({ isOpen: false });
  });

  it("are none where the actor is not the provider, or the law is not in force", () => {
    expect(on("2026-11-23", { actorRole: "hub_operator" })).toEqual([]);
    expect(on("2025-08-01")).toEqual([]);
  });
});
