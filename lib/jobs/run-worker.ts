import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { type Job, Logger, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { Pool, type PoolClient } from "pg";
import { errorDetails } from "@/lib/error-details";
import type { log } from "@/lib/log";
import { freeJobs, holdJobs } from "./free-jobs";

type Options = {
  connectionString: string;
  tasks: TaskList;
  /** What is done by the clock, in the words of crontab. */
  crontab?: string;
  /** Ends the worker: jobs that run are waited for. */
  signal: AbortSignal;
  /** Done before any job whenever the worker starts over, so that what was left half-way is queued again. */
  resume?: () => Promise<void>;
  /** Told what whoever runs the installation should know. */
  report: typeof log;
};

/** Only what is written down in batches is waited for at the end; else a job just done would be done again. */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

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
  const logger = new Logger(() => (level, _message, meta) => tell(report, level, meta));
  for (let delay = 250; !signal.aborted; delay = Math.min(delay * 2, 5_000)) {
    const pool = new Pool({ connectionString, max: 5, connectionTimeoutMillis: 5_000 });
    let own: PoolClient | undefined;
    pool.on("error", () => {});
    pool.on("connect", (client) => client.on("error", () => {}));
    try {
      own = await pool.connect();
      await freeJobs(own);
      await resume?.();
      const runner = await run({
        pgPool: pool,
        taskList: tasks,
        crontab,
        concurrency: 2,
        noHandleSignals: true,
        logger,
        events: holding(own),
        preset,
      });
      delay = 250;
      const stop = () => void runner.stop().catch(() => {});
      signal.addEventListener("abort", stop, { once: true });
      if (signal.aborted) stop();
      await runner.promise.finally(() => signal.removeEventListener("abort", stop));
    } catch (error) {
      if (!signal.aborted) report("error", "queue-unreachable", errorDetails(error));
    } finally {
      own?.release(true);
      void pool.end().catch(() => {});
    }
    await pause(delay, undefined, { signal }).catch(() => {});
  }
}

/** Has each worker of this process hold its jobs on that connection. */
function holding(own: PoolClient): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  // Where the connection breaks, so does the runner, and all starts over.
  events.on("worker:create", ({ worker }) => void holdJobs(own, worker.workerId).catch(() => {}));
  return events;
}

/** The queue's own messages quote errors and payloads, so they are told anew from what comes with them. */
function tell(report: Options["report"], level: string, meta: Partial<Told> = {}): void {
  const { job, duration, failure, success, error } = meta;
  const details = job && { task: job.task_identifier, attempt: job.attempts, ms: Math.round(duration ?? 0) };
  if (success) report("info", "job-done", details);
  else if (failure) report("error", "job-failed", { ...details, ...errorDetails(error) });
  else if (level === "error" || level === "warning")
    report(level === "error" ? "error" : "warn", "queue-trouble", errorDetails(error ?? new Error()));
}

interface Told {
  job: Job;
  duration: number;
  failure: boolean;
  success: boolean;
  error: unknown;
}
