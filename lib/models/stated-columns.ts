/** Where a row keeps a figure as it was typed or imported; the column of its own name holds the one that counts. */
export const statedColumns: Readonly<Record<string, string>> = {
  trainingFlop: "statedTrainingFlop",
  cumulativeTrainingFlop: "statedCumulativeTrainingFlop",
  modificationFlop: "statedModificationFlop",
};
