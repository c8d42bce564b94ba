import type { Flop } from "@/lib/engine/flop";
import { findKnown, type KnownModel, type KnownModels } from "../known-models/known-model";
import { commaList } from "./comma-list";
import type { EpochCells } from "./epoch-columns";
import { readEpochFlop } from "./epoch-flop";

/** What is known of the models a row was built on. */
export interface BaseFigure {
  /** Compute of the base, the largest where several are named; `undefined` where none is known. */
  readonly flop: Flop | undefined;
  readonly source: string;
  /** Bases whose compute is known nowhere. */
  readonly withoutFigure: readonly string[];
  /** The base with the largest figure, or the only one known by name. */
  readonly model: KnownModel | undefined;
}

/**
 * The base model's compute: what the row itself states, else the published figure of that exact name.
 * Of several bases the largest counts: the one that can take the total over a threshold, and the one
 * whose share a modification is measured by.
 */
export function baseFigure(cells: EpochCells, known: KnownModels): BaseFigure | undefined {
  if (cells.baseModel === "") return undefined;
  const whole = findKnown(known, cells.baseModel);
  const names = whole === undefined ? commaList(cells.baseModel) : [cells.baseModel];
  const found = names.map((name) => ({ name, model: findKnown(known, name) }));
  const best = found
    .flatMap(({ model }) => model ?? [])
    .sort((a, b) => Number((b.trainingFlop ?? 0n) - (a.trainingFlop ?? 0n)))[0];
  const own = readEpochFlop(cells.baseCompute);
  if (own.kind === "figure") {
    return { flop: own.flop, source: "the file itself", withoutFigure: [], model: best };
  }
  return {
    flop: best?.trainingFlop,
    source: best?.source ?? "",
    withoutFigure: found.filter(({ model }) => model?.trainingFlop === undefined).map(({ name }) => name),
    model: best,
  };
}
