import { sources } from "@/lib/law/sources";
import { trainingSummaryTemplate } from "@/lib/law/training-summary-template";
import type { ModelData } from "@/lib/models/schema";
import { readAnswer } from "./answer";
import type { Body, Subject } from "./content";
import type { ContentField } from "./content-field";
import type { FromRecord } from "./from-record";
import { summaryAsked } from "./summary-asked";
import { summaryFromRecord } from "./summary-from-record";
import { needOf, optionsIn } from "./summary-needs";
import { typedField } from "./typed-field";

const PROVIDER = "1.1.1";
const KINDS = "1.3.1";
const template = new Map(
  trainingSummaryTemplate.flatMap(({ fields }) => fields).map((field) => [field.id, field]),
);

/**
 * The public summary of training content on the Commission's template (Art 53(1)(d)): every field in its order. What
 * other answers make needless does not apply, with the reason; what is needed and missing stays a blank.
 */
export function summaryContent({ data, finding }: Subject): Body {
  const { assessment } = finding;
  const rows = new Map<string, ContentField>();
  const stray: string[] = [];
  const sections = summaryAsked.map(({ id, title, fields }) => ({
    id,
    title,
    fields: fields.map((field) => {
      const rule = template.get(field.id);
      if (rule === undefined) throw new Error(`The template has no field ${field.id}.`);
      const need = needOf(rule, data, assessment, optionsIn(rows));
      const written = typedField("training-summary", field, data, need, derived(field.id, data));
      const row = field.id === PROVIDER ? withContact(written) : written;
      if (need.is === "not-needed" && rule.needed.when !== "optional" && row.state === "filled")
        stray.push(`${field.id} is answered although it is not needed: ${need.reason} Check which is right.`);
      rows.set(field.id, row);
      return row;
    }),
  }));
  return {
    edition: sources.TPL.edition,
    basis: `${sources.AIA.title}, Article 53(1)(d); ${sources.TPL.title}, ${sources.TPL.edition}`,
    sections: sections.filter(({ fields }) => fields.length > 0),
    notes: stray,
  };
}

function derived(fieldId: string, model: ModelData): FromRecord {
  return fieldId === KINDS ? kindsOfForm(model) : summaryFromRecord[fieldId]?.derive(model);
}

/** The kinds of data as they were answered for the form (row 6.1), until the template's own field is answered. */
function kindsOfForm({ documentation }: ModelData): FromRecord {
  if (documentation[`training-summary:${KINDS}`]?.trim()) return undefined;
  const type = template.get(KINDS)?.type;
  const options = type && "options" in type ? type.options : [];
  const text = (documentation["6.1"] ?? "").replace(/^images$/gm, "image");
  const answer = readAnswer(text, { kind: "multi-choice", options });
  return answer.state === "filled" && answer.value.kind === "choices" ? { value: answer.value } : undefined;
}

/** The record knows the provider's name; the template wants the contact details too. */
function withContact(row: ContentField): ContentField {
  if (row.state !== "filled" || row.source.includes("documentation")) return row;
  const fillAt = {
    page: "documentation",
    anchor: `field-${PROVIDER}`,
    document: "training-summary",
  } as const;
  return { ...row, state: "blank", remark: "The contact details are missing.", fillAt };
}
