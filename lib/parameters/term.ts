import type { Part } from "./count";

/** A number of parameters as a product, with what it is a product of. */
export interface Term {
  readonly label: string;
  readonly factors: readonly bigint[];
  /** The factors of what one token uses, where that is less. */
  readonly active?: readonly bigint[];
}

/** One product; `label` says what it is. */
export const term = (label: string, ...factors: readonly bigint[]): Term => ({ label, factors });

const product = (factors: readonly bigint[]) => factors.reduce((size, factor) => size * factor, 1n);
const written = (factors: readonly bigint[]) =>
  factors.map((factor) => factor.toLocaleString("en")).join(" × ");

/** A part that occurs `times` times, each time with the same terms; nothing where it does not occur. */
export function partOf(name: string, times: bigint, unit: string, terms: readonly Term[]): Part[] {
  const kept = terms.filter(({ factors }) => product(factors) > 0n);
  if (times === 0n || kept.length === 0) return [];
  const sum = (of: (term: Term) => readonly bigint[]) =>
    times * kept.reduce((total, each) => total + product(of(each)), 0n);
  const inside = kept.map(({ label, factors }) => `${label} ${written(factors)}`).join(" + ");
  const formula = unit === "" ? inside : `${times.toLocaleString("en")} ${unit} × (${inside})`;
  const active = sum((each) => each.active ?? each.factors);
  return [{ name, formula, count: sum((each) => each.factors), active }];
}
