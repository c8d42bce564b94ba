import { type LawEdition, lawEdition } from "@/lib/law/edition";
import type { Milestone } from "@/lib/law/timeline";
import type { Cite, Dated, IsoDate } from "@/lib/law/types";
import type { Flop } from "./flop";

/** A change of law to ask about; what is left out stays as it is. */
export interface Supposition {
  readonly systemicRiskTrainingFlop?: Flop | undefined;
  readonly gpaiTrainingFlop?: Flop | undefined;
  /** One over this share of the base model's compute. */
  readonly modifierShare?: bigint | undefined;
  readonly legacyModelsComply?: IsoDate | undefined;
  readonly enforcementBegins?: IsoDate | undefined;
}

/**
 * An edition of the law that nobody enacted: ours with some values supposed to be others, each cited as
 * hypothetical, and named so wherever it is shown. Ours itself where nothing is supposed.
 */
export function hypotheticalEdition(supposed: Supposition, base: LawEdition = lawEdition): LawEdition {
  if (Object.values(supposed).every((value) => value === undefined)) return base;
  const { thresholds, timeline } = base;
  return {
    ...base,
    version: `hypothetical, made from ${base.version}`,
    thresholds: {
      ...thresholds,
      systemicRiskTrainingFlop: replaced(
        thresholds.systemicRiskTrainingFlop,
        supposed.systemicRiskTrainingFlop,
      ),
      gpaiTrainingFlop: replaced(thresholds.gpaiTrainingFlop, supposed.gpaiTrainingFlop),
      modifierShare: replaced(thresholds.modifierShare, supposed.modifierShare),
    },
    timeline: {
      ...timeline,
      legacyModelsComply: moved(timeline.legacyModelsComply, supposed.legacyModelsComply),
      enforcementBegins: moved(timeline.enforcementBegins, supposed.enforcementBegins),
    },
  };
}

const hypothetical = ({ source, pinpoint }: Cite): Cite => ({
  source,
  pinpoint: `supposed instead of ${pinpoint}`,
  certainty: "hypothetical",
});

/** The same periods with another value; where nothing is in force, nothing is supposed to be. */
function replaced<T>(dated: Dated<T>, value: T | undefined): Dated<T> {
  if (value === undefined) return dated;
  return dated.map((entry) =>
    entry.value === null ? entry : { from: entry.from, value, cite: hypothetical(entry.cite) },
  );
}

function moved(milestone: Milestone, on: IsoDate | undefined): Milestone {
  return on === undefined ? milestone : { ...milestone, on, cite: hypothetical(milestone.cite) };
}
