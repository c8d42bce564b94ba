import { type Flop, writeFlop } from "@/lib/engine/flop";
import type { Law } from "@/lib/engine/law-on";
import { isNear } from "@/lib/engine/near-threshold";
import { type OutputModality, outputModalities } from "@/lib/law/modalities";
import type { ModelForm } from "@/lib/models/schema";
import type { BaseFigure } from "./base-figure";
import { computeDoubt } from "./compute-doubt";
import { EPOCH } from "./compute-source";
import type { EpochCells } from "./epoch-columns";
import { type EpochOutputs, epochOutputs } from "./epoch-outputs";
import { thirdParty } from "./third-party";

type Figure = { readonly flop: Flop; readonly raw: string; readonly rounded: boolean };

/** A row with what was read of it so far. */
export interface Modification {
  readonly cells: EpochCells;
  readonly name: string;
  readonly own: EpochOutputs;
  readonly training: Figure | undefined;
  readonly finetune: Figure | undefined;
  readonly base: BaseFigure | undefined;
  readonly law: Law;
}

const counts = (modality: OutputModality) => outputModalities[modality].meetsCriterion;

function outputsOfBase({ base }: Modification): EpochOutputs | undefined {
  return base?.model && epochOutputs(base.model.name, base.model.domain, base.model.task);
}

/** What the form says of the base model; "" wherever the base is not known well enough. */
export function baseFacts(row: Modification, doubt: string): Partial<ModelForm> {
  const { cells, base, law, training } = row;
  if (base === undefined) return {};
  const outputs = outputsOfBase(row);
  const { gpaiTrainingFlop: gpai, systemicRiskTrainingFlop: systemic } = law.thresholds;
  const general = outputs?.taskRange === "" && outputs.modalities.some(counts);
  const above = (threshold: typeof gpai) =>
    base.flop !== undefined && threshold !== undefined && base.flop > threshold.value;
  const clearlyBelow =
    base.flop !== undefined &&
    systemic !== undefined &&
    base.flop <= systemic.value &&
    !isNear(base.flop, systemic.value, law) &&
    base.withoutFigure.length === 0;
  // A row without a figure of its own stays unknown; a doubtful one, or a narrow use of a general base, is a question.
  const carries = training !== undefined && doubt === "" && row.own.taskRange === "" && general;
  return {
    baseModelName: cells.baseModel.slice(0, 200),
    isThirdPartyModification: thirdParty(cells.organisation, base.model?.organisation ?? ""),
    baseIsGpai: carries && above(gpai) ? "yes" : "",
    baseIsSystemicRisk: carries && above(systemic) ? "yes" : clearlyBelow ? "no" : "",
    baseComputeKnown: base.flop === undefined ? "" : "yes",
    baseTrainingFlop: base.flop === undefined ? "" : writeFlop(base.flop),
  };
}

interface ModificationFacts {
  readonly modalities: readonly OutputModality[];
  readonly taskRange: "appears_narrow" | "";
  readonly modificationFlop: string;
  readonly doubt: string;
  readonly warnings: readonly string[];
  readonly source: NonNullable<ModelForm["sources"]["modification"]> | undefined;
}

/** What a row says of its own part: outputs, the compute of the modification, and doubt about the total. */
export function modificationFacts(row: Modification): ModificationFacts {
  const { own, training, finetune, base, cells, law } = row;
  const inherited = own.modalities.some(counts) ? [] : (outputsOfBase(row)?.modalities.filter(counts) ?? []);
  const doubt = training === undefined ? "" : computeDoubt(cells, training.flop, finetune?.flop, base, law);
  const share = modificationShare(row);
  return {
    // What is built on a language model may still generate language, whatever its tasks list.
    modalities: [...new Set([...own.modalities, ...inherited])],
    taskRange: own.taskRange,
    modificationFlop: share.flop === undefined ? "" : writeFlop(share.flop),
    doubt,
    warnings: share.note === "" ? [] : [share.note],
    source:
      share.flop === undefined
        ? undefined
        : {
            ...EPOCH,
            confidence: finetune === undefined ? "assumed" : "estimated",
            note: [share.note, cells.finetuneComputeNotes].filter(Boolean).join("\n\n").slice(0, 8000),
          },
  };
}

/** Per cent above and below which a difference of two estimates is trusted to decide. */
const WHOLE = 100n;

/**
 * The compute of the modification: as stated, or, where nothing is stated, the total less the base's,
 * but only where that is over the share that counts even at the far ends of what estimates may be off.
 * A small difference of two estimates says nothing, and would make a wrong "no".
 */
function modificationShare(row: Modification): { flop: Flop | undefined; note: string } {
  const { training, finetune, base, law } = row;
  if (finetune !== undefined) {
    if (training === undefined || finetune.flop <= training.flop) return { flop: finetune.flop, note: "" };
    const note = `Finetune compute of ${finetune.raw} is more than the total and was not taken over.`;
    return { flop: undefined, note };
  }
  const accuracy = law.thresholds.estimateAccuracyPercent?.value;
  const part = law.thresholds.modifierShare?.value;
  const known = training !== undefined && base?.flop !== undefined && base.withoutFigure.length === 0;
  if (!known || thirdParty(row.cells.organisation, base.model?.organisation ?? "") !== "yes") {
    return { flop: undefined, note: "" };
  }
  if (accuracy === undefined || part === undefined) return { flop: undefined, note: "" };
  const least = training.flop * (WHOLE - accuracy) - base.flop * (WHOLE + accuracy);
  if (least * part <= base.flop * (WHOLE + accuracy)) return { flop: undefined, note: "" };
  const note = "Compute of the modification taken as the total less the base model's; nothing is stated.";
  return { flop: training.flop - base.flop, note };
}
