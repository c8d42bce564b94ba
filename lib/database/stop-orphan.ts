import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { StopMessage } from "@/lib/cli/stop-message";
import { waitUntil } from "./wait-until";

/**
 * Clears what a start that was killed left behind: a PostgreSQL that still runs on the cluster is
 * stopped, and a pid file that PostgreSQL would wrongly heed is removed.
 *
 * @param cluster the data directory; the caller holds the claim on its folder
 * @throws {StopMessage} where the leftover can't be stopped
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const file = path.join(cluster, "postmaster.pid");
  if (!existsSync(file)) return;
  const folder = realpathSync(cluster);
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  const isOurs = () => [cluster, folder].some((name) => commandLine(pid).includes(name));
  if (pid > 0 && isAlive(pid) && isOurs()) await end(pid);
  // Processes below a server that was killed notice within moments; until then they may still write.
  if (!(await waitUntil(() => !isInUse(folder), 20_000))) throw new StopMessage(unstoppable(pid));
  // PostgreSQL takes any process of that number for its own: one not yet collected, or a stranger's.
  rmSync(file, { force: true });
}

/** Whether a process runs; one that is dead but not yet collected does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return !/^\d+ \(.*\) Z /s.test(read(`/proc/${pid}/stat`));
}

async function end(pid: number): Promise<void> {
  // SIGINT ends the connections and shuts down cleanly; SIGQUIT leaves recovery to the next start.
  for (const [signal, patience] of [
    ["SIGINT", 20_000],
    ["SIGQUIT", 5_000],
  ] as const) {
    process.kill(pid, signal);
    if (await waitUntil(() => !isAlive(pid), patience)) return;
  }
  throw new StopMessage(unstoppable(pid));
}

function unstoppable(pid: number): string {
  return `A PostgreSQL left over from an earlier start (process ${pid}) does not stop. End it by hand.`;
}

/** All of PostgreSQL's processes have the data directory as their own; elsewhere than on Linux we can't look. */
function isInUse(folder: string): boolean {
  const processes = existsSync("/proc/self/cwd")
    ? readdirSync("/proc").filter((name) => /^\d+$/.test(name))
    : [];
  return processes.some((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder;
    } catch {
      return false;
    }
  });
}

function commandLine(pid: number): string {
  if (existsSync("/proc/self/cmdline")) return read(`/proc/${pid}/cmdline`);
  try {
    return execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
