import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import type { RunReading } from "@/lib/engine/training-run";

/**
 * What was measured of each run, the last figure of each day in Brussels: a script may send one a minute, and
 * a forecast of days needs no more. Withdrawn readings are left out.
 */
export async function loadReadings(
  scope: Scope,
  runIds: readonly string[],
): Promise<ReadonlyMap<string, RunReading[]>> {
  const rows = await db(scope).$queryRaw<{ runId: string; at: Date; flop: string }[]>`
    SELECT DISTINCT ON (r."trainingRunId", (r.at AT TIME ZONE 'Europe/Brussels')::date)
      r."trainingRunId" AS "runId", r.at, r.flop::text AS flop
    FROM "TrainingReading" r
    WHERE r."organisationId" = ${scope.organisationId}::uuid AND r."trainingRunId" = ANY(${[...runIds]}::uuid[])
      AND NOT EXISTS (
        SELECT 1 FROM "TrainingReadingWithdrawal" w
        WHERE w."organisationId" = r."organisationId" AND w."readingId" = r.id)
    ORDER BY r."trainingRunId", (r.at AT TIME ZONE 'Europe/Brussels')::date, r.at DESC`;
  const byRun = new Map<string, RunReading[]>();
  for (const { runId, at, flop } of rows)
    byRun.set(runId, [...(byRun.get(runId) ?? []), { at: at.toISOString(), flop: BigInt(flop) }]);
  return byRun;
}
