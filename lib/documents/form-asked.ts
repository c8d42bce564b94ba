import { modelDocumentationForm } from "@/lib/law/model-documentation-form";
import type { FormField } from "@/lib/law/model-documentation-form/types";
import type { AskedField, AskedSection } from "./asked";
import { audiences } from "./audiences";
import { fromRecord, isChosenInRecord } from "./from-record";

/** The fields of the Model Documentation Form, each under its own number. */
export const formAsked: readonly AskedSection[] = modelDocumentationForm.map(({ id, title, fields }) => ({
  id,
  title,
  fields: fields.map(asked),
}));

function asked(field: FormField): AskedField {
  const { id, label, guidance, type, words, unconfirmed } = field;
  const derivation = fromRecord[id];
  return {
    key: id,
    id,
    label,
    guidance,
    type,
    facts: factsOf(field),
    ...(words !== undefined && { words }),
    ...(unconfirmed && { unconfirmed }),
    ...(id.startsWith("0.") && { always: true }),
    ...(derivation && {
      record: {
        field: derivation.fields[0],
        adds: !derivation.extendable ? "nothing" : isChosenInRecord(field) ? "other" : "text",
      },
    }),
  };
}

function factsOf({ recipients }: FormField): string {
  const everybody = Object.values(audiences).filter(({ recipient }) => recipient !== null);
  const receivers = everybody.filter(({ recipient }) => recipient && recipients.includes(recipient));
  const all = receivers.length === everybody.length;
  return `For ${all ? "everybody" : receivers.map(({ inSentence }) => inSentence).join(" and ")}.`;
}
