import type { Recipient } from "@/lib/law/model-documentation-form/types";
import { annexXiContent } from "./annex-xi-content";
import { annexXiiContent } from "./annex-xii-content";
import { type Audience, audiences } from "./audiences";
import { auditContent } from "./audit-content";
import { computeContent } from "./compute-content";
import { type Body, content, type DocumentContent, type Subject } from "./content";
import type { DocumentMeta } from "./document-meta";
import { exemptionContent } from "./exemption-content";
import { formContent } from "./form-content";
import { audiencesOf, type DocumentKind } from "./kinds";
import { modificationContent } from "./modification-content";
import { notificationContent } from "./notification-content";
import { summaryContent } from "./summary-content";

type Write = (subject: Subject, audience: Audience, meta: DocumentMeta) => Body;

const bodies: Readonly<Record<DocumentKind, Write>> = {
  "model-documentation-form": ({ data }, audience, meta) => formContent(data, recipientOf(audience), meta),
  "training-summary": summaryContent,
  "annex-xi": (subject, audience, meta) => annexXiContent(subject, recipientOf(audience), meta),
  notification: notificationContent,
  "annex-xii": (subject, _, meta) => annexXiiContent(subject, meta),
  "compute-memo": computeContent,
  "modification-memo": modificationContent,
  "exemption-statement": exemptionContent,
  "audit-report": auditContent,
};

function recipientOf(audience: Audience): Recipient {
  const { recipient } = audiences[audience];
  if (recipient === null) throw new Error(`The form has no boxes for ${audience}.`);
  return recipient;
}

/** A document of one kind about one model, for one of the kind's audiences; throws for another one. */
export function documentContent(
  kind: DocumentKind,
  audience: Audience,
  subject: Subject,
  meta: DocumentMeta,
): DocumentContent {
  if (!audiencesOf(kind).includes(audience)) throw new Error(`${kind} is not drawn up for ${audience}.`);
  const about = { data: subject.data, assessment: subject.finding.assessment };
  return content(kind, audience, about, meta, bodies[kind](subject, audience, meta));
}
