import { showDay } from "@/lib/engine/show-day";
import { audiences } from "./audiences";
import type { DocumentContent } from "./content";
import type { ContentField } from "./content-field";
import type { FieldValue } from "./field-value";
import { documentKinds } from "./kinds";
import { chosen, readable, reason } from "./readable";

export type Part =
  | { kind: "lines"; text: string }
  | { kind: "items"; items: string[] }
  | { kind: "named"; items: { label: string; text: string | null }[] };

export type DocumentView = ReturnType<typeof documentView>;
export type ViewField = ReturnType<typeof row>;

/** Art 78 binds authorities only, so a downstream provider's copy does not claim it. */
const CONFIDENTIAL =
  "Confidential. Article 78 of Regulation (EU) 2024/1689 obliges whoever obtains this document in applying the Regulation to protect it, trade secrets and intellectual property included.";

/** A document as it is read: title, cover, sections, notes and the words around them. Every format lays out this. */
export function documentView(content: DocumentContent, notes: readonly string[]) {
  const { meta, model, completeness: counts } = content;
  const audience = audiences[content.audience];
  const kind = documentKinds[content.kind];
  const header = content.sections.find(({ id }) => id === "0")?.fields ?? [];
  return {
    title: `${kind.label}: ${model.name}`,
    author: meta.organisationName,
    description: `${kind.label} of ${model.name}, for: ${audience.label}`,
    kind: kind.label,
    name: model.name,
    basis: content.basis,
    audience: audience.label,
    confidentiality: audience.confidential ? CONFIDENTIAL : "",
    cover: [
      { label: "Provider", text: model.provider },
      { label: "For", text: audience.label },
      ...header.map((field) => ({ label: field.label, text: readable(field.value) })),
      { label: "Drawn up on", text: showDay(meta.generatedOn) },
      { label: "Shows the record of", text: `${showDay(meta.asOf)}, revision ${meta.recordRevision}` },
      { label: "Law data", text: content.lawVersion },
      {
        label: "State",
        text: `${counts.filled} fields filled, ${counts.blank} not recorded, ${counts.notApplicable} not applicable`,
      },
      { label: "Prepared by", text: `${meta.organisationName}, with Weighbridge` },
    ],
    sections: content.sections
      .filter(({ id }) => id !== "0")
      .map(({ id, title, fields }) => ({ title: `${id}  ${title}`, fields: fields.map(row) })),
    notes,
    words: {
      blank: "Not recorded",
      notApplicable: "Not applicable",
      notes: "Notes on this document",
      columns: ["No.", "Field", "Entry"],
    },
  };
}

function row(field: ContentField) {
  return {
    id: field.id,
    label: field.label,
    state: field.state,
    parts: partsOf(field.value),
    reason: field.reason ?? "",
    remark: field.remark ?? "",
  };
}

function partsOf(value: FieldValue): Part[] {
  switch (value.kind) {
    case "none":
      return [];
    case "list":
      return entries(value.items);
    case "choices":
      return entries(value.chosen.map(chosen));
    case "figures":
      return [{ kind: "named", items: value.figures.map(({ label, text }) => ({ label, text })) }];
    case "answer":
      return [
        { kind: "lines", text: value.text },
        ...(value.because.length > 0 ? [{ kind: "items" as const, items: value.because.map(reason) }] : []),
      ];
    default:
      return [{ kind: "lines", text: readable(value) }];
  }
}

/** One entry alone is no list. */
const entries = (items: readonly string[]): Part[] =>
  items.length === 1 ? [{ kind: "lines", text: items[0] ?? "" }] : [{ kind: "items", items: [...items] }];
