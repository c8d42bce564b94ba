import type { ModelForm } from "@/lib/models/schema";
import type { Modification } from "./modification-facts";

type Source = NonNullable<ModelForm["sources"]["compute"]>;

/** The credit the data's licence asks for. */
export const EPOCH: Source = {
  source: "Epoch AI, Data on AI Models, CC-BY 4.0",
  statedOn: "",
  confidence: "",
  note: "",
  doubt: "",
};

/**
 * Epoch AI's words for how sure a figure is, in ours. Its figures are estimates, however confident;
 * one it has not verified or marks as wrong is no better than speculation.
 */
const CONFIDENCES: Readonly<Record<string, Source["confidence"]>> = {
  confident: "estimated",
  likely: "estimated",
  speculative: "speculative",
  unverified: "speculative",
  wrong: "speculative",
};

/** Where a row's compute comes from, with what was assumed, rounded or found doubtful. */
export function computeSource(row: Modification, statedOn: string, doubt: string): Source {
  const { cells, training, base } = row;
  const lines: string[] = [];
  if (training === undefined) {
    lines.push("Epoch AI gives no figure of training compute that could be taken over.");
  } else {
    if (training.rounded)
      lines.push(`Stated as ${training.raw}; its last digits are a marker, no precision.`);
    lines.push(
      base === undefined
        ? "Assumed: Epoch AI's figure is the total, so it stands for both notions of compute."
        : "Assumed: Epoch AI's figure is the total, the base model's compute included, so it stands for both notions.",
    );
  }
  if (cells.trainingComputeNotes !== "") lines.push(`Epoch AI's note: ${cells.trainingComputeNotes}`);
  return {
    ...EPOCH,
    statedOn,
    confidence: training === undefined ? "" : (CONFIDENCES[cells.confidence.toLowerCase()] ?? ""),
    note: lines.join("\n\n").slice(0, 8000),
    doubt: doubt.slice(0, 1000),
  };
}
