import { describe, expect, it } from "vitest";
import type { LineageEdge, LineageModel } from "@/lib/engine/lineage";
import { LineageIndex } from "@/lib/engine/lineage";
import { inheritedCompute, type Notion, totalOf } from "@/lib/engine/lineage-compute";
import { flop } from "../support/facts";
import { edge, made, trained } from "../support/lineage";

const ask = (
  id: string,
  models: LineageModel[],
  edges: LineageEdge[],
  notion: Notion = "cumulativeTrainingFlop",
) => {
  const found = inheritedCompute(new LineageIndex({ models, edges }), notion)(id);
  const pieces = [...found.pieces].map(([piece, figure]) => [piece, figure] as const);
  return { pieces, isComplete: found.isComplete, within: [...found.within], total: totalOf(found) };
};

describe("without weights of another model", () => {
  const student = (changes = {}) => made("Student", "Atlas", { trainingFlop: flop("9e24"), ...changes });
  const teachers = [trained("T", "Boreal", "5e25"), trained("U", "Boreal", "5e25")];

  // GL 120, 122: the passes that made private data count, and only as cumulative compute.
  it.each<[Notion, string]>([
    ["cumulativeTrainingFlop", "1.2e25"],
    ["trainingFlop", "9e24"],
  ])(
    "its own updates and, for %s, its teachers' passes come to %s, the least there can be",
    (notion, sum) => {
      const edges = [
        edge("Student", "distillation", "T", "1e24"),
        edge("Student", "distillation", "U", "2e24"),
        edge("Student", "other", "T", "7e24"),
      ];
      expect(ask("Student", [...teachers, student()], edges, notion)).toEqual({
        pieces: [["Student", flop(sum)]],
        isComplete: false,
        within: [],
        total: flop(sum),
      });
    },
  );

  it("what is not known adds nothing", () => {
    const edges = [edge("Student", "distillation", "T")];
    expect(ask("Student", [...teachers, student()], edges).total).toBe(flop("9e24"));
    expect(ask("Student", [...teachers, student({ trainingFlop: undefined })], edges).total).toBe(0n);
  });
});

describe("with the weights of another model", () => {
  const root = trained("Root", "Atlas", "6e24");

  it("is the other's total and the own step, all of it where both are known", () => {
    expect(ask("Next", [root, made("Next", "Atlas")], [edge("Next", "fine_tune", "Root", "1e24")])).toEqual({
      pieces: [
        ["Root", flop("6e24")],
        ["Next", flop("1e24")],
      ],
      isComplete: true,
      within: [],
      total: flop("7e24"),
    });
  });

  it("counts a teacher's passes beside the step, once", () => {
    const models = [root, trained("T", "Boreal", "5e25"), made("Next", "Atlas")];
    const edges = (passes?: string) => [
      edge("Next", "fine_tune", "Root", "1e24"),
      edge("Next", "distillation", "T", passes),
    ];
    expect(ask("Next", models, edges("2e24"))).toMatchObject({ isComplete: true, total: flop("9e24") });
    expect(ask("Next", models, edges())).toMatchObject({ isComplete: false, total: flop("7e24") });
    // Passes update nothing, so of updates all is known without them.
    expect(ask("Next", models, edges(), "trainingFlop")).toMatchObject({
      isComplete: true,
      total: flop("7e24"),
    });
  });

  it("is the least there can be while the step or the base is not known", () => {
    expect(ask("Next", [root, made("Next", "Atlas")], [edge("Next", "fine_tune", "Root")])).toMatchObject({
      isComplete: false,
      total: flop("6e24"),
    });
    const open = [made("Root", "Atlas"), made("Next", "Atlas")];
    expect(ask("Next", open, [edge("Next", "fine_tune", "Root", "1e24")])).toMatchObject({
      isComplete: false,
      total: flop("1e24"),
    });
  });

  it("takes a base's stated total apart where its own lineage gives no more", () => {
    const apart = (said: string) =>
      ask(
        "Last",
        [root, trained("Next", "Atlas", said), made("Last", "Atlas")],
        [edge("Next", "fine_tune", "Root"), edge("Last", "fine_tune", "Next", "1e23")],
      );
    expect(apart("8e24").pieces).toEqual([
      ["Root", flop("6e24")],
      ["Next", flop("2e24")],
      ["Last", flop("1e23")],
    ]);
    expect(apart("6e24").pieces[1]).toEqual(["Next", 0n]);
    // Less than its base took: the record stands, and what lies in it cannot be told.
    expect(apart("5e24")).toEqual({
      pieces: [
        ["Next", flop("5e24")],
        ["Last", flop("1e23")],
      ],
      isComplete: true,
      within: ["Root"],
      total: flop("5.1e24"),
    });
  });

  it("does not take it apart where the lineage before it is not all known", () => {
    const found = ask(
      "Last",
      [root, made("Mid", "Atlas"), trained("Next", "Atlas", "8e24"), made("Last", "Atlas")],
      [
        edge("Mid", "fine_tune", "Root"),
        edge("Next", "fine_tune", "Mid"),
        edge("Last", "fine_tune", "Next", "1e23"),
      ],
    );
    expect(found.pieces.map(([id]) => id)).toEqual(["Next", "Last"]);
    expect(found.within).toEqual(["Root", "Mid"]);
  });

  it("remembers what lies in totals through a later total that can be taken apart", () => {
    const found = ask(
      "Last",
      [root, trained("A", "Atlas", "5e24"), trained("B", "Atlas", "7e24"), made("Last", "Atlas")],
      [edge("A", "fine_tune", "Root"), edge("B", "fine_tune", "A"), edge("Last", "fine_tune", "B", "1e23")],
    );
    expect(found).toMatchObject({ within: ["Root"], total: flop("7.1e24"), isComplete: true });
    expect(found.pieces.map(([id]) => id)).toEqual(["A", "B", "Last"]);
  });
});

describe("two bases together", () => {
  const merged = (models: LineageModel[], edges: LineageEdge[]) =>
    ask(
      "Merge",
      [...models, made("Merge", "Atlas")],
      [...edges, edge("Merge", "merge", "A", "0"), edge("Merge", "merge", "B", "0")],
    );

  it("add up where they have nothing in common, even where one holds work that cannot be told", () => {
    const models = [made("Root", "Atlas"), trained("A", "Atlas", "6e24"), trained("B", "Atlas", "7e24")];
    expect(merged(models, [edge("A", "fine_tune", "Root")])).toMatchObject({
      isComplete: true,
      within: ["Root"],
      total: flop("1.3e25"),
    });
  });

  it("are not all known where one is not", () => {
    const models = [made("A", "Atlas"), trained("B", "Atlas", "7e24")];
    expect(merged(models, [])).toMatchObject({ isComplete: false, total: flop("7e24") });
  });

  it.each([
    ["both hold the root in a total", "6e24", "7e24", "7e24"],
    ["both do, the first being larger", "8e24", "7e24", "8e24"],
  ])("count only as the larger where %s", (_what, a, b, larger) => {
    const models = [made("Root", "Atlas"), trained("A", "Atlas", a), trained("B", "Atlas", b)];
    const found = merged(models, [edge("A", "fine_tune", "Root"), edge("B", "fine_tune", "Root")]);
    expect(found).toMatchObject({ isComplete: false, within: ["Root"], total: flop(larger) });
  });

  it("count only as the larger where one is the other's base, hidden in its total", () => {
    // The record of A says less than its base B took: B lies in it, and is merged besides.
    const models = [trained("B", "Atlas", "7e24"), trained("A", "Atlas", "6e24")];
    const found = merged(models, [edge("A", "fine_tune", "B")]);
    expect(found).toMatchObject({ isComplete: false, within: ["B"], total: flop("7e24") });
  });

  it("of the same size count as the first", () => {
    const models = [made("Root", "Atlas"), trained("A", "Atlas", "6e24"), trained("B", "Atlas", "6e24")];
    const found = merged(models, [edge("A", "fine_tune", "Root"), edge("B", "fine_tune", "Root")]);
    expect(found.pieces.map(([id]) => id)).toEqual(["A", "Merge"]);
  });

  it("are walked once each, however many ways lead to the first", () => {
    const rungs = Array.from({ length: 40 }, (_, at) => at + 1);
    const models = [trained("0", "Atlas", "1e24"), ...rungs.map((at) => made(`${at}`, "Atlas"))];
    const edges = rungs.flatMap((at) =>
      [at - 1, Math.max(at - 2, 0)].map((from) => edge(`${at}`, "merge", `${from}`, "1e20")),
    );
    // Each rung took two steps of 1e20.
    expect(ask("40", models, edges).total).toBe(flop("1e24") + 80n * flop("1e20"));
  });
});
