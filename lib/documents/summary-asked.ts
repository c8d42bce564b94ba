import { trainingSummaryTemplate } from "@/lib/law/training-summary-template";
import type { Needed, SummaryField } from "@/lib/law/training-summary-template/types";
import type { AskedField, AskedSection, AskedType } from "./asked";
import { summaryFromRecord } from "./summary-from-record";

/** The key under which the answer to a field of the template stands. */
export const summaryKey = (fieldId: string): string => `training-summary:${fieldId}`;

const fields = new Map(
  trainingSummaryTemplate.flatMap((section) => section.fields).map((field) => [field.id, field]),
);

/** The fields of the template for the training summary; its rules on publishing stand beside them. */
export const summaryAsked: readonly AskedSection[] = trainingSummaryTemplate.map((section) => ({
  id: section.id,
  title: section.title,
  fields: section.fields.flatMap((field) => asked(field) ?? []),
  rules: section.fields
    .filter(({ type }) => type.kind === "record")
    .map(({ id, label, guidance, needed }) => ({ id, label, text: `${guidance} ${neededWords(needed)}` })),
}));

function asked({ id, label, guidance, type, needed }: SummaryField): AskedField | undefined {
  if (type.kind === "record") return undefined;
  const derivation = summaryFromRecord[id];
  return {
    key: summaryKey(id),
    id,
    label,
    guidance,
    type: type satisfies AskedType,
    facts: `For the public. ${neededWords(needed)}`,
    ...(derivation && {
      record: { field: derivation.fields[0], adds: derivation.extendable ? "text" : "nothing" },
    }),
  };
}

/** When the template wants a field, in words. */
export function neededWords(needed: Needed): string {
  const and = "and" in needed && needed.and ? ` ${needed.and}.` : "";
  switch (needed.when) {
    case "always":
      return `Always needed.${and}`;
    case "optional":
      return "Optional.";
    case "applies":
      return `Needed where this is so: ${needed.and}.`;
    case "chosen":
      return `Needed where ${needed.field} names “${optionLabel(needed.field, needed.option)}”.`;
    default:
      return `Needed where the answer to ${needed.anyOf.join(" or ")} is yes${needed.and ? `, and this is so: ${needed.and}` : ""}.`;
  }
}

/** What an option of a field of the template is called. */
export function optionLabel(fieldId: string, optionId: string): string {
  const type = fields.get(fieldId)?.type;
  const options = type && "options" in type ? type.options : [];
  return options.find(({ id }) => id === optionId)?.label ?? optionId;
}
