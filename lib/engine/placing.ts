import type { IsoDate } from "@/lib/law/types";
import type { Facts } from "./facts";
import { actCite, type Finding, finding } from "./finding";
import type { Law } from "./law-on";

/** When the model was placed on the Union market, as far as is known. */
export interface Placing {
  readonly on: IsoDate | undefined;
  /** True where the release date stands in for a placing date that is not recorded. */
  readonly assumed: boolean;
  readonly never: boolean;
}

/**
 * The day of placing (Art 3(9)). While it is unknown the first release stands in, openly assumed: a model
 * cannot have been placed before it was first released, but may have been placed later.
 */
export function placing(facts: Facts): Placing {
  if (facts.placedOn === "not_placed") return { on: undefined, assumed: false, never: true };
  if (facts.placedOn !== undefined) return { on: facts.placedOn, assumed: false, never: false };
  return { on: facts.releasedOn, assumed: facts.releasedOn !== undefined, never: false };
}

export type LegacyOutcome = "yes" | "no" | "unknown" | "n/a";

/** Whether the model was placed before 2 August 2025 and so has until 2 August 2027 (Art 111(3)). */
export function legacy(facts: Facts, law: Law): Finding<LegacyOutcome> {
  const { on, assumed, never } = placing(facts);
  const { chapterVApplies, legacyModelsComply } = law.timeline;
  const cite = legacyModelsComply.cite;
  if (never) {
    return finding("no", "n/a", [
      { text: "The model is not placed on the Union market.", cite: actCite("Art 3(9)") },
    ]);
  }
  if (on === undefined) {
    const text = "When the model was placed on the Union market is not known.";
    return finding("unknown", "unknown", [{ text, cite }], { missing: ["placedOn"] });
  }
  const before = on < chapterVApplies.on;
  const source = assumed ? "Assumed: the release date stands in for the placing on the Union market. " : "";
  const text = `${source}Placed on ${on}, ${before ? "before" : "not before"} ${chapterVApplies.on}.`;
  return finding(before ? "yes" : "no", before ? "yes" : "no", [{ text, cite }], {
    missing: assumed ? ["placedOn"] : [],
    dates: { from: before ? legacyModelsComply.on : on },
  });
}
