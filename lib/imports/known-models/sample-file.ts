import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** The path of a shipped data file. */
export function sampleFile(name: string): string {
  const besideProcess = join(process.cwd(), "prisma", "sample", name);
  // A command may be called from anywhere; a bundled page has no folder of its own, but runs in the project's.
  const folder: string | undefined = import.meta.dirname;
  if (existsSync(besideProcess) || folder === undefined) return besideProcess;
  return resolve(folder, "../../../prisma/sample", name);
}
