import type { Prisma } from "@/prisma/client/client";
import type { TaskName } from "./tasks";

/**
 * Queues a job. Called with a transaction, the job comes into being with the transaction's data or not
 * at all; the worker sees it after the commit.
 *
 * @param client `db`, or the transaction a command is in
 * @param taskName a row of lib/jobs/tasks
 * @param payload what the handler gets; anything JSON can hold
 */
export async function enqueue(
  client: Pick<Prisma.TransactionClient, "$executeRaw">,
  taskName: TaskName,
  payload: Prisma.InputJsonValue = {},
): Promise<void> {
  await client.$executeRaw`SELECT graphile_worker.add_job(${taskName as string}, ${JSON.stringify(payload)}::json)`;
}
