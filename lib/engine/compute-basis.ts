import type { ComputeBasis } from "./facts";
import { type Because, guidelineCite, inferenceCite } from "./finding";
import { type Flop, showFlop, significantFigures } from "./flop";
import type { InForce } from "./law-on";

const PLANNED = guidelineCite("GL 120 [117]");
const RANGE = inferenceCite("GL 123 [120]");

/** A bound as people read it; bounds are estimates of an estimate. */
const about = (flop: Flop) => showFlop(significantFigures(flop, 3));

/** Whether the range reaches from at most the threshold to above it. */
export const straddles = ({ low, high }: ComputeBasis, threshold: Flop): boolean =>
  low <= threshold && high > threshold;

/** What else a ledger has to say where its total is compared: what is planned, and that the range straddles. */
export function basisReasons(total: Flop, basis: ComputeBasis | undefined, threshold: Flop): Because[] {
  if (basis === undefined) return [];
  const because: Because[] = [];
  const spent = total - basis.planned;
  if (total > threshold && spent <= threshold) {
    const text = `Of it ${showFlop(basis.planned)} is planned: what will contribute counts as well. Spent so far is ${spent === 0n ? "nothing" : showFlop(spent)}, which is not greater than ${showFlop(threshold)}; that it will be met is known once the plan is.`;
    because.push({ text, cite: PLANNED });
  }
  if (straddles(basis, threshold)) {
    const text = `The range from about ${about(basis.low)} to ${about(basis.high)} straddles the threshold. The best figure decides: the accuracy expected of an estimate is no margin around it.`;
    because.push({ text, cite: RANGE });
  }
  return because;
}

/** Why a total that is not above the threshold may be all the same: no "no" rests on it then. */
export function mayBeAbove(
  total: Flop,
  basis: ComputeBasis | undefined,
  threshold: InForce<Flop>,
): Because[] {
  if (basis === undefined || total > threshold.value) return [];
  const because: Because[] = [];
  if (total + basis.open > threshold.value) {
    const text = `Entries of ${showFlop(basis.open)} stand apart because the guidelines do not say whether they count; with them the total is ${showFlop(total + basis.open)}, which is greater than ${showFlop(threshold.value)}.`;
    because.push({ text, cite: inferenceCite("GL 118 [115], 120 [117]") });
  }
  if (basis.stated !== undefined && basis.stated > threshold.value) {
    const text = `A figure of ${showFlop(basis.stated)} is stated beside the ledger's total, and it is greater than ${showFlop(threshold.value)}.`;
    because.push({ text, cite: threshold.cite });
  }
  return because;
}
