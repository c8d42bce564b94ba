import type { Prisma } from "@/prisma/client/client";

/** Acts that write no row and have to be known all the same. */
export type Act = "sign-in" | "sign-in-refused" | "export" | "refusal";

/**
 * Chains an act that the rows do not show. Everything that writes is chained by the database by itself.
 *
 * @param client `db(scope)`, or the transaction a command is in: the event is in the chain when that commits
 * @param detail what it was about: ids and kinds, never names, addresses or secrets, for it stays for good
 */
export async function saveEvent(
  client: Pick<Prisma.TransactionClient, "$queryRaw">,
  act: Act,
  detail: Record<string, string | number>,
): Promise<void> {
  await client.$queryRaw`SELECT audit.note(${act}, ${JSON.stringify(detail)}::jsonb)::text`;
}
