import { answerWords, questions } from "@/lib/assessments/questions";
import type { Assessment } from "@/lib/engine/classify";
import { spellDays } from "@/lib/engine/show-day";
import { flatForm } from "./changes";
import { fields } from "./fields";
import { blankModelForm } from "./schema";
import { fieldLabel, showValue } from "./show-value";
import type { PastForm } from "./state-at";

/** One thing as it was and as it is, in words; `""` for unknown. */
export interface ThenNow {
  key: string;
  label: string;
  was: string;
  now: string;
  differs: boolean;
}

/** Every field of a record, also of its ledger, sources and documentation, then and now. */
export function factsThenNow(
  past: Pick<PastForm, "form" | "isArchived" | "onlyText">,
  now: Pick<PastForm, "form" | "isArchived">,
): ThenNow[] {
  const texts = [flatForm(past.form), flatForm(now.form)] as const;
  for (const [field, text] of past.onlyText) texts[0].set(field, text);
  const names = new Set([...flatForm(blankModelForm).keys(), ...texts[0].keys(), ...texts[1].keys()]);
  const facts = [...names].map((field) => {
    const [from, to] = [texts[0].get(field) ?? "", texts[1].get(field) ?? ""];
    return row(field, fieldLabel(field), [from, to], (text) => shown(field, text));
  });
  const archived = [past.isArchived, now.isArchived].map((is) => (is ? "yes" : "no")) as [string, string];
  return [...facts, row("archived", fieldLabel("archived"), archived, (text) => showValue("archived", text))];
}

/** The links to bases, then and now. */
export function linksThenNow(past: PastForm["links"], now: PastForm["links"]): ThenNow[] {
  return [...new Set([...past.keys(), ...now.keys()])].map((id) =>
    row(id, "Link", [past.get(id) ?? "", now.get(id) ?? ""], (text) => text || "No link"),
  );
}

/** Every question of the finding, then and now. */
export function answersThenNow(past: Assessment | undefined, now: Assessment | undefined): ThenNow[] {
  return questions.map((words) => {
    const side = (finding: Assessment | undefined) => (finding ? answerWords(words, finding[words.key]) : "");
    return row(words.key, words.question, [side(past), side(now)], (text) => text);
  });
}

function row(
  key: string,
  label: string,
  [was, now]: readonly [string, string],
  words: (text: string) => string,
): ThenNow {
  return { key, label, was: words(was), now: words(now), differs: was !== now };
}

function shown(field: string, text: string): string {
  const words = showValue(field, text);
  const isFree = field in fields && fields[field as keyof typeof fields].kind.endsWith("text");
  return isFree || field.startsWith("documentation.") ? words : spellDays(words);
}
