import type { DecisionStanding, DecisionState } from "@/lib/engine/decided";
import type { ChangedFact } from "@/lib/engine/decisions";
import type { FactName } from "@/lib/engine/facts";
import type { Reading } from "@/lib/engine/finding";
import { daysOf, readingsOf } from "@/lib/engine/judge";
import { lawEdition } from "@/lib/law/edition";
import { openQuestions, type QuestionId } from "@/lib/law/open-questions";
import type { IsoDate } from "@/lib/law/types";
import type { Judgement } from "@/prisma/client/client";

/** A decision with everything that was ever recorded on it. */
export interface DecisionView {
  id: string;
  question: QuestionId;
  title: string;
  yardstick: string | undefined;
  reading: Reading | undefined;
  standing: DecisionStanding | "withdrawn";
  differs: boolean;
  changed: readonly ChangedFact[];
  on: IsoDate;
  reason: string;
  evidence: string;
  by: string;
  byId: string;
  /** An instant, ISO 8601. */
  at: string;
  lawVersion: string;
  /** The facts it rested on; FLOP as exact text. */
  facts: Readonly<Partial<Record<FactName, unknown>>>;
  confirmed: Answer | undefined;
  withdrawn: Answer | undefined;
}

interface Answer {
  by: string;
  on: IsoDate;
  reason: string;
}

/**
 * The decisions on a record, latest first, each with what became of it.
 *
 * @param rows every judgement on the record, oldest first
 * @param states what the finding says of the decisions that stand
 */
export function decisionViews(
  rows: readonly Judgement[],
  states: readonly DecisionState[] = [],
): DecisionView[] {
  const decisions = rows.filter(({ kind }) => kind === "decided");
  const views = decisions.map((row): DecisionView => {
    const question = row.question as QuestionId;
    const { title, yardstick }: { title: string; yardstick?: string } = openQuestions[question];
    const withdrawn = answerTo(rows, row.id, "withdrawn");
    const isLast = decisions.findLast((other) => other.question === question) === row;
    const state = isLast ? states.find((one) => one.question === question) : undefined;
    return {
      id: row.id,
      question,
      title,
      yardstick,
      reading: readingsOf(question, undefined, daysOf(lawEdition.timeline)).find(
        ({ id }) => id === row.reading,
      ),
      standing: withdrawn ? "withdrawn" : isLast ? (state?.standing ?? "without-effect") : "superseded",
      differs: state?.differs ?? false,
      changed: state?.changed ?? [],
      on: dayOf(row.on),
      reason: row.reason,
      evidence: row.evidence,
      by: row.madeByName,
      byId: row.madeById,
      at: row.madeAt.toISOString(),
      lawVersion: row.lawVersion,
      facts: row.facts as DecisionView["facts"],
      confirmed: answerTo(rows, row.id, "confirmed"),
      withdrawn,
    };
  });
  return views.reverse();
}

function answerTo(rows: readonly Judgement[], decisionId: string, kind: string): Answer | undefined {
  const row = rows.find((one) => one.decisionId === decisionId && one.kind === kind);
  return row && { by: row.madeByName, on: dayOf(row.on), reason: row.reason };
}

const dayOf = (value: Date): IsoDate => value.toISOString().slice(0, 10);
