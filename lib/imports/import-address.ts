import type { ImportPageState } from "./schema";

/** The address of an import's page in a given state; the plain page where nothing is chosen. */
export function importAddress({ batch, outcome, page }: Partial<ImportPageState>): string {
  const query = new URLSearchParams();
  if (batch) query.set("batch", batch);
  if (outcome) query.set("outcome", outcome);
  if (page && page > 1) query.set("page", String(page));
  const text = query.toString();
  return text === "" ? "/models/import" : `/models/import?${text}`;
}
