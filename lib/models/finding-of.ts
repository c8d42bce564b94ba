import type { Assessment } from "@/lib/engine/classify";
import { lawOn } from "@/lib/engine/law-on";
import { type Lineage, noLineage } from "@/lib/engine/lineage";
import { resolveLineage } from "@/lib/engine/resolve-lineage";
import type { IsoDate } from "@/lib/law/types";
import { bearerOf, factsOf } from "./facts";
import { type ModelForm, modelSchema } from "./schema";

export interface FormFinding {
  assessment: Assessment;
  bearer: "ours" | "theirs";
}

/** A record whose form is typed in, with everything it was made from and what persons decided on it. */
export interface FormLineage {
  readonly id: string;
  readonly lineage: Lineage;
}

const NEW: FormLineage = { id: "new", lineage: noLineage };

/**
 * The finding on what stands in a form, by the same engine as on the server.
 *
 * @param of the record and its lineage; absent for a new one, which has none yet
 * @returns `undefined` where something in the form can't be read yet. A name and a provider still to come
 *   do not count: no finding rests on them.
 */
export function findingOf(form: ModelForm, today: IsoDate, of: FormLineage = NEW): FormFinding | undefined {
  const named = { ...form, name: form.name.trim() || "–", provider: form.provider.trim() || "–" };
  const read = modelSchema.safeParse(named);
  if (!read.success) return undefined;
  const { name, provider } = read.data;
  const decisions = of.lineage.models.find(({ id }) => id === of.id)?.facts.decisions;
  const typed = { id: of.id, name, provider, facts: factsOf(read.data, decisions) };
  const others = of.lineage.models.filter(({ id }) => id !== of.id);
  const lineage = { models: [typed, ...others], edges: of.lineage.edges };
  const { assessment } = resolveLineage(lineage, lawOn(today))(of.id);
  return { assessment, bearer: bearerOf(read.data) };
}
