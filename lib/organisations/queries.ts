import { db } from "@/lib/db";

/** Whether nobody has set this installation up yet. */
export async function isEmptyInstallation(): Promise<boolean> {
  return (await db.organisation.findFirst({ select: { id: true } })) === null;
}
