/** Paragraphs as printed in C(2025) 5045, and how far the number fell in the adopted C(2025) 7719. */
interface NumberRange {
  readonly from: number;
  readonly to: number;
  readonly shift: number;
  /** `checked`: seen in a text that cites the adopted numbering. `derived`: follows from its neighbours. */
  readonly basis: "checked" | "derived";
}

/** What lies between the ranges is not known: there only the older number is cited. */
export const guidelineNumbers: readonly NumberRange[] = [
  { from: 1, to: 21, shift: 0, basis: "checked" },
  { from: 23, to: 32, shift: 1, basis: "checked" },
  { from: 49, to: 59, shift: 2, basis: "checked" },
  { from: 62, to: 66, shift: 3, basis: "checked" },
  { from: 67, to: 69, shift: 3, basis: "derived" },
  { from: 70, to: 71, shift: 3, basis: "checked" },
  { from: 72, to: 117, shift: 3, basis: "derived" },
  { from: 118, to: 119, shift: 3, basis: "checked" },
  { from: 120, to: 144, shift: 3, basis: "derived" },
];
