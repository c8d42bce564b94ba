import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { projectFolder } from "@/lib/cli/project-folder";
import { waitUntil } from "@/lib/database/wait-until";
import { ownerDb } from "../support/owner-db";
import { leftUndone } from "./invariants";
import type { Lost } from "./rounds";

const guard = path.join(projectFolder, "lib/cli/end-with-parent.js");
const PATIENCE_MS = 60_000;

export interface Worker {
  kill: () => Promise<void>;
}

/** Starts a worker as `weighbridge start` does; it need not be up yet. */
export function startWorker(): Worker {
  const child = spawn(process.execPath, ["--import", guard, "--import", "tsx", "lib/jobs/worker.ts"], {
    cwd: projectFolder,
    env: process.env,
    stdio: ["ignore", "ignore", process.env.WEIGHBRIDGE_LOG_LEVEL ? 2 : "ignore", "ipc"],
  });
  const closed = once(child, "close");
  return {
    async kill() {
      child.kill("SIGKILL");
      await closed;
    },
  };
}

/** Waits until so many workers listen for jobs. */
export async function listening(workers: number): Promise<void> {
  const there = await waitUntil(async () => {
    const [found] = await ownerDb.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'LISTEN "jobs:insert"%'`;
    return Number(found?.count) === workers;
  }, PATIENCE_MS);
  if (!there) throw new Error(`there are not ${workers} workers`);
}

/** Waits until nothing is left to do. @returns what is, where it does not come to that */
export async function settled(): Promise<Lost> {
  await waitUntil(async () => (await leftUndone()).length === 0, PATIENCE_MS);
  return leftUndone();
}
