import { setTimeout as pause } from "node:timers/promises";
import { Logger, run, type TaskList } from "graphile-worker";
import { Pool } from "pg";

type Options = {
  connectionString: string;
  tasks: TaskList;
  /** What is done by the clock, in the words of crontab. */
  crontab?: string;
  /** Ends the worker: jobs that run are waited for. */
  signal: AbortSignal;
  /** Done before any job whenever the worker starts over, so that what was left half-way is queued again. */
  resume?: () => Promise<void>;
  /** Told what a person should know, one line at a time. */
  report: (message: string) => void;
};

/**
 * Works the job queue until told to stop. Where the database goes away it waits and starts over; a job
 * that was running then is tried again.
 */
export async function runWorker({
  connectionString,
  tasks,
  crontab = "",
  signal,
  resume,
  report,
}: Options): Promise<void> {
  const logger = new Logger(() => (level, message) => {
    if (level === "error" || level === "warning") report(message);
  });
  for (let delay = 250; !signal.aborted; delay = Math.min(delay * 2, 5_000)) {
    const pool = new Pool({ connectionString, max: 4, connectionTimeoutMillis: 5_000 });
    pool.on("error", () => {});
    pool.on("connect", (client) => client.on("error", () => {}));
    try {
      await resume?.();
      const runner = await run({
        pgPool: pool,
        taskList: tasks,
        crontab,
        concurrency: 2,
        noHandleSignals: true,
        logger,
      });
      delay = 250;
      const stop = () => void runner.stop().catch(() => {});
      signal.addEventListener("abort", stop, { once: true });
      if (signal.aborted) stop();
      await runner.promise.finally(() => signal.removeEventListener("abort", stop));
    } catch (error) {
      if (!signal.aborted) report(`The job queue can't be reached: ${(error as Error).message}`);
    } finally {
      void pool.end().catch(() => {});
    }
    await pause(delay, undefined, { signal }).catch(() => {});
  }
}
