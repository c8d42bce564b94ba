import { type Flop, showFlop } from "@/lib/engine/flop";
import type { Law } from "@/lib/engine/law-on";
import type { BaseFigure } from "./base-figure";
import type { EpochCells } from "./epoch-columns";

/**
 * Why a stated total may leave compute out, or "". Epoch AI's figure as a rule includes the base
 * model's compute, but not always, and a "no" must not rest on one that does not.
 */
export function computeDoubt(
  cells: EpochCells,
  stated: Flop,
  modification: Flop | undefined,
  base: BaseFigure | undefined,
  law: Law,
): string {
  if (cells.confidence.toLowerCase() === "wrong") {
    return "Epoch AI marks its own figure as wrong.";
  }
  if (base?.flop !== undefined && stated < base.flop) {
    return `The file states ${showFlop(stated)}, less than the ${showFlop(base.flop)} of its base model ${base.model?.name ?? cells.baseModel} (${base.source}): the base's compute seems to be left out.`;
  }
  if (modification !== undefined && modification > stated) {
    return `The file states more compute for the modification (${showFlop(modification)}) than in total (${showFlop(stated)}).`;
  }
  const threshold = law.thresholds.gpaiTrainingFlop?.value;
  if (base !== undefined && base.withoutFigure.length > 0 && threshold !== undefined && stated <= threshold) {
    return `It is built on ${base.withoutFigure.join(", ")}, whose compute is not known; whether the stated ${showFlop(stated)} includes it is not said.`;
  }
  return "";
}
