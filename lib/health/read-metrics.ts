import { installation } from "@/lib/db";
import { errorDetails } from "@/lib/error-details";
import { log } from "@/lib/log";
import { exposition, type Metric } from "./exposition";
import { readiness } from "./queries";
import { readProcess } from "./read-process";

/**
 * All figures as Prometheus reads them. Those of the database are the same whichever process is asked; without the
 * database they are missing, and `weighbridge_ready` says so. Never throws.
 */
export async function readMetrics(now: Date): Promise<string> {
  const { parts } = await readiness(now);
  const ready: Metric = {
    name: "weighbridge_ready",
    kind: "gauge",
    help: "Whether a part of the installation is well, as /api/health says, without a warning: 1 or 0.",
    samples: Object.entries(parts).map(([part, { ok, warning }]) => ({
      labels: { part },
      value: ok && warning === undefined ? 1 : 0,
    })),
  };
  const shared = await readShared().catch((error) => {
    log("warn", "metrics-incomplete", errorDetails(error));
    return [];
  });
  return exposition([ready, ...shared, ...readProcess(now)]);
}

interface Row {
  size: number;
  connections: number;
  most: number;
  signAge: number | null;
  waiting: number;
  running: number;
  retrying: number;
  failed: number;
  oldest: number;
  organisations: number;
  people: number;
  models: number;
}

async function readShared(): Promise<Metric[]> {
  const [row] = await installation.$queryRaw<[Row]>`
    SELECT pg_database_size(current_database())::float8 AS size,
      (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database())::float8 AS connections,
      current_setting('max_connections')::float8 AS most,
      (SELECT extract(epoch FROM now() - "seenAt") FROM "WorkerSign" WHERE id = 1)::float8 AS "signAge",
      jobs.*, counted.*
    FROM (
      SELECT
        count(*) FILTER (WHERE open AND locked_at IS NULL AND run_at <= now() AND attempts = 0)::float8 AS waiting,
        count(*) FILTER (WHERE locked_at IS NOT NULL)::float8 AS running,
        count(*) FILTER (WHERE open AND locked_at IS NULL AND attempts > 0)::float8 AS retrying,
        count(*) FILTER (WHERE NOT open AND locked_at IS NULL)::float8 AS failed,
        coalesce(extract(epoch FROM now() - min(run_at) FILTER (WHERE open AND locked_at IS NULL AND run_at <= now())), 0)::float8
          AS oldest
      FROM (SELECT *, attempts < max_attempts AS open FROM graphile_worker.jobs) AS job
    ) AS jobs, (
      SELECT organisations::float8, people::float8, models::float8 FROM installation_counts()
    ) AS counted`;
  const gauge = (name: string, help: string, value: number | null): Metric[] =>
    value === null ? [] : [{ name: `weighbridge_${name}`, kind: "gauge", help, samples: [{ value }] }];
  const jobs: Metric = {
    name: "weighbridge_jobs",
    kind: "gauge",
    help: "Jobs in the queue: due and not tried yet, being done, to be tried again, given up.",
    samples: (["waiting", "running", "retrying", "failed"] as const).map((state) => ({
      labels: { state },
      value: row[state],
    })),
  };
  return [
    jobs,
    ...gauge("jobs_oldest_due_seconds", "How long the oldest job that is due has been waiting.", row.oldest),
    ...gauge(
      "worker_sign_age_seconds",
      "Since the worker last gave a sign; it gives one every 15.",
      row.signAge,
    ),
    ...gauge("organisations", "Organisations.", row.organisations),
    ...gauge("people", "People who can sign in.", row.people),
    ...gauge("models", "Models that are not archived.", row.models),
    ...gauge("database_size_bytes", "Size of the database.", row.size),
    ...gauge("database_connections", "Connections to the database, of all its users.", row.connections),
    ...gauge("database_connections_limit", "Connections the server allows altogether.", row.most),
  ];
}
