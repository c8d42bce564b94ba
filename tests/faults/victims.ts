import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { projectFolder } from "@/lib/cli/project-folder";
import type { Task, Told } from "./acts";

const guard = path.join(projectFolder, "lib/cli/end-with-parent.js");

/** A process with everything loaded and connected that waits for a task. */
export interface Victim {
  /** What it has told so far. */
  told: Told[];
  /** Settles when the task is done, or the process gone. */
  begin: (task: Task) => Promise<"done" | "gone">;
  /** Kills it and waits until all it had told has arrived. */
  kill: () => Promise<void>;
}

/** @param preload loaded ahead of everything else */
export async function startVictim(env: Record<string, string> = {}, preload: string[] = []): Promise<Victim> {
  const imports = [guard, ...preload, "tsx"].flatMap((one) => ["--import", one]);
  const child = spawn(process.execPath, [...imports, "tests/faults/victim.ts"], {
    cwd: projectFolder,
    env: { ...process.env, ...env },
    // What it logs of its errors is wanted only where somebody looks for one.
    stdio: ["ignore", "ignore", process.env.WEIGHBRIDGE_LOG_LEVEL ? 2 : "ignore", "ipc"],
  });
  const told: Told[] = [];
  const closed = once(child, "close").then(() => "gone" as const);
  let done = () => {};
  child.on("message", (message: Told) => (message.kind === "done" ? done() : told.push(message)));
  await Promise.race([once(child, "message"), closed]);
  if (child.exitCode !== null) throw new Error("a process could not be started");
  told.length = 0;
  return {
    told,
    begin: (task) => {
      const finished = new Promise<"done">((resolve) => {
        done = () => resolve("done");
      });
      child.send(task);
      return Promise.race([finished, closed]);
    },
    kill: () => killed(child, closed),
  };
}

async function killed(child: ChildProcess, closed: Promise<unknown>): Promise<void> {
  child.kill("SIGKILL");
  await closed;
}

/** Victims, of which the next is started while the one before is looked into. */
export function victims() {
  let next = startVictim();
  next.catch(() => {});
  return {
    async take(): Promise<Victim> {
      const taken = await next;
      next = startVictim();
      next.catch(() => {});
      return taken;
    },
    end: async () => (await next).kill(),
  };
}

/** Does a task to its end. @returns how long that took, in milliseconds */
export async function unharmed(victim: Victim, task: Task): Promise<number> {
  const began = performance.now();
  if ((await victim.begin(task)) === "gone") throw new Error(`a process ended by itself at ${task.act}`);
  return performance.now() - began;
}

/** Strikes at a moment anywhere in the act. @returns whether it was not over yet */
export async function strikeWithin(victim: Victim, task: Task, duration: number, chance: () => number) {
  const first = await Promise.race([victim.begin(task), pause(duration * chance(), "struck" as const)]);
  await victim.kill();
  return first !== "done";
}
