import { installation } from "@/lib/db";

/** The worker's sign that it is there. */
export async function saveWorkerSign(seenAt: Date): Promise<void> {
  await installation.workerSign.upsert({ where: { id: 1 }, create: { id: 1, seenAt }, update: { seenAt } });
}
