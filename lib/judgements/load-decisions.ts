import type { Scope } from "@/lib/auth/scope";
import type { Decision } from "@/lib/engine/decisions";
import type { IsoDate } from "@/lib/law/types";
import type { Judgement, Prisma } from "@/prisma/client/client";
import { currentDecisions } from "./current-decisions";

/**
 * The decisions that stand on each of these records, by record; records without one are left out.
 *
 * @param client the database, or the transaction they are wanted in
 * @param day only what was decided, confirmed or withdrawn until then counts
 */
export async function loadDecisions(
  client: Pick<Prisma.TransactionClient, "judgement">,
  scope: Scope,
  modelIds: readonly string[],
  day: IsoDate,
): Promise<Map<string, Decision[]>> {
  if (modelIds.length === 0) return new Map();
  const rows = await client.judgement.findMany({
    where: {
      organisationId: scope.organisationId,
      modelRecordId: { in: [...modelIds] },
      on: { lte: new Date(day) },
    },
    orderBy: { revision: "asc" },
  });
  const byModel = new Map<string, Judgement[]>();
  for (const row of rows) byModel.set(row.modelRecordId, [...(byModel.get(row.modelRecordId) ?? []), row]);
  return new Map([...byModel].map(([id, judgements]) => [id, currentDecisions(judgements)]));
}
