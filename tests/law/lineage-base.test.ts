import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import type { LineageModel } from "@/lib/engine/lineage";
import { resolveLineage } from "@/lib/engine/resolve-lineage";
import { flop } from "../support/facts";
import { edge, made, trained } from "../support/lineage";

const law = lawOn("2026-11-23");
const from = (bases: LineageModel[], changes: Facts = {}) =>
  resolveLineage(
    {
      models: [...bases, made("Ours", "Boreal", changes)],
      edges: bases.map(({ id }) => edge("Ours", "merge", id, "1e22")),
    },
    law,
  )("Ours");
const of = (found: ReturnType<typeof from>, name: keyof Facts) =>
  found.derived.find(({ fact }) => fact === name);
const said = (found: ReturnType<typeof from>, name: keyof Facts) => {
  const one = of(found, name);
  return one && [one.value, one.because.text, one.because.cite.pinpoint];
};

const small = (id: string) => trained(id, "Atlas", "5e22");
const general = (id: string, figure = "9e23") => trained(id, "Atlas", figure);
const systemic = (id: string) => trained(id, "Atlas", "2e25");
const doubtful = (id: string, changes: Facts = {}) =>
  trained(id, "Atlas", "9e24", { computeDoubt: "Left out.", ...changes });

describe("whether the base is a general-purpose AI model", () => {
  it.each<[string, LineageModel[], unknown]>([
    ["one that is", [general("A")], [true, "A is a general-purpose AI model.", "GL 60"]],
    [
      "one among several that is",
      [small("A"), general("B")],
      [true, "Among A, B is a general-purpose AI model.", "GL 60"],
    ],
    [
      "several of which none is",
      [small("A"), small("B")],
      [false, "A, B: not indicated as a general-purpose AI model.", "GL 60"],
    ],
    ["one of which it is not known beside one that is not", [small("A"), made("B", "Atlas")], undefined],
  ])("follows from %s", (_what, bases, expected) => {
    expect(said(from(bases), "baseIsGpai")).toEqual(expected);
  });

  // GL 20: a narrow use of a general base is a question of its own.
  it.each<[Facts["taskRange"], boolean]>([
    ["narrow", false],
    ["appears_narrow", false],
    ["broad", true],
  ])("is taken over where the result is %s: %s", (taskRange, is) => {
    expect(of(from([general("A")], { taskRange }), "baseIsGpai") !== undefined).toBe(is);
    expect(of(from([small("A")], { taskRange }), "baseIsGpai")?.value).toBe(false);
  });
});

describe("whether the base has systemic risk", () => {
  const cite = "GL 64 [61]; GL 70-71 [67-68]";
  it.each<[string, LineageModel[], unknown]>([
    ["one that has", [systemic("A")], [true, "A is a model with systemic risk.", cite]],
    [
      "one among several that has",
      [general("A"), systemic("B")],
      [true, "Among A, B is a model with systemic risk.", cite],
    ],
    ["several of which none has", [general("A"), small("B")], [false, "A, B: no systemic risk.", cite]],
    ["one where it is open", [doubtful("A")], undefined],
  ])("follows from %s", (_what, bases, expected) => {
    expect(said(from(bases), "baseIsSystemicRisk")).toEqual(expected);
  });
});

describe("the compute of the base", () => {
  it.each<[string, LineageModel[], Facts, unknown]>([
    [
      "updates without systemic risk",
      [general("A")],
      {},
      [flop("9e23"), "A: training compute of 9 × 10²³ FLOP."],
    ],
    ["cumulative with it", [systemic("A")], {}, [flop("2e25"), "A: cumulative compute of 2 × 10²⁵ FLOP."]],
    [
      "the largest of several",
      [general("A", "8e23"), general("B", "9e23"), general("C", "2e23")],
      {},
      [flop("9e23"), "A, B, C: training compute of 9 × 10²³ FLOP at the largest."],
    ],
    [
      "cumulative where the record says the base has systemic risk",
      [trained("A", "Atlas", "8e24", { cumulativeTrainingFlop: flop("9e24") })],
      { baseIsSystemicRisk: true },
      [flop("9e24"), "A: cumulative compute of 9 × 10²⁴ FLOP."],
    ],
    [
      "updates where the record says it has none",
      [trained("A", "Atlas", "8e24", { cumulativeTrainingFlop: flop("2e25") })],
      { baseIsSystemicRisk: false },
      [flop("8e24"), "A: training compute of 8 × 10²⁴ FLOP."],
    ],
    ["the same in both notions where that is open", [doubtful("A")], {}, [flop("9e24"), expect.anything()]],
  ])("is %s (GL 118)", (_what, bases, facts, expected) => {
    const found = from(bases, facts);
    expect(said(found, "baseTrainingFlop")).toEqual([...(expected as unknown[]), "GL 118 [115]"]);
    expect(of(found, "baseComputeKnown")).toMatchObject({
      value: true,
      because: of(found, "baseTrainingFlop")?.because,
    });
  });

  it.each<[string, LineageModel[]]>([
    ["one of several is not known", [general("A"), made("B", "Atlas")]],
    [
      "it differs by notion and which fits is open",
      [doubtful("A", { cumulativeTrainingFlop: flop("9.5e24") })],
    ],
  ])("stays open where %s", (_what, bases) => {
    const found = from(bases);
    expect([of(found, "baseTrainingFlop"), of(found, "baseComputeKnown")]).toEqual([undefined, undefined]);
  });

  // A third of the least there can be is not a third of what it took.
  it("stays open where only the least there can be is known of it", () => {
    const least = resolveLineage(
      {
        models: [systemic("First"), made("A", "Atlas"), made("Ours", "Boreal")],
        edges: [edge("A", "fine_tune", "First"), edge("Ours", "merge", "A", "1e22")],
      },
      law,
    )("Ours");
    expect(said(least, "baseIsSystemicRisk")?.[0]).toBe(true);
    expect(least.facts.baseTrainingFlop).toBeUndefined();
    expect(least.assessment.modifierShare.answer).toBe("unknown");
  });
});

describe("a modification whose base is not recorded", () => {
  it("says nothing about it", () => {
    const found = from([], { isThirdPartyModification: true });
    expect(found.derived).toEqual([]);
    expect(found.computes).toEqual([]);
  });
});

describe("a fact that the record states itself", () => {
  it("is named once it differs, and not where it is the same", () => {
    const changes: Facts = { baseIsGpai: true, baseIsSystemicRisk: true, baseTrainingFlop: flop("9e23") };
    const found = from([general("A")], changes);
    expect(of(found, "baseIsGpai")).toBeUndefined();
    expect(of(found, "baseTrainingFlop")).toBeUndefined();
    expect(of(found, "baseIsSystemicRisk")).toMatchObject({ value: false, recorded: true });
    expect(of(found, "baseComputeKnown")?.recorded).toBeUndefined();
  });

  it("names every base it was looked up in", () => {
    expect(of(from([general("A"), general("B")]), "baseIsGpai")?.from).toEqual([
      { modelId: "A", name: "A", edgeId: "Ours from A by merge" },
      { modelId: "B", name: "B", edgeId: "Ours from B by merge" },
    ]);
  });
});
