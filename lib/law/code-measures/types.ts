import type { DeadlineId } from "../deadlines";

/** One measure of the Code of Practice, in our words. */
export interface CodeMeasure {
  readonly chapter: "Transparency" | "Copyright" | "Safety and Security";
  /** Number of the measure in its chapter. */
  readonly number: string;
  readonly text: string;
  /** The time limit it sets; empty where it sets none. */
  readonly limit: string;
  readonly deadlines: readonly DeadlineId[];
}
