import type { Cite, Dated } from "../types";

export interface Obligation {
  /** Number in the list of twenty-six that the product answers for; never changes. */
  readonly number: string;
  /** The reference as it is cited, in the Act's own order. */
  readonly ref: string;
  readonly title: string;
  readonly who: string;
  readonly when: string;
  readonly unless: string;
  readonly evidence: string;
  /** The document in which it is met or shown. */
  readonly document: string;
  readonly cite: Cite;
  /** From when it can bind anybody. */
  readonly applies: Dated<true>;
  /** Whether a fine under Article 101(1) hangs on it. */
  readonly fined: boolean;
}
