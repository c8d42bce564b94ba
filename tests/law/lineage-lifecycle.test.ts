import { describe, expect, it } from "vitest";
import type { ComputeBasis } from "@/lib/engine/facts";
import { type LineageEdge, LineageIndex, type LineageModel } from "@/lib/engine/lineage";
import { edgesFlop, leftOpen, lifecycleOf, stepFlop } from "@/lib/engine/lineage-lifecycle";
import { flop } from "../support/facts";
import { edge, made, trained } from "../support/lineage";

const walk = (id: string, models: LineageModel[], edges: LineageEdge[]) => {
  const life = lifecycleOf(new LineageIndex({ models, edges }), id);
  return {
    steps: life.steps.map(({ model, flop: figure }) => [model.id, figure]),
    foreign: life.foreign.map(({ base, isUnclear }) => [base.id, isUnclear]),
    roots: life.roots.map(({ id: root }) => root),
  };
};
const base = trained("Base", "Atlas", "9e23");
const basis = (open: bigint, stated?: bigint): ComputeBasis => ({
  low: 0n,
  high: 0n,
  planned: 0n,
  open,
  stated,
});

describe("what one provider did since somebody else's model (GL 23)", () => {
  it("is the last step and those before it, up to that model", () => {
    const found = walk(
      "Third",
      [base, made("First", "Boreal"), made("Second", "Boreal"), made("Third", "Boreal")],
      [
        edge("First", "fine_tune", "Base", "1e22"),
        edge("Second", "fine_tune", "First"),
        edge("Third", "fine_tune", "Second", "3e22"),
      ],
    );
    expect(found).toEqual({
      steps: [
        ["Third", flop("3e22")],
        ["Second", undefined],
        ["First", flop("1e22")],
      ],
      foreign: [["Base", false]],
      roots: [],
    });
  });

  it("ends at once at another's, and says where names leave that open", () => {
    const models = [base, made("Theirs", "Cygnus"), made("Ours", "Boreal")];
    const edges = [edge("Theirs", "fine_tune", "Base"), edge("Ours", "fine_tune", "Theirs", "1e22")];
    expect(walk("Ours", models, edges)).toEqual({
      steps: [["Ours", flop("1e22")]],
      foreign: [["Theirs", false]],
      roots: [],
    });
    expect(walk("Ours", [base, made("Ours", "Atlas Labs")], [edge("Ours", "merge", "Base")]).foreign).toEqual(
      [["Base", true]],
    );
  });

  it("has own models that were built on nobody else's as roots", () => {
    // Nothing says whether it modifies another's; it has no base that could be another's.
    const own = trained("Own", "Boreal", "1e23", { isThirdPartyModification: undefined });
    const found = walk(
      "Merge",
      [base, own, made("Step", "Boreal"), made("Merge", "Boreal")],
      [
        edge("Step", "merge", "Base", "1e22"),
        edge("Step", "merge", "Own", "0"),
        edge("Merge", "fine_tune", "Step", "2e22"),
      ],
    );
    expect(found).toEqual({
      steps: [
        ["Merge", flop("2e22")],
        ["Step", flop("1e22")],
      ],
      foreign: [["Base", false]],
      roots: ["Own"],
    });
  });

  // On behalf of the original provider, or so the record says: nobody else's model then.
  it.each([
    [false, ["Step"], []],
    [true, [], [["Base", false]]],
    [undefined, [], [["Base", false]]],
  ])("takes an own model that is recorded as no modification (%s) for a root", (is, roots, foreign) => {
    const found = walk(
      "Last",
      [base, made("Step", "Boreal", { isThirdPartyModification: is }), made("Last", "Boreal")],
      [edge("Step", "fine_tune", "Base", "1e22"), edge("Last", "fine_tune", "Step", "2e22")],
    );
    expect([found.roots, found.foreign]).toEqual([roots, foreign]);
  });
});

describe("the compute of one step", () => {
  const step = (edges: LineageEdge[], recorded?: string) => {
    const ours = made("Ours", "Boreal", recorded === undefined ? {} : { modificationFlop: flop(recorded) });
    return stepFlop(new LineageIndex({ models: [base, ours], edges }), ours);
  };

  it("is what the record says, else what its edges say together", () => {
    expect(step([edge("Ours", "merge", "Base", "1e22")], "2e22")).toBe(flop("2e22"));
    expect(step([edge("Ours", "merge", "Base", "1e22"), edge("Ours", "merge", "Base", "2e22")])).toBe(
      flop("3e22"),
    );
  });

  it("is not known where one of them, or all, say nothing", () => {
    expect(step([])).toBeUndefined();
    expect(edgesFlop([edge("Ours", "merge", "Base", "1e22"), edge("Ours", "merge", "Base")])).toBeUndefined();
  });

  it("is nothing for rounding weights, unless it is stated", () => {
    expect(edgesFlop([edge("Ours", "quantised", "Base")])).toBe(0n);
    expect(edgesFlop([edge("Ours", "quantised", "Base", "1e20")])).toBe(flop("1e20"));
  });
});

describe("what a ledger leaves open beside a figure", () => {
  it.each<[string, ComputeBasis | undefined, bigint]>([
    ["nothing without a ledger", undefined, 0n],
    ["its open entries", basis(5n), 5n],
    ["what a figure stated beside it is higher by", basis(0n, 130n), 30n],
    ["the larger of both: entries", basis(40n, 130n), 40n],
    ["the larger of both: the stated figure", basis(20n, 130n), 30n],
    ["nothing for a lower stated figure", basis(0n, 70n), 0n],
  ])("is %s", (_what, given, open) => {
    expect(leftOpen(100n, given)).toBe(open);
  });

  it("makes the most a step may come to", () => {
    const most = (modificationFlop: bigint | undefined) => {
      const ours = made("Ours", "Boreal", { modificationFlop, modificationBasis: basis(5n) });
      return lifecycleOf(new LineageIndex({ models: [ours], edges: [] }), "Ours").steps[0]?.most;
    };
    expect([most(100n), most(undefined)]).toEqual([105n, undefined]);
  });
});
