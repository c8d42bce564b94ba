import { stringify } from "csv-stringify/sync";

const header = [
  "Model",
  "Organization",
  "Country (of organization)",
  "Domain",
  "Task",
  "Model accessibility",
  "Publication date",
  "Training compute (FLOP)",
  "Confidence",
  "Base model",
];

export type EpochLine = Partial<
  Record<"Training compute (FLOP)" | "Organization" | "Publication date" | "Base model", string>
> & {
  Model: string;
};

/** A file as Epoch AI publishes it, with one line a model; whatever is not given is that of a chat model. */
export function epochFile(lines: readonly EpochLine[]): string {
  const rows = lines.map((line) => {
    const cells: Record<string, string> = {
      Organization: "Somebody",
      "Country (of organization)": "Germany",
      Domain: "Language",
      Task: "Chat",
      "Model accessibility": "API access",
      "Publication date": "2026-01-15",
      Confidence: "Likely",
      ...line,
    };
    return header.map((column) => cells[column] ?? "");
  });
  return stringify([header, ...rows]);
}
