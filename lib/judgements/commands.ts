import { restedFactsSchema } from "@/lib/assessments/facts-schema";
import { storableFacts } from "@/lib/assessments/storable";
import { permitted } from "@/lib/auth/permitted";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { changedFacts, type Decision, factsUnder } from "@/lib/engine/decisions";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { resolveLineage } from "@/lib/engine/resolve-lineage";
import { spellDays } from "@/lib/engine/show-day";
import { done, notFound, type Result, refused } from "@/lib/errors";
import type { QuestionId } from "@/lib/law/open-questions";
import { loadLineage } from "@/lib/lineage/load-lineage";
import { factLabels } from "@/lib/models/fact-labels";
import { showFact } from "@/lib/models/show-fact";
import type { Judgement, Prisma } from "@/prisma/client/client";
import type { Confirm, Decide, Withdraw } from "./schema";
import { weighQuestion } from "./weigh";
import { readingWords } from "./words";
import { holdRecord, writeJudgement } from "./write-judgement";

type Decided = Result<{ id: string; overtook?: { by: string; reading: string } }>;

/**
 * Records a decision; finding and deadlines follow. Refused where the question is not open to a decision,
 * and where a fact under it changed since the person looked. Of two who decide at once both stay on
 * record and the later stands; the answer then names the other.
 */
export const decideQuestion = permitted("decide", (scope: Scope, input: Decide): Promise<Decided> => {
  const { modelId, revision, question, reading, on, reason, evidence } = input;
  return db(scope).$transaction(async (tx): Promise<Decided> => {
    const record = await holdRecord(tx, scope, modelId);
    if (record === null) return notFound("model");
    if (on > scope.today) return invalid("on", "This day is still to come. Enter the day it was decided.");
    const law = lawOn(scope.today);
    const resolved = resolveLineage(await loadLineage(tx, scope, [modelId], scope.today), law)(modelId);
    const { facts } = resolved;
    const moved = record.revision === revision ? undefined : await movedSince(tx, scope, input, facts);
    if (moved !== undefined) return refused({ code: "refused", message: moved });
    if (weighQuestion(question, resolved, law) === undefined) return refused(settled);
    const rested = storableFacts(factsUnder(question, facts));
    const before = await tx.judgement.findFirst({
      where: { organisationId: scope.organisationId, modelRecordId: modelId, question, kind: "decided" },
      orderBy: { revision: "desc" },
    });
    const judgement = { kind: "decided", question, reading, on, reason, evidence, facts: rested } as const;
    const id = await writeJudgement(tx, scope, record, judgement);
    if (id === undefined) return refused(machine);
    if (before === null || before.revision <= revision) return done({ id });
    return done({ id, overtook: { by: before.madeByName, reading: readingWords(question, before.reading) } });
  });
});

/** A second person agrees with a decision that stands. The database refuses whoever made it, too. */
export const confirmDecision = permitted(
  "confirm-decisions",
  (scope: Scope, { decisionId }: Confirm): Promise<Result<{ id: string }>> => {
    return answer(scope, decisionId, "confirmed", "", (decision, standing) => {
      if (decision.madeById === scope.userId)
        return "You made this decision. Somebody else of your organisation has to confirm it.";
      if (standing === undefined) return "This decision no longer stands, so there is nothing to confirm.";
      if (standing.confirmedBy !== undefined) return `${standing.confirmedBy} has confirmed it already.`;
      return undefined;
    });
  },
);

/** Takes a decision back: the question is open again. What was decided and why stays on record. */
export const withdrawDecision = permitted(
  "decide",
  (scope: Scope, { decisionId, reason }: Withdraw): Promise<Result<{ id: string }>> => {
    return answer(scope, decisionId, "withdrawn", reason, (decision, _standing, isLast) => {
      if (decision.answers.some(({ kind }) => kind === "withdrawn"))
        return "This decision was withdrawn already. Reload the page.";
      return isLast ? undefined : "A later decision has replaced this one already. Reload the page.";
    });
  },
);

type Answered = Judgement & { answers: Judgement[] };

function answer(
  scope: Scope,
  decisionId: string,
  kind: "confirmed" | "withdrawn",
  reason: string,
  objection: (decision: Answered, standing: Decision | undefined, isLast: boolean) => string | undefined,
): Promise<Result<{ id: string }>> {
  const own = { id: decisionId, organisationId: scope.organisationId, kind: "decided" };
  return db(scope).$transaction(async (tx): Promise<Result<{ id: string }>> => {
    const found = await tx.judgement.findFirst({ where: own });
    const record = found && (await holdRecord(tx, scope, found.modelRecordId));
    // Read again under the lock: somebody may have answered it meanwhile.
    const decision = record && (await tx.judgement.findFirst({ where: own, include: { answers: true } }));
    if (!record || !decision) return notFound("decision");
    const last = await tx.judgement.findFirst({
      where: { ...own, id: undefined, modelRecordId: record.id, question: decision.question },
      orderBy: { revision: "desc" },
    });
    const lineage = await loadLineage(tx, scope, [record.id], scope.today);
    const { facts } = resolveLineage(lineage, lawOn(scope.today))(record.id);
    const standing = facts.decisions?.find(({ question }) => question === decision.question);
    const isLast = last?.id === decision.id;
    const stands = isLast && standing && changedFacts(standing, facts).length === 0;
    const message = objection(decision, stands ? standing : undefined, isLast);
    if (message !== undefined) return refused({ code: "refused", message });
    const { reading } = decision;
    const question = decision.question as QuestionId;
    const judgement = {
      kind,
      question,
      reading,
      on: scope.today,
      reason,
      evidence: "",
      facts: {},
      decisionId,
    };
    const id = await writeJudgement(tx, scope, record, judgement);
    return id === undefined ? refused(machine) : done({ id });
  });
}

/** Why a decision made from an older state of the record cannot stand: a fact under it has changed since. */
async function movedSince(
  tx: Prisma.TransactionClient,
  scope: Scope,
  { modelId, revision, question }: Decide,
  now: Facts,
): Promise<string | undefined> {
  const seen = await tx.assessment.findFirst({
    where: { organisationId: scope.organisationId, modelRecordId: modelId, revision: { lte: revision } },
    orderBy: [{ revision: "desc" }, { recordedAt: "desc" }],
  });
  if (seen === null) return undefined;
  const { decisions: _decided, ...facts } = seen.facts as Prisma.JsonObject;
  const then = { question, facts: restedFactsSchema.parse(facts) } as Decision;
  const [change] = changedFacts(then, now);
  if (change === undefined) return undefined;
  const side = (text: string) => (text === "" ? "not known" : spellDays(showFact(change.fact, text)));
  return `Somebody changed a fact this rests on while you were deciding. ${factLabels[change.fact]}: ${side(change.from)}, now ${side(change.to)}. What you typed is still here; look at the readings again, then record it.`;
}

const invalid = (field: string, message: string) =>
  refused({ code: "invalid", message: "One field needs mending.", fields: { [field]: message } });

const settled = {
  code: "refused",
  message:
    "This question does not arise on the facts as they stand, so it cannot be decided. Reload the page.",
} as const;

const machine = { code: "refused", message: "Only a person can decide. Sign in first." } as const;
