import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { saveEvent } from "./save-event";

/**
 * Chains that something leaves the program, before it does.
 *
 * @param detail what it is: kinds and ids, never names
 */
export async function saveExport(scope: Scope, detail: Record<string, string>): Promise<void> {
  await saveEvent(db(scope), "export", detail);
}
