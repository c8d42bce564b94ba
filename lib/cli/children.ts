import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { waitUntil } from "@/lib/database/wait-until";
import { projectFolder } from "./project-folder";
import { StopMessage } from "./stop-message";

/** Stops something that runs; settles when it is gone. */
type Stop = () => Promise<void>;

/** What runs below one `start`: begun in some order, ended in the opposite one. */
export class Children {
  readonly #stops: Stop[] = [];
  readonly #ending = new AbortController();
  #fail: (reason: Error) => void = () => {};

  /** Rejects when something ends that nobody stopped. */
  readonly failed = new Promise<never>((_, reject) => {
    this.#fail = reject;
  });

  /** Aborts when stopping begins: what is still being brought up then gives up. */
  readonly ending = this.#ending.signal;

  constructor() {
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

  /** Starts a Node.js process, its output on our stderr. */
  node(name: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
    const guard = path.join(projectFolder, "lib/cli/end-with-parent.js");
    const child = spawn(process.execPath, ["--import", guard, ...args], {
      cwd: projectFolder,
      env,
      stdio: ["ignore", 2, 2, "ipc"],
      // A group of its own: Ctrl-C reaches only us, and we stop things in order.
      detached: true,
    });
    const exited = new Promise<void>((resolve) => {
      child.once("error", () => resolve());
      child.once("exit", () => resolve());
    });
    this.watch(name, exited, async () => {
      const gone = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
      if (gone()) return;
      child.kill("SIGTERM");
      if (!(await waitUntil(gone, 5_000))) child.kill("SIGKILL");
      await exited;
    });
    return child;
  }

  /** Stops everything, the last started first. */
  async stop(): Promise<void> {
    this.#ending.abort(new StopMessage("Stopped before everything was up."));
    for (let stop = this.#stops.pop(); stop; stop = this.#stops.pop()) await stop();
  }
}
