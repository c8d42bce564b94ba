import { fines } from "@/lib/law/obligations";
import { actCite, type Because } from "./finding";

/** The most a fine can be in law. Not a prediction: what is imposed depends on the case. */
export interface FineCeiling {
  /** Whole cents, exact. */
  readonly cents: bigint;
  /** True where the turnover is not known, so that the ceiling may be higher. */
  readonly isAtLeast: boolean;
  readonly because: readonly Because[];
}

/**
 * The ceiling of a fine on a provider of a general-purpose AI model (Art 101(1)): the share of its own
 * worldwide annual turnover or the fixed amount, whichever is higher.
 *
 * @param turnoverEur whole euros; `undefined` where it is not known, which never reads as none
 */
export function fineCeiling(turnoverEur: bigint | undefined): FineCeiling {
  const { turnoverPercent, floorEur, cite } = fines;
  const floor = BigInt(floorEur) * 100n;
  if (turnoverEur === undefined) {
    const text = `The worldwide annual turnover is not recorded, so only the fixed amount of ${showEur(floor)} is known; ${turnoverPercent} % of the turnover may be higher.`;
    return { cents: floor, isAtLeast: true, because: [{ text, cite }] };
  }
  // One per cent of a euro is a cent, so the share is whole.
  const share = turnoverEur * BigInt(turnoverPercent);
  const than = share > floor ? "higher than" : share === floor ? "the same as" : "not higher than";
  const text = `${turnoverPercent} % of a turnover of ${showEur(turnoverEur * 100n)} is ${showEur(share)}, ${than} the fixed amount of ${showEur(floor)}.`;
  return { cents: share > floor ? share : floor, isAtLeast: false, because: [{ text, cite }] };
}

/** An amount for reading: `EUR 15 000 000`, with cents only where there are any. */
export function showEur(cents: bigint): string {
  const euros = (cents / 100n).toString().replace(/\B(?=(\d{3})+$)/g, "\u202f");
  const rest = cents % 100n;
  return `EUR\u00a0${euros}${rest === 0n ? "" : `.${rest.toString().padStart(2, "0")}`}`;
}

/** Why no ceiling is computed for a model of somebody else. */
export const notOurTurnover: Because = {
  text: "The ceiling rests on the turnover of the model's own provider. Where we only look at a model, our turnover says nothing about it.",
  cite: actCite("Art 101(1)"),
};
