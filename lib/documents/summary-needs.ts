import type { Assessment } from "@/lib/engine/classify";
import { spellDays } from "@/lib/engine/show-day";
import type { Needed, SummaryField } from "@/lib/law/training-summary-template/types";
import type { ModelData } from "@/lib/models/schema";
import type { ContentField } from "./content-field";
import { neededWords, optionLabel } from "./summary-asked";
import { type Need, needed } from "./typed-field";

/** What a field was answered with: its options, or nothing while it is blank. */
export type OptionsOf = (fieldId: string) => readonly string[] | undefined;

/** The options chosen in rows written already; a row that does not apply has none. */
export const optionsIn =
  (rows: ReadonlyMap<string, ContentField>): OptionsOf =>
  (id) => {
    const row = rows.get(id);
    if (row?.state === "not-applicable") return [];
    return row?.value.kind === "choices" ? row.value.chosen.map((option) => option.id) : undefined;
  };

/** Whether the template wants a field of one model's summary, as far as the record and other fields decide it. */
export function needOf(
  { id, needed: rule }: Pick<SummaryField, "id" | "needed">,
  model: ModelData,
  { legacy }: Pick<Assessment, "legacy">,
  optionsOf: OptionsOf,
): Need {
  switch (rule.when) {
    case "always":
      return needed;
    case "optional":
      return { is: "not-needed", reason: "Optional; nothing was added." };
    case "chosen":
      return ofChoice(rule, optionsOf);
    case "yes":
      return ofYes(rule, optionsOf);
    default:
      return ofModel(id, rule, model, legacy);
  }
}

function ofChoice(rule: Extract<Needed, { when: "chosen" }>, optionsOf: OptionsOf): Need {
  const options = optionsOf(rule.field);
  if (options === undefined) return { is: "open", remark: neededWords(rule) };
  if (options.includes(rule.option)) return needed;
  const label = optionLabel(rule.field, rule.option);
  return { is: "not-needed", reason: `“${label}” is not among the answers to ${rule.field}.` };
}

function ofYes(rule: Extract<Needed, { when: "yes" }>, optionsOf: OptionsOf): Need {
  const answers = rule.anyOf.map(optionsOf);
  if (answers.some((options) => options?.includes("yes")))
    return rule.and === undefined ? needed : { is: "needed", remark: conditional(rule.and) };
  if (answers.includes(undefined)) return { is: "open", remark: neededWords(rule) };
  const reason = `The answer to ${rule.anyOf.join(" and ")} is not yes.`;
  return { is: "not-needed", reason };
}

function ofModel(
  id: string,
  rule: Extract<Needed, { when: "applies" }>,
  model: ModelData,
  legacy: Assessment["legacy"],
): Need {
  if (id === "1.1.2" && model.providerLocation === "EU")
    return { is: "not-needed", reason: "The provider is established in the Union." };
  if (id === "1.1.2" && model.providerLocation === "non-EU") return needed;
  if (id === "R.1" && legacy.answer === "no")
    return { is: "not-needed", reason: legacy.because.map(({ text }) => spellDays(text)).join(" ") };
  return { is: "open", remark: conditional(rule.and) };
}

const conditional = (and: string): string =>
  `Needed where this is so: ${and}. Where it is not, mark it as not applicable and say why.`;
