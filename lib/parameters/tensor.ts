/** One stored tensor, as the head of a file describes it. */
export interface Tensor {
  readonly name: string;
  /** How a number is stored, in the file's own word: `BF16`, `I32`, `Q4_K`. */
  readonly type: string;
  readonly shape: readonly bigint[];
}

/** How many numbers a tensor of this shape holds; one where it has no dimension. */
export const elements = (shape: readonly bigint[]): bigint => shape.reduce((size, side) => size * side, 1n);
