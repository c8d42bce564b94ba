import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { lawOn } from "@/lib/engine/law-on";
import type { IsoDate } from "@/lib/law/types";
import type { Prisma } from "@/prisma/client/client";
import type { DayFinding, ReadRecord } from "./day-finding";
import { loadFindings } from "./load-findings";
import type { ModelFinding } from "./model-finding";
import { readRecords } from "./read-records";
import type { RecordCursor } from "./record-cursor";

interface Options {
  where?: Prisma.Sql;
  archived?: boolean;
  after?: RecordCursor | undefined;
}

/** The organisation's findings under the law of a day, by name, batch by batch, in flat memory. */
export async function* readFindings(
  scope: Scope,
  day: IsoDate,
  options: Options = {},
): AsyncGenerator<DayFinding[]> {
  for await (const batch of readRecords(scope, options)) yield await findingsOn(scope, day, batch);
}

/** The findings on these records under the law of a day. */
export async function findingsOn(
  scope: Scope,
  day: IsoDate,
  records: readonly ReadRecord[],
): Promise<DayFinding[]> {
  const [findings, done] = await Promise.all([
    loadFindings(db(scope), scope, records, lawOn(day)),
    doneDays(scope, records, day),
  ]);
  return findings.map((finding, at) => withMarks(records[at] as ReadRecord, finding, done));
}

function withMarks(
  { row, data }: ReadRecord,
  finding: ModelFinding,
  done: ReadonlyMap<string, IsoDate | null>,
): DayFinding {
  return {
    row,
    data,
    finding,
    doneOn: ({ id, occurrence }) => done.get(`${row.id} ${id} ${occurrence}`) ?? null,
  };
}

async function doneDays(scope: Scope, records: readonly ReadRecord[], day: IsoDate) {
  const found = await db(scope).deadline.findMany({
    where: {
      organisationId: scope.organisationId,
      modelRecordId: { in: records.map(({ row }) => row.id) },
      doneOn: { lte: new Date(day) },
    },
    select: { modelRecordId: true, deadlineId: true, occurrence: true, doneOn: true },
  });
  return new Map(
    found.map(({ modelRecordId, deadlineId, occurrence, doneOn }) => [
      `${modelRecordId} ${deadlineId} ${occurrence}`,
      doneOn?.toISOString().slice(0, 10) ?? null,
    ]),
  );
}
