import { permitted } from "@/lib/auth/permitted";
import type { ReadingScope, Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { nearly } from "@/lib/engine/flop";
import { readingProblem } from "@/lib/engine/reading-doubts";
import { spellDays } from "@/lib/engine/show-day";
import { done, notFound, type Result, refused } from "@/lib/errors";
import type { Prisma } from "@/prisma/client/client";
import { lockRun } from "./commands";
import { isRunId, runData, runReading, trainingRun } from "./run-record";
import type { AddReading } from "./schema";

/**
 * Takes a reading in. The same figure for the same instant again changes nothing, so whoever is not sure that
 * it arrived may send it again; another figure for it is refused, as is what cannot be right.
 *
 * @param scope of a person, or of a script for this one run
 */
export const saveReading = permitted(
  "add-readings",
  async (
    scope: Scope | ReadingScope,
    { runId, at, flop, source }: AddReading,
  ): Promise<Result<{ id: string; isNew: boolean }>> => {
    if (!isRunId(runId) || ("trainingRunId" in scope && scope.trainingRunId !== runId.toLowerCase()))
      return notFound("run");
    // Absence is refused by the schema.
    const reading = { at, flop: flop ?? 0n };
    return db(scope).$transaction(async (tx) => {
      const run = await lockRun(tx, scope, runId);
      if (run === null) return notFound("run");
      if (run.withdrawnAt !== null) return conflict("This run was withdrawn as recorded by mistake.");
      const own = { organisationId: scope.organisationId, trainingRunId: runId };
      const same = await tx.trainingReading.findMany({
        where: { ...own, at: new Date(at) },
        include: { withdrawal: true },
      });
      const standing = same.find(({ withdrawal }) => withdrawal === null);
      if (standing !== undefined) {
        const taken = runReading(standing).flop;
        if (taken === reading.flop) return done({ id: standing.id, isNew: false });
        return conflict(
          `There is a reading for this instant already: ${nearly(taken)}. Withdraw it first if it is wrong.`,
        );
      }
      const gone = same.find((one) => runReading(one).flop === reading.flop)?.withdrawal;
      // A script that sends again what a person took out must not bring it back; a person may.
      if (gone && "trainingRunId" in scope)
        return conflict(`This reading was withdrawn by ${gone.withdrawnByName}: ${gone.reason}`);
      const beside = await neighbours(tx, own, new Date(at));
      const problem = readingProblem(trainingRun(runData(run)), beside, reading, Date.now());
      if (problem) {
        const fields = { [problem.field]: spellDays(problem.message) };
        return refused({ code: "invalid", message: "One field needs mending.", fields });
      }
      const { id } = await tx.trainingReading.create({
        data: {
          ...own,
          at: new Date(at),
          flop: reading.flop.toString(),
          source,
          recordedById: scope.userId,
          recordedByName: scope.actorName,
        },
      });
      return done({ id, isNew: true });
    });
  },
);

const conflict = (message: string) => refused({ code: "refused", message });

/** The readings next to an instant, before and after it: those a figure has to fit between. */
async function neighbours(
  tx: Prisma.TransactionClient,
  own: { organisationId: string; trainingRunId: string },
  at: Date,
) {
  const standing = { ...own, withdrawal: null };
  const [below, above] = await Promise.all([
    tx.trainingReading.findFirst({ where: { ...standing, at: { lt: at } }, orderBy: { at: "desc" } }),
    tx.trainingReading.findFirst({ where: { ...standing, at: { gt: at } }, orderBy: { at: "asc" } }),
  ]);
  return [below, above].flatMap((row) => (row === null ? [] : [runReading(row)]));
}

/** Says that a reading was wrong. It stays on record and no longer counts. */
export const withdrawReading = permitted(
  "record-training",
  (scope: Scope, { id, reason }: { id: string; reason: string }): Promise<Result<{ id: string }>> => {
    return db(scope).$transaction(async (tx) => {
      const own = { organisationId: scope.organisationId };
      const reading = await tx.trainingReading.findFirst({ where: { id, ...own } });
      if (reading === null || (await lockRun(tx, scope, reading.trainingRunId)) === null)
        return notFound("reading");
      const before = await tx.trainingReadingWithdrawal.findFirst({ where: { readingId: id, ...own } });
      if (before !== null)
        return conflict(`${before.withdrawnByName} has withdrawn this reading already: ${before.reason}`);
      await tx.trainingReadingWithdrawal.create({
        data: {
          ...own,
          readingId: id,
          reason,
          withdrawnById: scope.userId,
          withdrawnByName: scope.actorName,
        },
      });
      return done({ id });
    });
  },
);
