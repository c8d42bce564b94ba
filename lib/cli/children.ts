import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { waitUntil } from "@/lib/database/wait-until";
import { projectFolder } from "./project-folder";
import { say } from "./say";
import { StopMessage } from "./stop-message";

/** Stops something that runs; settles when it is gone. */
type Stop = () => Promise<void>;

/** Seconds in which requests and jobs under way may finish. */
export const PATIENCE = 20;

/**
 * What runs below one `start`. All Node.js processes are asked to end at once, so that each finishes what it is
 * at; then everything is waited for, the last started first, so that the database outlives its clients.
 */
export class Children {
  readonly #stops: Stop[] = [];
  readonly #ending = new AbortController();
  readonly #hurry = new AbortController();
  readonly #asks: (() => void)[] = [];
  #deadline: number | undefined;
  #fail: (reason: Error) => void = () => {};

  /** Rejects when something ends that nobody stopped. */
  readonly failed = new Promise<never>((_, reject) => {
    this.#fail = reject;
  });

  /** Aborts when stopping begins: what is still being brought up then gives up. */
  readonly ending = this.#ending.signal;

  /** @param patience seconds after which a process that has not ended is killed */
  constructor(private readonly patience = PATIENCE) {
    this.failed.catch(() => {});
  }

  /** Adds what is already running. */
  watch(name: string, exited: Promise<unknown>, stop: Stop): void {
    this.#stops.push(stop);
    exited.then(() => {
      if (!this.ending.aborted)
        this.#fail(new StopMessage(`The ${name} ended unexpectedly, so everything was stopped.`));
    });
  }

  /** Starts a Node.js process. What it logs goes to our stderr; what it prints is nobody's. */
  node(name: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
    const guard = path.join(projectFolder, "lib/cli/end-with-parent.js");
    const child = spawn(process.execPath, ["--import", guard, ...args], {
      cwd: projectFolder,
      env,
      stdio: ["ignore", "ignore", 2, "ipc"],
      // A group of its own: Ctrl-C reaches only us, and we stop things in order.
      detached: true,
    });
    const exited = new Promise<void>((resolve) => {
      child.once("error", () => resolve());
      child.once("exit", () => resolve());
    });
    const gone = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
    this.#asks.push(() => gone() || child.kill("SIGTERM"));
    this.watch(name, exited, async () => {
      const left = (this.#deadline ?? 0) - performance.now();
      const hurried = () => this.#hurry.signal.aborted;
      await waitUntil(() => gone() || hurried(), left);
      if (gone()) return;
      say(`The ${name} had not finished${hurried() ? "" : ` after ${this.patience} s`} and was broken off.`);
      child.kill("SIGKILL");
      await exited;
    });
    return child;
  }

  /** Lets every process finish what it is at, then stops everything. */
  async stop(): Promise<void> {
    this.#ending.abort(new StopMessage("Stopped before everything was up."));
    this.#deadline ??= performance.now() + this.patience * 1000;
    for (const ask of this.#asks) ask();
    for (let stop = this.#stops.pop(); stop; stop = this.#stops.pop()) await stop();
  }

  /** Breaks off what is waited for. */
  hurry(): void {
    this.#hurry.abort();
  }
}
