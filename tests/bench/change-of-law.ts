import { machineScope, type Scope } from "@/lib/auth/scope";
import { refreshFindings } from "@/lib/models/refresh-findings";
import { readPortfolioAsOf } from "@/lib/portfolio/read-portfolio-as-of";
import { whatIf } from "@/lib/what-if/queries";
import { readScenario } from "@/lib/what-if/scenario";
import type { ModelRecord, Prisma } from "@/prisma/client/client";
import { withSystemicRiskThreshold } from "../support/edition";
import { ownerDb as db } from "../support/owner-db";
import { report } from "./measure";
import { portfolioOf } from "./portfolio";

const COUNT = 100_000;
const SMALL = 1_000;
const BATCH = 250;

/**
 * Reaches every finding of a large portfolio anew after a change of law, against reading and writing as many
 * rows without thinking; then how long a question over portfolios takes, and what memory it grows by.
 */
export async function benchChangeOfLaw(count = COUNT): Promise<void> {
  const scope = await scopeOf((await portfolioOf(count)).email);
  // The copies have no findings yet.
  await refreshFindings(scope, withSystemicRiskThreshold("2026-01-01", "1e25", "first"));
  const ours = await once(() =>
    refreshFindings(scope, withSystemicRiskThreshold("2026-01-01", "2e25", "second")),
  );
  const baseline = await once(() => readAndWrite(scope));
  report(`Reaching ${count} findings anew`, ours, "reading and writing as many rows", baseline);
  await benchQuestions(scope, count);
}

async function benchQuestions(scope: Scope, count: number): Promise<void> {
  const few = await scopeOf((await portfolioOf(SMALL)).email);
  const { scenario } = readScenario({ systemic: "1e26" });
  const ask = (of: Scope) => once(() => whatIf(of, scenario, of.today));
  await ask(few);
  process.stdout.write(`What if, over ${SMALL} models: ${(await ask(few)).toFixed(0)} ms\n`);
  const before = process.memoryUsage().rss;
  const asked = await ask(scope);
  const home = await once(() => readPortfolioAsOf(scope, "2026-01-01"));
  const grown = Math.round((process.memoryUsage().rss - before) / 1024 / 1024);
  process.stdout.write(
    `What if, over ${count} models: ${asked.toFixed(0)} ms; home page of another day: ${home.toFixed(0)} ms; memory grown by ${grown} MB\n`,
  );
}

async function scopeOf(email: string): Promise<Scope> {
  const person = await db.user.findUniqueOrThrow({ where: { email } });
  const scope = await machineScope(person.organisationId, { userId: null, name: "Measuring" });
  if (scope === null) throw new Error("the organisation was not created");
  return scope;
}

async function once(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

interface Stored {
  modelRecordId: string;
  lawVersion: string;
  asOf: Date;
  facts: Prisma.InputJsonObject;
  findings: Prisma.InputJsonObject;
}

/** Reads what the work reads and writes as many rows of the same size, as they were. */
async function readAndWrite(scope: Scope): Promise<void> {
  const { organisationId } = scope;
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const next = await db.$transaction(async (tx) => {
      const rows = await tx.$queryRaw<ModelRecord[]>`
        SELECT * FROM "ModelRecord" WHERE "organisationId" = ${organisationId}::uuid AND id > ${after}::uuid
        ORDER BY id LIMIT ${BATCH} FOR NO KEY UPDATE`;
      if (rows.length === 0) return undefined;
      const ids = rows.map(({ id }) => id);
      const stored = await tx.$queryRaw<Stored[]>`
        SELECT DISTINCT ON ("modelRecordId") "modelRecordId", "lawVersion", "asOf", facts, findings FROM "Assessment"
        WHERE "organisationId" = ${organisationId}::uuid AND "modelRecordId" = ANY(${ids}::uuid[])
        ORDER BY "modelRecordId", revision DESC, "recordedAt" DESC`;
      const deadlines = await tx.deadline.findMany({ where: { organisationId, modelRecordId: { in: ids } } });
      await tx.assessment.createMany({
        data: stored.map((one) => ({ ...one, organisationId, revision: 1 })),
      });
      await tx.$executeRaw`UPDATE "ModelRecord" SET "findingOn" = "findingOn" WHERE id = ANY(${ids}::uuid[])`;
      await tx.$executeRaw`UPDATE "Deadline" SET because = because WHERE id = ANY(${deadlines.map(({ id }) => id)}::uuid[])`;
      return ids.at(-1);
    });
    if (next === undefined) return;
    after = next;
  }
}
