import { type ModelClass, modelClasses } from "@/lib/assessments/summary";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { informing } from "@/lib/deadlines/informing";
import { type Field, type FieldPoint, SMALLEST_FLOP } from "./field-point";
import type { FirstModel, OpenQuestion, PortfolioCounts } from "./portfolio";

/** Points one picture can show; beyond this they only cover each other. */
export const POINT_LIMIT = 1500;
/** Models to look at first. */
export const FIRST_LIMIT = 6;

/** How many models stand where, archived ones left aside. */
export async function portfolioCounts(scope: Scope): Promise<PortfolioCounts> {
  const rows = await db(scope).$queryRaw<{ modelClass: ModelClass; count: number; examples: number }[]>`
    SELECT "modelClass", count(*)::int AS count, (count(*) FILTER (WHERE "isExample"))::int AS examples
    FROM "ModelRecord" WHERE "organisationId" = ${scope.organisationId}::uuid AND "archivedAt" IS NULL
    GROUP BY 1`;
  const byClass = Object.fromEntries(modelClasses.map((one) => [one, 0])) as Record<ModelClass, number>;
  for (const { modelClass, count } of rows) byClass[modelClass] = count;
  const sum = (pick: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + pick(row), 0);
  return { total: sum(({ count }) => count), examples: sum(({ examples }) => examples), byClass };
}

/** The facts that are missing on most models, those first that keep models without a class. */
export function openQuestions(scope: Scope): Promise<OpenQuestion[]> {
  return db(scope).$queryRaw<OpenQuestion[]>`
    SELECT fact, count(*)::int AS models,
      (count(*) FILTER (WHERE fact = ANY("missingForClass")))::int AS undecided
    FROM "ModelRecord" CROSS JOIN LATERAL unnest(missing) AS fact
    WHERE "organisationId" = ${scope.organisationId}::uuid AND "archivedAt" IS NULL
    GROUP BY fact ORDER BY undecided DESC, models DESC, fact`;
}

/**
 * The models to look at first: our own with something overdue, then our own that are open or near a
 * threshold, then others near one.
 */
export function firstModels(scope: Scope): Promise<FirstModel[]> {
  return db(scope).$queryRaw<FirstModel[]>`
    WITH late AS (
      SELECT "modelRecordId", count(*)::int AS overdue, min("dueOn") AS since FROM "Deadline"
      WHERE "organisationId" = ${scope.organisationId}::uuid AND "lapsedAt" IS NULL AND "doneOn" IS NULL
        AND "dueOn" < ${scope.today}::date AND bearer = 'ours' AND "deadlineId" <> ALL(${informing})
      GROUP BY 1
    ), models AS (
      SELECT *, COALESCE("ourRole" <> 'auditor', false) AS ours FROM "ModelRecord"
      WHERE "organisationId" = ${scope.organisationId}::uuid AND "archivedAt" IS NULL
    )
    SELECT m.id, m.name, m.provider, m."modelClass", m."isExample", m.ours AS "isOurs",
      COALESCE(late.overdue, 0) AS overdue, late.since::text AS "overdueSince", m."nearThreshold", m."missingCount"
    FROM models m LEFT JOIN late ON late."modelRecordId" = m.id
    WHERE late.overdue > 0 OR m."nearThreshold" IS NOT NULL
      OR (m.ours AND m."modelClass" IN ('unknown', 'review'))
    ORDER BY late.overdue IS NULL, late.since, NOT m.ours, m."nearThreshold" DESC NULLS LAST, lower(m.name), m.id
    LIMIT ${FIRST_LIMIT}`;
}

/** The models as points of compute and release day, the largest first, and how many are left out and why. */
export async function fieldPoints(scope: Scope): Promise<Field> {
  const [points, counted] = await Promise.all([
    db(scope).$queryRaw<FieldPoint[]>`
      SELECT id, name, "modelClass", COALESCE("cumulativeTrainingFlop", "trainingFlop")::text AS flop,
        COALESCE("releasedOn", "placedOn")::text AS day, "isExample"
      FROM "ModelRecord"
      WHERE "organisationId" = ${scope.organisationId}::uuid AND "archivedAt" IS NULL
        AND COALESCE("cumulativeTrainingFlop", "trainingFlop", -1) >= ${SMALLEST_FLOP}::numeric
        AND COALESCE("releasedOn", "placedOn") IS NOT NULL
      ORDER BY COALESCE("cumulativeTrainingFlop", "trainingFlop", -1) DESC, id DESC LIMIT ${POINT_LIMIT}`,
    db(scope).$queryRaw<(Pick<Field, "tooSmall" | "withoutFigure" | "withoutDay"> & { drawable: number })[]>`
      SELECT (count(*) FILTER (WHERE flop IS NULL))::int AS "withoutFigure",
        (count(*) FILTER (WHERE flop IS NOT NULL AND day IS NULL))::int AS "withoutDay",
        (count(*) FILTER (WHERE flop < ${SMALLEST_FLOP}::numeric AND day IS NOT NULL))::int AS "tooSmall",
        (count(*) FILTER (WHERE flop >= ${SMALLEST_FLOP}::numeric AND day IS NOT NULL))::int AS drawable
      FROM (
        SELECT COALESCE("cumulativeTrainingFlop", "trainingFlop") AS flop, COALESCE("releasedOn", "placedOn") AS day
        FROM "ModelRecord" WHERE "organisationId" = ${scope.organisationId}::uuid AND "archivedAt" IS NULL
      ) AS models`,
  ]);
  const { drawable = 0, ...left } = counted[0] ?? { tooSmall: 0, withoutFigure: 0, withoutDay: 0 };
  return { points, ...left, beyondLimit: drawable - points.length };
}
