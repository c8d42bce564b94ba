import { restedFactsSchema } from "@/lib/assessments/facts-schema";
import type { Decision } from "@/lib/engine/decisions";
import type { QuestionId } from "@/lib/law/open-questions";
import type { Judgement } from "@/prisma/client/client";

/** What is stored of a judgement, as far as a decision is made of it. */
export type JudgementRow = Pick<
  Judgement,
  | "id"
  | "revision"
  | "kind"
  | "decisionId"
  | "question"
  | "reading"
  | "on"
  | "reason"
  | "facts"
  | "madeById"
  | "madeByName"
>;

const dayOf = (value: Date) => value.toISOString().slice(0, 10);

/**
 * The decisions of one record that stand, at most one a question: the last that was made. One that was
 * withdrawn leaves its question open; those made before it do not come back.
 *
 * @param rows the record's judgements, oldest first
 */
export function currentDecisions(rows: readonly JudgementRow[]): Decision[] {
  const last = new Map(
    rows.filter(({ kind }) => kind === "decided").map((row) => [row.question, row] as const),
  );
  return [...last.values()].flatMap((row): Decision[] => {
    const answers = rows.filter(({ decisionId }) => decisionId === row.id);
    if (answers.some(({ kind }) => kind === "withdrawn")) return [];
    const confirmed = answers.find(({ kind }) => kind === "confirmed");
    return [
      {
        question: row.question as QuestionId,
        reading: row.reading,
        by: row.madeByName,
        on: dayOf(row.on),
        reason: row.reason,
        confirmedBy: confirmed?.madeByName,
        confirmedOn: confirmed && dayOf(confirmed.on),
        facts: restedFactsSchema.parse(row.facts),
      },
    ];
  });
}
