import { existsSync } from "node:fs";
import path from "node:path";
import type { DataFolder } from "@/lib/database/data-folder";
import { disconnect } from "@/lib/db";
import { projectFolder } from "./project-folder";
import { say } from "./say";

export type SampleAccount = { email: string; password: string };

/**
 * Fills a new embedded database with the sample, once in its life.
 *
 * @returns the account made for it, or null where there was nothing to do
 */
export async function loadSampleOnce(data: DataFolder): Promise<SampleAccount | null> {
  const file = "lib/sample/load.ts";
  if (data.recall().sampled || !existsSync(path.join(projectFolder, file))) return null;
  say("Loading the sample …");
  try {
    const { loadSample } = await import(path.join(projectFolder, file));
    const account: SampleAccount | null = await loadSample();
    data.remember({ sampled: true });
    return account;
  } finally {
    await disconnect();
  }
}
