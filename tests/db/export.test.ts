import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { run } from "@/lib/cli/export-organisation";
import { leftOut, type Manifest } from "@/lib/organisations/export-contents";
import { writeExport } from "@/lib/organisations/write-export";
import { fillEveryTable } from "../support/arrange-tenant";
import { someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";
import { unzip } from "../support/unzip";

const owner = new pg.Client({ connectionString: process.env.WEIGHBRIDGE_TEST_OWNER_URL });
await owner.connect();
afterAll(() => owner.end());

// Found in the catalogue, so that a table that comes tomorrow is looked for, too.
const { rows: columns } = await owner.query<{ of: string; name: string }>(`
  SELECT c.relname AS of, a.attname AS name
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
    AND EXISTS (SELECT FROM pg_attribute b WHERE b.attrelid = c.oid AND b.attname = 'organisationId')`);
const tables = [...new Set(columns.map((column) => column.of))].filter((name) => name !== "AuditEvent");

let mine: Scope;
let files: Map<string, Buffer>;
let manifest: Manifest;

beforeAll(async () => {
  mine = await someOrganisation("Ours & theirs");
  await fillEveryTable(mine);
  const stranger = await someOrganisation("Stranger");
  await fillEveryTable(stranger);
  const output = new PassThrough();
  const parts: Buffer[] = [];
  output.on("data", (part) => parts.push(part));
  await writeExport(mine, output);
  files = unzip(Buffer.concat(parts));
  manifest = JSON.parse(String(files.get("manifest.json")));
});

const linesOf = (name: string) =>
  String(files.get(name))
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));

describe("an export of an organisation", () => {
  it.each(["Organisation", ...tables])("has every row of %s, and no other's", async (table) => {
    const own = table === "Organisation" ? "id" : "organisationId";
    const { rows } = await owner.query(
      `SELECT to_jsonb(r) - $2::text[] AS row FROM "${table}" r WHERE "${own}" = $1`,
      [mine.organisationId, [...(leftOut[table] ?? []), "content"]],
    );
    const lines = linesOf(`tables/${table}.jsonl`).map(({ content: _content, ...line }) => line);
    const sorted = (of: unknown[]) => of.map((row) => JSON.stringify(row)).sort();
    expect(lines.length).toBeGreaterThan(0);
    // Parsed and printed alike, so that only what is said is compared.
    expect(lines.length).toBe(rows.length);
    const ordered = (value: unknown) => JSON.stringify(value, Object.keys(value as object).sort());
    expect(sorted(lines.map(ordered))).toEqual(sorted(rows.map(({ row }) => ordered(row))));
  });

  it("says of each file what it is", () => {
    expect(manifest.organisation).toEqual({ id: mine.organisationId, name: "Ours & theirs" });
    const named = manifest.files.map((file) => file.path).sort();
    expect([...named, "manifest.json"].sort()).toEqual([...files.keys()].sort());
    for (const { path: name, sha256, bytes, rows } of manifest.files) {
      const content = files.get(name) as Buffer;
      expect([createHash("sha256").update(content).digest("hex"), content.length]).toEqual([sha256, bytes]);
      if (rows !== undefined) expect(String(content).split("\n")).toHaveLength(rows + 1);
    }
  });

  it("has uploaded files as they were uploaded", async () => {
    const batches = await ownerDb.importBatch.findMany({ where: { organisationId: mine.organisationId } });
    expect(batches.length).toBeGreaterThan(0);
    for (const line of linesOf("tables/ImportBatch.jsonl")) {
      const batch = batches.find(({ id }) => id === line.id);
      expect(files.get(line.content)).toEqual(Buffer.from(batch?.content ?? []));
    }
  });

  it("has the audit trail for whoever checks it alone, and was chained itself", () => {
    let previous = "";
    const events = linesOf("audit-trail.jsonl");
    for (const { hash, body } of events) {
      expect(createHash("sha256").update(body).digest("hex")).toBe(hash);
      expect(JSON.parse(body).previous).toBe(previous);
      previous = hash;
    }
    const last = JSON.parse(events.at(-1).body);
    expect(last).toMatchObject({ kind: "export", parts: [{ act: "export", what: "organisation" }] });
  });

  it("leaves out what somebody could sign in with, and says so", () => {
    expect(manifest.leftOut).toEqual([
      "User.passwordHash",
      "TrainingToken.sha256",
      "Invitation.sha256",
      "Invitation.mailSha256",
      "PasswordReset.sha256",
      "Session.sha256",
      "AuthenticatorApp.secret",
      "RecoveryCode.sha256",
      "SingleSignOn.clientSecret",
    ]);
    const secret = /password|hash|sha256|secret|digest|credential|recovery|totp|publickey/i;
    /** What sounds secret and is none. */
    const open = [
      "AuditEvent.hash",
      "AuditEvent.previousHash",
      "ImportBatch.sha256",
      "Passkey.credentialId",
      "Passkey.publicKey",
      ...["id", "organisationId", "userId", "createdAt", "usedAt"].map((name) => `RecoveryCode.${name}`),
    ];
    const doubtful = columns
      .filter(({ name }) => secret.test(name))
      .map((column) => `${column.of}.${column.name}`);
    expect(doubtful.filter((name) => ![...manifest.leftOut, ...open].includes(name))).toEqual([]);
  });

  it("is read by a program that knows nothing of us", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "weighbridge-export-"));
    const file = path.join(folder, "all.zip");
    expect(await run([mine.organisationId, file])).toBe(0);
    const script = "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())";
    const python = await promisify(execFile)("python3", ["-c", script, file]).catch(() => undefined);
    if (python) expect(python.stdout.trim()).toBe("None");
    expect(unzip(await readFile(file)).size).toBe(files.size);
    // Not over what is there.
    const before = (await stat(file)).mtimeMs;
    expect(await run([mine.organisationId, file])).toBe(1);
    expect((await stat(file)).mtimeMs).toBe(before);
    expect(await run(["No such organisation", path.join(folder, "b.zip")])).toBe(1);
    expect(await run([])).toBe(2);
  });

  it("breaks off where whoever reads it goes, and keeps nothing open", async () => {
    const output = new PassThrough({ highWaterMark: 1 });
    output.once("data", () => output.destroy());
    await expect(writeExport(mine, output)).rejects.toThrow();
    const { rows } = await owner.query(
      `SELECT count(*)::int AS open FROM pg_stat_activity
       WHERE state LIKE 'idle in transaction%' AND datname = current_database()`,
    );
    expect(rows[0].open).toBe(0);
  });
});
