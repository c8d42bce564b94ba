import { type ChildProcess, execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { findAccount } from "@/lib/auth/find-account";
import { hashPassword } from "@/lib/auth/password";
import { saveChallenge } from "@/lib/auth/save-challenge";
import type { Scope } from "@/lib/auth/scope";
import { readArchive } from "@/lib/backup/read-archive";
import { backUp } from "@/lib/cli/backup";
import { restore } from "@/lib/cli/restore";
import { connectOwner } from "@/lib/database/connect-owner";
import { fillEveryTable } from "./arrange-tenant";
import { createTestDatabase, type TestDatabase } from "./database";
import { someOrganisation } from "./organisation";
import { ownerDb } from "./owner-db";

export const person = { email: "olga@example.org", password: "correct horse battery", address: undefined };

/** Fills the file's database, two organisations and every table of it, and backs it up before the tests. */
export function arrangeBackup() {
  const ownerUrl = process.env.WEIGHBRIDGE_TEST_OWNER_URL as string;
  const never = new AbortController().signal;
  const quiet = () => {};
  const folder = mkdtempSync(path.join(os.tmpdir(), "backup-"));
  const file = path.join(folder, "whole.zip");
  const made: TestDatabase[] = [];
  const arranged = { scope: undefined as unknown as Scope, modelId: "" };

  beforeAll(async () => {
    // A database that is started by root runs as another user, who has to get through.
    chmodSync(folder, 0o711);
    arranged.scope = await someOrganisation("First");
    arranged.modelId = (await fillEveryTable(arranged.scope)).id;
    await fillEveryTable(await someOrganisation("Second"));
    const removed = { id: randomUUID(), removedBy: "Test", reason: "closed", events: 3n, headHash: "x" };
    await ownerDb.removedOrganisation.create({ data: removed });
    await ownerDb.workerSign.create({ data: { id: 1, seenAt: new Date("2026-11-25T12:00:00Z") } });
    await saveChallenge("passkey", "a challenge", {}, new Date());
    await findAccount({ ...person, email: "nobody@example.org" }, new Date());
    await ownerDb.user.update({
      where: { id: arranged.scope.userId as string },
      data: { email: person.email, passwordHash: await hashPassword(person.password) },
    });
    await backUp(ownerUrl, file, never, quiet);
  });
  afterEach(async () => {
    for (const database of made.splice(0)) await database.drop();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  return {
    ownerUrl,
    never,
    quiet,
    folder,
    file,
    arranged,

    async fresh(from: "nothing" | "template" = "nothing"): Promise<TestDatabase> {
      const database = await createTestDatabase(from);
      made.push(database);
      return database;
    },

    async restoreInto(url: string, from = file): Promise<void> {
      const archive = await readArchive(from);
      await restore(url, archive, never, quiet).finally(() => archive.close());
    },

    /** Runs a command in a process of its own, as a person would. */
    weighbridge(
      args: string[],
      env: Record<string, string>,
      limit = "",
    ): Promise<{ code: number; out: string; said: string }> {
      const command = [process.execPath, path.resolve("bin/weighbridge.js"), ...args];
      return new Promise((resolve) =>
        execFile(
          "sh",
          ["-c", `${limit} exec "$@"`, "sh", ...command],
          { env: { ...process.env, DATABASE_URL: "", ...env } },
          (error, out, said) => resolve({ code: error ? Number(error.code) : 0, out, said }),
        ),
      );
    },

    /** Keeps whoever reads the rows of a table waiting until it is let go. */
    async hold(table: string) {
      const client = await connectOwner(ownerUrl);
      await client.query(`BEGIN; LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`);
      const waiting = async () =>
        (
          await client.query("SELECT FROM pg_locks WHERE NOT granted AND relation = $1::regclass", [
            `"${table}"`,
          ])
        ).rowCount;
      return {
        until: () => expect.poll(waiting, { timeout: 20_000 }).toBe(1),
        letGo: () => client.end(),
      };
    },

    async kill(child: ChildProcess): Promise<void> {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}
