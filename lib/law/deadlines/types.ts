import type { ObligationId } from "../obligations";
import type { Cite, Dated } from "../types";

/**
 * How a period is counted; see `lib/engine/periods`. `before` and `weeks-before` count back from the day
 * and never roll; `stated`: the request names the day; `at-once`: on the day of the event;
 * `no-number`: the law asks for speed and names no number.
 */
export type Counting =
  | "weeks"
  | "months"
  | "years"
  | "days"
  | "working-days"
  | "fixed"
  | "before"
  | "weeks-before"
  | "stated"
  | "at-once"
  | "no-number";

/**
 * `act`: something has to be there. `keep`: something is kept until then. `informs`: nothing is due from
 * the provider; it is good to know.
 */
export type Nature = "act" | "keep" | "informs";

export interface DeadlineRule {
  readonly title: string;
  /** The event the period runs from. */
  readonly trigger: string;
  readonly who: string;
  readonly condition: string;
  readonly nature: Nature;
  readonly counting: Counting;
  /** Length in the unit of `counting`; 0 where the day itself counts or nothing is counted. */
  readonly length: Dated<number>;
  /**
   * What Regulation 1182/71 does to the last day: `rolls` it, is shown for `information` only because the
   * text counted is no act of the Union or does not say, or has no bearing (`none`).
   */
  readonly regulation1182: "rolls" | "information" | "none";
  readonly duties: readonly ObligationId[];
  readonly cite: Cite;
  /** What has to be there on the day, in one line. */
  readonly deliver: string;
}
