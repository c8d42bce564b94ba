import { type Assessment, classify } from "@/lib/engine/classify";
import { type DerivedDeadline, deriveDeadlines } from "@/lib/engine/derive-deadlines";
import { lawOn } from "@/lib/engine/law-on";
import type { IsoDate } from "@/lib/law/types";
import { bearerOf, factsOf } from "@/lib/models/facts";
import { blankModelForm, type ModelForm, modelSchema } from "@/lib/models/schema";
import { checkedFields } from "./check-groups";

export interface CheckFinding {
  assessment: Assessment;
  bearer: "ours" | "theirs";
  deadlines: readonly DerivedDeadline[];
  /** Fields that can't be read, by name: they count as not known. */
  problems: Readonly<Record<string, string>>;
}

/**
 * The finding on the answers of the check, by the same engine as on records. What can't be read, or
 * contradicts another answer, counts as not known and is named: never as "no".
 */
export function checkFinding(form: ModelForm, today: IsoDate): CheckFinding {
  const problems: Record<string, string> = {};
  const answers = Object.fromEntries(checkedFields.map((field) => [field, form[field]]));
  let readable: ModelForm = { ...blankModelForm, ...answers, name: "–", provider: "–" };
  for (;;) {
    const read = modelSchema.safeParse(readable);
    if (read.success) {
      const facts = factsOf(read.data);
      const law = lawOn(today);
      const assessment = classify(facts, law);
      const deadlines = deriveDeadlines(facts, law, assessment);
      return { assessment, bearer: bearerOf(read.data), deadlines, problems };
    }
    const blanked = Object.keys(problems);
    for (const { path, message } of read.error.issues) {
      const field = String(path[0]);
      // A field that is blank already cannot be what stands in the way: better loud than without end.
      if (blanked.includes(field)) throw read.error;
      problems[field] ??= message;
      readable = { ...readable, [field]: Array.isArray(form[field as keyof ModelForm]) ? [] : "" };
    }
  }
}
