import { expect, it } from "vitest";
import { guidelineCite } from "@/lib/engine/finding";
import { type DerivedFact, isLeast, originOf, withDerived } from "@/lib/engine/lineage-derived";
import { edge, trained } from "../support/lineage";

const derived = (changes: Partial<DerivedFact>): DerivedFact => ({
  fact: "cumulativeTrainingFlop",
  value: 7n,
  because: { text: "Seven.", cite: guidelineCite("GL 121 [118]") },
  from: [],
  ...changes,
});

it("a lineage adds only what the record does not say", () => {
  const added = [
    derived({}),
    derived({ fact: "baseIsGpai", value: true }),
    derived({ fact: "trainingFlop", value: 9n, recorded: 8n }),
  ];
  expect(withDerived({ trainingFlop: 8n, supply: "eu_market" }, added)).toEqual({
    trainingFlop: 8n,
    supply: "eu_market",
    cumulativeTrainingFlop: 7n,
    baseIsGpai: true,
  });
});

it.each<[string, DerivedFact[], boolean]>([
  ["that a lineage gives so", [derived({ isLeast: true })], true],
  ["among others", [derived({ fact: "trainingFlop" }), derived({ isLeast: true })], true],
  ["not one that is whole", [derived({})], false],
  ["not where another fact is", [derived({ fact: "trainingFlop", isLeast: true })], false],
  ["not where the record states it, which may be nothing", [derived({ isLeast: true, recorded: 0n })], false],
  ["not without a lineage", [], false],
])("a figure is the least there can be: %s", (_what, given, is) => {
  expect(isLeast(given, "cumulativeTrainingFlop")).toBe(is);
});

it("a fact comes from a record, and by an edge where there is one", () => {
  const model = trained("A", "Atlas", "1e23");
  const link = edge("B", "merge", "A");
  expect(originOf(model)).toEqual({ modelId: "A", name: "A" });
  expect(originOf(model, link)).toEqual({ modelId: "A", name: "A", edgeId: link.id });
});
