import { modelClass } from "@/lib/assessments/summary";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { deadlineStatus } from "@/lib/engine/deadline-status";
import { finableDuties } from "@/lib/engine/finable-duties";
import { lawOn } from "@/lib/engine/law-on";
import { deadlineRules } from "@/lib/law/deadlines";
import { type ObligationId, obligations } from "@/lib/law/obligations";
import type { IsoDate } from "@/lib/law/types";
import type { DayFinding } from "@/lib/models/day-finding";
import { readFindings } from "@/lib/models/read-findings";
import { readCursor, writeCursor } from "@/lib/models/record-cursor";
import { Prisma } from "@/prisma/client/client";
import type { ExposedModel, ExposedPage, TurnoverView, UnmetDeadline } from "./exposure";

/** Models on one page. */
export const PAGE_SIZE = 25;

/** Everything stated about turnover, latest first. */
export async function turnoverStatements(scope: Scope): Promise<TurnoverView[]> {
  const rows = await db(scope).turnoverStatement.findMany({
    where: { organisationId: scope.organisationId },
    orderBy: [{ statedAt: "desc" }, { id: "desc" }],
    take: 200,
  });
  return rows.map(({ id, financialYear, turnoverEur, source, statedAt, statedByName }) => ({
    id,
    financialYear,
    turnoverEur: turnoverEur?.toString() ?? null,
    source,
    statedAt: statedAt.toISOString(),
    statedByName,
  }));
}

const OURS = Prisma.sql`AND "ourRole" IS NOT NULL AND "ourRole" <> 'auditor'`;

/** How many models the organisation acts on itself, and how many it only looks at. */
export async function modelsByBearer(scope: Scope): Promise<{ ours: number; theirs: number }> {
  const [found] = await db(scope).$queryRaw<{ ours: number; theirs: number }[]>`
    SELECT (count(*) FILTER (WHERE "ourRole" <> 'auditor'))::int AS ours,
      (count(*) FILTER (WHERE "ourRole" IS NULL OR "ourRole" = 'auditor'))::int AS theirs
    FROM "ModelRecord" WHERE "organisationId" = ${scope.organisationId}::uuid AND "archivedAt" IS NULL`;
  return found ?? { ours: 0, theirs: 0 };
}

/** One page of our own models with duties that can be fined, by name, under the law of a day. */
export async function exposedModels(scope: Scope, day: IsoDate, after?: string): Promise<ExposedPage> {
  const law = lawOn(day);
  const rows: ExposedModel[] = [];
  for await (const batch of readFindings(scope, day, { where: OURS, after: readCursor(after) })) {
    for (const found of batch) {
      const duties = finableDuties(found.finding.assessment, law);
      if (duties.length === 0) continue;
      const last = rows.at(-1);
      if (rows.length === PAGE_SIZE && last) return { rows, next: writeCursor(last) };
      const { id, name, isExample } = found.row;
      const shown = { id, name, isExample, modelClass: modelClass(found.finding.assessment) };
      rows.push({ ...shown, duties, unmet: unmetDeadlines(found, day) });
    }
  }
  return { rows, next: undefined };
}

function unmetDeadlines({ finding, doneOn }: DayFinding, day: IsoDate): UnmetDeadline[] {
  const isFined = (duty: ObligationId) => obligations[duty].fined;
  return finding.deadlines
    .filter((deadline) => deadlineRules[deadline.id].duties.some(isFined) && doneOn(deadline) === null)
    .map(({ id, dueOn, review }) => ({
      id,
      dueOn: dueOn ?? null,
      review,
      isOverdue: deadlineStatus(dueOn, undefined, day) === "overdue",
    }))
    .sort((a, b) => (a.dueOn ?? "9").localeCompare(b.dueOn ?? "9"));
}
