import { technicalDocumentation } from "@/lib/law/annexes/technical-documentation";
import { modelDocumentationForm } from "@/lib/law/model-documentation-form";
import type { Recipient } from "@/lib/law/model-documentation-form/types";
import { sources } from "@/lib/law/sources";
import { systemicFields, technicalMeans } from "./annex-xi-asked";
import type { Body, Subject } from "./content";
import { contentField } from "./content-field";
import type { DocumentMeta } from "./document-meta";
import { recipientNotes } from "./form-content";
import { reasonOf } from "./plain-field";
import { type Need, needed, typedField } from "./typed-field";

/**
 * The technical documentation of Annex XI for one recipient: Section 1 point by point out of the rows of the form
 * that it gets, Section 2 where the model has systemic risk.
 */
export function annexXiContent({ data, finding }: Subject, recipient: Recipient, meta: DocumentMeta): Body {
  const rows = modelDocumentationForm
    .flatMap(({ fields }) => fields)
    .filter(({ recipients }) => recipients.includes(recipient));
  const points = technicalDocumentation.map(({ point, text }) => {
    const fields = rows
      .filter(({ annexXi }) => annexXi.includes(point))
      .map((field) => contentField(field, data, meta));
    const own = point === "2(a)" ? [typedField("annex-xi", technicalMeans, data, needed)] : [];
    return { id: point, title: text, fields: [...fields, ...own] };
  });
  const need = systemicNeed(finding.assessment);
  const systemic = {
    id: "Section 2",
    title: "Models with systemic risk",
    fields: systemicFields.map((field) => typedField("annex-xi", field, data, need)),
  };
  const notes =
    recipient === "nca"
      ? [
          "The form gives authorities the number of parameters and the compute as ranges. Annex XI, Section 1, makes no such difference, so they may ask for the figures.",
        ]
      : [];
  return {
    edition: sources.AIA.edition,
    basis: `${sources.AIA.title}, Article 53(1)(a) and Annex XI. The numbers of the rows are those of the Model Documentation Form, by our mapping; numbers that begin with S are ours.`,
    sections: [...points, systemic],
    notes: [...recipientNotes(points), ...notes],
  };
}

/** Section 2 is for systemic risk only (Annex XI); while that is open it is neither needed nor ruled out. */
function systemicNeed({ systemicRisk }: Subject["finding"]["assessment"]): Need {
  if (systemicRisk.answer === "yes") return needed;
  if (systemicRisk.answer === "no" || systemicRisk.answer === "not-in-force")
    return {
      is: "not-needed",
      reason: systemicRisk.because.map((because) => reasonOf(because).text).join(" "),
    };
  return { is: "open", remark: "Needed if the model has systemic risk, which is open." };
}
