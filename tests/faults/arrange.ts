import type { Scope } from "@/lib/auth/scope";
import type { Result } from "@/lib/errors";
import { addEdge } from "@/lib/lineage/commands";
import { createModel } from "@/lib/models/commands";
import { edgeBetween } from "../support/arrange-tenant";
import { epochFile } from "../support/epoch-file";
import { modelData, ourModel } from "../support/organisation";

export const taken = <T>(answer: Result<T>): T => {
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
};

/** A file of so many models. */
export const fileOf = (models: number, figure = "2e24"): string =>
  epochFile(
    Array.from({ length: models }, (_, n) => ({ Model: `Model ${n}`, "Training compute (FLOP)": figure })),
  );

/** Records to edit, every third made from the one before it, so that findings rest on other records too. */
export async function recordsToEdit(scope: Scope, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { id } = taken(await createModel(scope, modelData({ ...ourModel, name: `Record ${n}` })));
    const base = ids.at(-1);
    if (n % 3 === 2 && base !== undefined) taken(await addEdge(scope, edgeBetween(id, base, "fine_tune")));
    ids.push(id);
  }
  return ids;
}
