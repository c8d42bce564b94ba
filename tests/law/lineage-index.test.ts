import { describe, expect, it } from "vitest";
import { lawOn } from "@/lib/engine/law-on";
import { carriesWeights, type EdgeKind, edgeKinds, LineageIndex, noLineage } from "@/lib/engine/lineage";
import { resolveLineage } from "@/lib/engine/resolve-lineage";
import { edge, made, trained } from "../support/lineage";

/** GL 121: weights that were merged, averaged or used to begin with. GL 122: a teacher's are not among them. */
const holds: Record<EdgeKind, boolean> = {
  fine_tune: true,
  adapter: true,
  instruction: true,
  continued_pretraining: true,
  merge: true,
  initialised_from: true,
  quantised: true,
  distillation: false,
  other: false,
};

describe("the kinds of an edge", () => {
  it("are those for which it is known whether weights go along", () => {
    expect([...edgeKinds]).toEqual(Object.keys(holds));
  });

  it.each(Object.entries(holds))("%s: weights go along, %s", (kind, does) => {
    expect(carriesWeights(kind as EdgeKind)).toBe(does);
  });
});

describe("a lineage looked up", () => {
  const edges = [
    edge("C", "merge", "A", "0"),
    edge("C", "distillation", "B"),
    edge("C", "other", "A"),
    edge("C", "fine_tune", "Elsewhere"),
  ];
  const index = new LineageIndex({
    models: [trained("A", "Atlas", "1e23"), trained("B", "Atlas", "1e23"), made("C", "Atlas")],
    edges,
  });

  it("knows what a model was made from, and whose weights it holds", () => {
    expect(index.basesOf("C")).toEqual(edges.slice(0, 3));
    expect(index.weightsOf("C")).toEqual(edges.slice(0, 1));
    expect([index.basesOf("A"), index.weightsOf("A")]).toEqual([[], []]);
  });

  it("refuses to speak of a model that is not in it, by name", () => {
    expect(index.model("A").name).toBe("A");
    expect(() => index.model("Elsewhere")).toThrow("no model Elsewhere in this lineage");
    expect(() => resolveLineage(noLineage, lawOn("2026-11-23"))("A")).toThrow("A");
  });

  it("may be empty", () => {
    expect(noLineage).toEqual({ models: [], edges: [] });
  });
});
