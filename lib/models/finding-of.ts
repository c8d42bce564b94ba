import { type Assessment, classify } from "@/lib/engine/classify";
import { lawOn } from "@/lib/engine/law-on";
import type { IsoDate } from "@/lib/law/types";
import { bearerOf, factsOf } from "./facts";
import { type ModelForm, modelSchema } from "./schema";

export interface FormFinding {
  assessment: Assessment;
  bearer: "ours" | "theirs";
}

/**
 * The finding on what stands in a form, by the same engine as on the server.
 *
 * @returns `undefined` where something in the form can't be read yet. A name and a provider still to come
 *   do not count: no finding rests on them.
 */
export function findingOf(form: ModelForm, today: IsoDate): FormFinding | undefined {
  const named = { ...form, name: form.name.trim() || "–", provider: form.provider.trim() || "–" };
  const read = modelSchema.safeParse(named);
  if (!read.success) return undefined;
  return { assessment: classify(factsOf(read.data), lawOn(today)), bearer: bearerOf(read.data) };
}
