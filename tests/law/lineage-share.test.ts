import { describe, expect, it } from "vitest";
import type { BaseCompute, InheritedBy } from "@/lib/engine/lineage-base";
import type { Inherited } from "@/lib/engine/lineage-compute";
import type { Lifecycle, Step } from "@/lib/engine/lineage-lifecycle";
import { basesCite, chainCite, shareLineage } from "@/lib/engine/lineage-share";
import { flop } from "../support/facts";
import { edge, made, trained } from "../support/lineage";

const step = (id: string, figure?: string, most = figure): Step => ({
  model: made(id, "Boreal"),
  flop: figure === undefined ? undefined : flop(figure),
  most: most === undefined ? undefined : flop(most),
});
const life = (steps: Step[], roots: Lifecycle["roots"] = []): Lifecycle => ({ steps, foreign: [], roots });
const base = (figure?: string): BaseCompute => ({
  foreign: { base: trained("A", "Atlas", "1e23"), edge: edge("Ours", "merge", "A"), isUnclear: false },
  flop: figure === undefined ? undefined : flop(figure),
});
const inherited = (figure: string, isComplete: boolean): InheritedBy => {
  const one = (): Inherited => ({ pieces: new Map([["Root", flop(figure)]]), isComplete, within: new Set() });
  return { trainingFlop: one, cumulativeTrainingFlop: one };
};
const none = inherited("1e21", false);
const share = (given: Lifecycle, computes: BaseCompute[] = [], by = none) =>
  shareLineage(given, computes, by);

describe("all one provider did", () => {
  it("is nothing besides the last step where there was only that", () => {
    expect(share(life([step("Last", "1e22")])).chain).toBeUndefined();
  });

  it("adds up the steps and the most each may come to, and names them", () => {
    expect(share(life([step("Last", "1e22", "2e22"), step("First", "3e22", "5e22")])).chain).toEqual({
      flop: flop("4e22"),
      most: flop("7e22"),
      text: "10²² FLOP (Last) + 3 × 10²² FLOP (First)",
    });
  });

  it("is not known where one of them is not", () => {
    expect(share(life([step("Last", "1e22"), step("First"), step("Zero", "1e22")])).chain).toEqual({
      flop: undefined,
      most: undefined,
      text: "10²² FLOP (Last) + unknown (First) + 10²² FLOP (Zero)",
    });
  });

  const root = (changes = {}) => made("Root", "Boreal", changes);
  const chain = (changes: object, by = none) =>
    share(life([step("Last", "1e22")], [root(changes)]), [], by).chain;

  it("counts an own model that was merged in, by its record", () => {
    const open = { low: 0n, high: 0n, planned: 0n, open: flop("2e22") };
    expect(chain({ trainingFlop: flop("3e22"), trainingBasis: open }, inherited("9e22", true))).toEqual({
      flop: flop("4e22"),
      most: flop("6e22"),
      text: "10²² FLOP (Last) + 3 × 10²² FLOP (Root)",
    });
  });

  it("counts it else by its lineage, where that is all of it", () => {
    expect(chain({}, inherited("9e22", true))).toMatchObject({ flop: flop("1e23"), most: flop("1e23") });
    expect(chain({}, inherited("9e22", false))).toEqual({
      flop: undefined,
      most: undefined,
      text: "10²² FLOP (Last) + unknown (Root)",
    });
  });
});

describe("all that was built on", () => {
  it.each<[string, (string | undefined)[], [string, string] | undefined]>([
    ["several", ["6e24", "3e24", "4e24"], ["3e24", "1.3e25"]],
    ["one", ["6e24"], undefined],
    ["none", [], undefined],
    ["one known of two", ["6e24", undefined], undefined],
    ["two known of three", ["6e24", undefined, "3e24"], undefined],
  ])("is the smallest and the sum of %s", (_what, figures, expected) => {
    expect(share(life([step("Last", "1e22")]), figures.map(base)).bases).toEqual(
      expected && { least: flop(expected[0]), sum: flop(expected[1]) },
    );
  });
});

// One lifecycle (GL 23) and the original model (GL 63) in the singular: what several come to is not said.
it("says that adding up is inferred, and from where", () => {
  expect(chainCite).toEqual({
    source: "GL",
    pinpoint: "GL 23 [22]; GL 62-63 [59-60]",
    certainty: "inference",
  });
  expect(basesCite).toEqual({ source: "GL", pinpoint: "GL 63 [60]; GL 118 [115]", certainty: "inference" });
});
