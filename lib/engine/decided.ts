import type { QuestionId } from "@/lib/law/open-questions";
import type { IsoDate } from "@/lib/law/types";
import type { Assessment } from "./classify";
import { type ChangedFact, changedFacts, type Decision } from "./decisions";
import type { Facts } from "./facts";
import type { Because, Decided, DecisionMark, Finding } from "./finding";

/**
 * What became of a decision. `applied`: the finding takes it in; `expired`: a fact under it changed and the
 * question still arises; `superseded`: somebody decided the same question later; `without-effect`: the question
 * does not arise, because the facts and the law settle it or a missing fact comes first.
 */
export type DecisionStanding = "applied" | "expired" | "superseded" | "without-effect";

export interface DecisionState extends Omit<Decision, "facts"> {
  readonly standing: DecisionStanding;
  /** Whether it differs from what the criterion or the guidelines indicate. */
  readonly differs: boolean;
  /** The facts that expired it. */
  readonly changed: readonly ChangedFact[];
}

/** The findings of an assessment that can rest on a decision, by name; the duties stand apart. */
export const findingNames = [
  "gpai",
  "modifierShare",
  "systemicRisk",
  "provider",
  "openSource",
  "representative",
  "legacy",
  "notification",
  "article53",
  "article55",
] as const;

/**
 * An assessment with its decisions: what became of each, and on every finding and duty those without which
 * it would read otherwise, beside the answer it would then have.
 *
 * @param asOf the day asked about, on which what was decided only later has no effect
 * @param reason the reasoning on facts
 */
export function withDecisions(given: Facts, asOf: IsoDate, reason: (facts: Facts) => Assessment): Assessment {
  const [made, later] = [true, false].map((isMade) =>
    (given.decisions ?? []).filter(({ on }) => on <= asOf === isMade),
  ) as [Decision[], Decision[]];
  const facts: Facts = { ...given, decisions: made };
  const assessment = reason(facts);
  const marks = marksIn(assessment);
  const asked = new Set(made.map(({ question }) => question));
  const applied = [...asked].filter((question) => marks.has(question));
  const without = applied.map((question) => ({
    question,
    assessment: reason({
      ...facts,
      decisions: made.filter((decision) => decision.question !== question),
    }),
  }));
  const none = reason({ ...facts, decisions: [] });
  const rest = <F extends Finding>(found: F, same: (other: Assessment) => Finding | undefined): F =>
    restingOn(
      found,
      same(none),
      without.map(({ question, assessment: other }) => ({ question, other: same(other) })),
    );
  const findings = Object.fromEntries(
    findingNames.map((name) => [name, rest(assessment[name], (other) => other[name])]),
  );
  const duties = assessment.duties.map((duty, index) => rest(duty, (other) => other.duties[index]));
  const standing = made.map((decision, index, all) => {
    const isLast = all.findLastIndex(({ question }) => question === decision.question) === index;
    if (!isLast) return { ...stateOf(decision, facts, undefined), standing: "superseded" as const };
    const state = stateOf(decision, facts, marks.get(decision.question));
    const isExpired = state.changed.length > 0 && arises(decision, facts, reason);
    return isExpired ? { ...state, standing: "expired" as const } : state;
  });
  const decisions = [...standing, ...later.map((decision) => stateOf(decision, facts, undefined))];
  return { ...assessment, ...findings, duties, decisions };
}

function marksIn(assessment: Assessment): Map<QuestionId, DecisionMark> {
  const findings: Finding[] = [...findingNames.map((name) => assessment[name]), ...assessment.duties];
  const reasons: Because[] = findings.flatMap(({ because }) => [...because]);
  return new Map(reasons.flatMap(({ decision }) => (decision ? [[decision.question, decision]] : [])));
}

/** A finding with the decisions it rests on; where each of several alone would do, it rests on all of them. */
function restingOn<F extends Finding>(
  found: F,
  undecided: Finding | undefined,
  without: readonly { question: QuestionId; other: Finding | undefined }[],
): F {
  const isSame = (other: Finding | undefined) => JSON.stringify(other) === JSON.stringify(found);
  if (undecided === undefined || isSame(undecided)) return found;
  const needed = without.filter(({ other }) => !isSame(other));
  const decided = (needed.length > 0 ? needed : without).map(({ question, other }): Decided => {
    const { answer, outcome } = needed.length > 0 && other ? other : undecided;
    return { question, undecided: { answer, outcome } };
  });
  return { ...found, decided };
}

/** Whether the question could be decided on these facts, whatever changed since it was. */
function arises(
  { facts: _then, ...decision }: Decision,
  facts: Facts,
  reason: (facts: Facts) => Assessment,
): boolean {
  const decisions = [...(facts.decisions ?? []), decision];
  return marksIn(reason({ ...facts, decisions })).has(decision.question);
}

function stateOf(decision: Decision, now: Facts, mark: DecisionMark | undefined): DecisionState {
  const { facts: _then, ...told } = decision;
  const standing = mark ? "applied" : "without-effect";
  return { ...told, standing, differs: mark?.differs ?? false, changed: changedFacts(decision, now) };
}
