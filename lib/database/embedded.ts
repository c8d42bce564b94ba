import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { StopMessage } from "@/lib/cli/stop-message";
import { clusterPlace } from "./cluster-place";
import type { DataFolder } from "./data-folder";
import { freePort } from "./free-port";
import { clusterOwner, makeCluster, plainEnvironment } from "./make-cluster";
import { postgresBinaries } from "./postgres-binaries";
import { stopOrphan } from "./stop-orphan";
import { waitUntil } from "./wait-until";

export type EmbeddedDatabase = {
  /** Address of the database `weighbridge`, password included. */
  url: string;
  /** Settles when the server is gone, whoever ended it. */
  exited: Promise<void>;
  /** Ends all connections and shuts down; settles when the process is gone. */
  stop: () => Promise<void>;
};

type Options = {
  /** For tests: trades safety against power cuts for speed. */
  forgetful?: boolean;
};

/**
 * Starts the embedded PostgreSQL of a data folder, making it on the first call. It listens on this
 * machine only, at a free port, and clears away what a killed predecessor left.
 *
 * @param data the caller holds the claim on this folder
 * @throws {StopMessage} saying what PostgreSQL said, where it does not start
 */
export async function embedded(data: DataFolder, options: Options = {}): Promise<EmbeddedDatabase> {
  const place = clusterPlace(data);
  const binaries = postgresBinaries(place.folder);
  const password = data.secret("database-password");
  const cluster = await makeCluster(place, binaries.initdb, password);
  await stopOrphan(cluster);

  const log = path.join(place.folder, "postgres.log");
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? data.recall().port : undefined);
    const child = launch(binaries.postgres, cluster, port, log, place, options);
    const exited = new Promise<void>((resolve) => child.once("close", () => resolve()));
    const maintenance = databaseUrl(data, port, "postgres");
    if (await isReady(child, maintenance)) {
      data.remember({ port });
      await createDatabase(maintenance);
      return { url: databaseUrl(data, port), exited, stop: () => stop(child, exited) };
    }
    await stop(child, exited);
    // Between looking for a port and taking it, somebody else may have.
    if (attempt === 3) {
      throw new StopMessage(`PostgreSQL does not start. The end of ${log}:\n${tail(log)}`);
    }
  }
}

/** Address of a database in the cluster of a data folder, as long as it runs. */
export function databaseUrl(data: DataFolder, port = data.recall().port, name = "weighbridge"): string {
  return `postgresql://${clusterOwner}:${data.secret("database-password")}@127.0.0.1:${port}/${name}`;
}

function launch(
  postgres: string,
  cluster: string,
  port: number,
  log: string,
  place: ReturnType<typeof clusterPlace>,
  { forgetful = false }: Options,
): ChildProcess {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    log_checkpoints: "off",
    // What PostgreSQL says of an error may quote rows and statements; whoever asked is told, the log is not.
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(forgetful && { fsync: "off", full_page_writes: "off", synchronous_commit: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const output = openSync(log, size(log) > 10_000_000 ? "w" : "a", 0o600);
  try {
    return spawn(postgres, ["-D", cluster, ...flags], {
      ...place.identity,
      cwd: place.folder,
      env: plainEnvironment,
      stdio: ["ignore", output, output],
      // A group of its own: Ctrl-C in the terminal must not reach the database before its clients.
      detached: true,
    });
  } finally {
    closeSync(output);
  }
}

/** Recovery after a crash takes as long as it takes; only a dead process is a failure. */
async function isReady(child: ChildProcess, url: string): Promise<boolean> {
  let dead = false;
  child.once("error", () => {
    dead = true;
  });
  const answered = await waitUntil(
    async () => dead || child.exitCode !== null || child.signalCode !== null || (await answers(url)),
    600_000,
  );
  return answered && !dead && child.exitCode === null && child.signalCode === null;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'weighbridge'");
    if (rowCount === 0) await client.query("CREATE DATABASE weighbridge");
  } finally {
    await client.end();
  }
}

async function stop(child: ChildProcess, exited: Promise<void>): Promise<void> {
  const gone = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  if (gone()) return;
  child.kill("SIGINT");
  if (!(await waitUntil(gone, 15_000))) child.kill("SIGQUIT");
  await exited;
}

function size(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function tail(file: string): string {
  return readFileSync(file, "utf8").trim().split("\n").slice(-12).join("\n");
}
