import type { QuestionId } from "@/lib/law/open-questions";
import type { Assessment } from "./classify";
import { findingNames } from "./decided";
import type { Finding } from "./finding";

/** The questions that wait for a person: open to judgement, and no missing fact bars a decision. */
export function questionsOpen(assessment: Assessment): readonly QuestionId[] {
  // Where the actor is not the provider, what would follow for a provider is not asked; no duty binds, so none asks.
  const asked =
    assessment.provider.answer === "no" ? (["gpai", "systemicRisk", "provider"] as const) : findingNames;
  const findings: Finding[] = [...asked.map((name) => assessment[name]), ...assessment.duties];
  const readings = findings.flatMap(({ readings }) => readings);
  return [...new Set(readings.flatMap(({ leadsTo, question }) => (leadsTo && question ? [question] : [])))];
}
