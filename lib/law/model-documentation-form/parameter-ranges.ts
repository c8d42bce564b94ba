import type { Option } from "./types";

interface ParameterRange extends Option {
  /** The largest number in the range; the last range has no end. */
  readonly upTo: bigint | null;
}

/**
 * Where the ranges of field 2.8 end. The form does not say where a number on a border belongs. Its last
 * range begins above one trillion, so exactly one trillion is in the range before; we read every other
 * border alike: a range includes its upper end.
 */
export const parameterRanges: readonly ParameterRange[] = [
  { id: "1-500M", label: "1 to 500 million", upTo: 500_000_000n },
  { id: "500M-5B", label: "500 million to 5 billion", upTo: 5_000_000_000n },
  { id: "5B-15B", label: "5 to 15 billion", upTo: 15_000_000_000n },
  { id: "15B-50B", label: "15 to 50 billion", upTo: 50_000_000_000n },
  { id: "50B-100B", label: "50 to 100 billion", upTo: 100_000_000_000n },
  { id: "100B-500B", label: "100 to 500 billion", upTo: 500_000_000_000n },
  { id: "500B-1T", label: "500 billion to 1 trillion", upTo: 1_000_000_000_000n },
  { id: ">1T", label: "More than 1 trillion", upTo: null },
];
