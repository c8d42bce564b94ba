/** Help stands below the input, so that inputs side by side stay on one line. */
export const fieldOrder: ("label" | "input" | "description" | "error")[] = [
  "label",
  "input",
  "description",
  "error",
];
