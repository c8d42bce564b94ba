import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type DataFolder, dataFolder } from "@/lib/database/data-folder";
import { type EmbeddedDatabase, embedded } from "@/lib/database/embedded";
import { folderClaim } from "@/lib/database/folder-claim";
import { isAlive } from "@/lib/database/stop-orphan";
import { waitUntil } from "@/lib/database/wait-until";

let data: DataFolder;
let holder: ChildProcess | undefined;
let database: EmbeddedDatabase | undefined;

beforeEach(() => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "embedded-"));
  chmodSync(folder, 0o711);
  data = dataFolder(folder);
});

afterEach(async () => {
  holder?.kill("SIGKILL");
  database ??= await embedded(data);
  await database.stop();
  database = undefined;
  rmSync(data.recall().cluster as string, { recursive: true, force: true });
  rmSync(data.folder, { recursive: true, force: true });
});

/** Starts a process that holds the database, and leaves a row in it. */
async function hold(): Promise<number> {
  holder = fork("tests/support/hold-database.ts", [data.folder], { execArgv: ["--import", "tsx"] });
  const [{ url }] = (await once(holder, "message")) as [{ url: string }];
  await query(url, "CREATE TABLE kept AS SELECT 'here' AS word");
  const pidFile = path.join(data.recall().cluster as string, "cluster/postmaster.pid");
  return Number.parseInt(readFileSync(pidFile, "utf8"), 10);
}

async function kill(process: ChildProcess): Promise<void> {
  process.kill("SIGKILL");
  await once(process, "exit");
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

test("listens on this machine only, asks for the password, and keeps it to its owner", async () => {
  database = await embedded(data);
  const [settings] = await query(
    database.url,
    `SELECT current_setting('listen_addresses') AS addresses, current_setting('server_encoding') AS encoding,
            datlocprovider::text AS provider, datlocale AS locale
       FROM pg_database WHERE datname = current_database()`,
  );
  expect(settings).toEqual({ addresses: "127.0.0.1", encoding: "UTF8", provider: "b", locale: "C.UTF-8" });
  const stranger = new URL(database.url);
  stranger.password = "guess";
  await expect(query(stranger.href, "SELECT 1")).rejects.toThrow(/password authentication failed/);
  expect(statSync(path.join(data.folder, "database-password")).mode & 0o777).toBe(0o600);
});

test("what its log says of an error holds nothing of a row or a statement", async () => {
  database = await embedded(data);
  const { url } = database;
  await query(url, "CREATE TABLE kept (word text UNIQUE)");
  await query(url, "INSERT INTO kept VALUES ('hidden')");
  // What was sent twice is quoted as a detail, what is malformed in the message itself.
  await expect(query(url, "INSERT INTO kept VALUES ('hidden')")).rejects.toThrow(/unique constraint/);
  await expect(query(url, "SELECT 'hidden'::uuid")).rejects.toThrow(/hidden/);
  await expect(query(url, "SELECT 'hidden', pg_terminate_backend(pg_backend_pid())")).rejects.toThrow();
  await database.stop();
  const log = readFileSync(path.join(data.recall().cluster as string, "postgres.log"), "utf8");
  expect(log).toContain("database system is ready to accept connections");
  expect(log).not.toContain("hidden");
});

test("a start that was killed leaves a server, which the next start replaces", async () => {
  const orphan = await hold();
  await kill(holder as ChildProcess);
  expect(isAlive(orphan)).toBe(true);
  database = await embedded(data);
  expect(isAlive(orphan)).toBe(false);
  expect(await query(database.url, "SELECT word FROM kept")).toEqual([{ word: "here" }]);
});

test("where everything was killed, the next start recovers", async () => {
  const server = await hold();
  process.kill(server, "SIGKILL");
  await kill(holder as ChildProcess);
  expect(await waitUntil(() => !isAlive(server), 10_000)).toBe(true);
  database = await embedded(data);
  expect(await query(database.url, "SELECT word FROM kept")).toEqual([{ word: "here" }]);
});

test("a folder is claimed by one process at a time, for as long as that lives", async () => {
  await hold();
  expect(await folderClaim(data.folder, "start")).toEqual({
    ok: false,
    holder: { pid: holder?.pid, kind: "start" },
  });
  await kill(holder as ChildProcess);
  const claim = await folderClaim(data.folder, "start");
  expect(claim.ok).toBe(true);
  if (claim.ok) claim.release();
});
