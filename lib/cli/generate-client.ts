import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectFolder } from "./project-folder";
import { say } from "./say";
import { StopMessage } from "./stop-message";

/**
 * Generates Prisma's client where prisma/schema.prisma or Prisma itself has changed.
 *
 * @returns true where it had to be generated
 * @throws {StopMessage} where Prisma refuses the schema
 */
export function generateClient(): boolean {
  const prisma = path.join(projectFolder, "node_modules/prisma");
  const stamp = path.join(projectFolder, "prisma/client/.made-from");
  const wanted = createHash("sha256")
    .update(readFileSync(path.join(projectFolder, "prisma/schema.prisma")))
    .update(readFileSync(path.join(prisma, "package.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return false;

  say("Generating the database client …");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(prisma, "build/index.js"), "generate"],
    {
      cwd: projectFolder,
      encoding: "utf8",
      // The variable keeps Prisma from fetching a native engine it doesn't need for this.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    },
  );
  if (status !== 0) throw new StopMessage(`prisma generate failed:\n${stdout}${stderr}`);
  writeFileSync(stamp, wanted);
  return true;
}
