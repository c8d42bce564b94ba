import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkArchive, readArchive } from "@/lib/backup/read-archive";
import { backUpIfDue, scheduledBackups } from "@/lib/cli/scheduled-backups";
import { connectOwner } from "@/lib/database/connect-owner";
import { readiness } from "@/lib/health/queries";

const ownerUrl = process.env.WEIGHBRIDGE_TEST_OWNER_URL as string;
const never = new AbortController().signal;
const noon = new Date("2026-11-25T12:00:00Z");
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
const name = "weighbridge-20261125T120000Z.zip";

let folder: string;
const backUp = (now: Date, keep?: Parameters<typeof schedule>[0]) =>
  backUpIfDue(ownerUrl, schedule(keep), now, never, () => {});
const schedule = (keep = { daily: 1, weekly: 0, monthly: 0 }) => ({ folder, at: 135, keep });

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(os.tmpdir(), "scheduled-")), "backups");
});
afterEach(() => {
  delete process.env.WEIGHBRIDGE_BACKUP_FOLDER;
  rmSync(path.dirname(folder), { recursive: true, force: true });
});

it("is made where none is there, and not again before the next is due", async () => {
  expect(await backUp(noon)).toBe(name);
  expect(await backUp(later(14))).toBeNull();
  const archive = await readArchive(path.join(folder, name));
  await checkArchive(archive).finally(() => archive.close());
  expect(await backUp(later(15), { daily: 2, weekly: 0, monthly: 0 })).toBe(
    "weighbridge-20261126T030000Z.zip",
  );
  expect(readdirSync(folder)).toHaveLength(2);
});

it("is made by one, where several would at the same moment", async () => {
  const made = await Promise.all([1, 2, 3].map(() => backUp(noon)));
  expect(made.filter((each) => each !== null)).toEqual([name]);
});

it("replaces those that need not be kept, and touches nothing it did not make", async () => {
  mkdirSync(folder);
  const old = "weighbridge-20261124T021500Z.zip";
  const piece = `${old}.77.partial`;
  const others = ["mine.zip", "weighbridge-20261124T021500Z.zip.bak", "notes.txt", "mine.zip.77.partial"];
  for (const each of [old, piece, ...others]) writeFileSync(path.join(folder, each), "");
  await backUp(noon);
  expect(readdirSync(folder).sort()).toEqual([...others, name].sort());
});

it("counts none that a wrong clock dated later, and leaves it", async () => {
  mkdirSync(folder);
  const later = "weighbridge-20361124T021500Z.zip";
  writeFileSync(path.join(folder, later), "");
  await backUp(noon);
  expect(readdirSync(folder).sort()).toEqual([name, later]);
});

it("deletes none where it can't be made", async () => {
  mkdirSync(folder);
  const old = ["weighbridge-20261123T021500Z.zip", "weighbridge-20261124T021500Z.zip"];
  for (const each of old) writeFileSync(path.join(folder, each), "");
  const nowhere = new URL(ownerUrl);
  nowhere.pathname = "nowhere";
  await expect(backUpIfDue(nowhere.href, schedule(), noon, never)).rejects.toThrow(/can't be reached/);
  expect(readdirSync(folder).sort()).toEqual(old);
});

it("is broken off when everything stops, and leaves nothing", async () => {
  const lock = await connectOwner(ownerUrl);
  await lock.query(`BEGIN; LOCK TABLE "ModelRecord" IN ACCESS EXCLUSIVE MODE`);
  const ending = new AbortController();
  const ended = scheduledBackups(ownerUrl, schedule(), ending.signal);
  const waiting = async () => (await lock.query("SELECT FROM pg_locks WHERE NOT granted")).rowCount;
  await expect.poll(waiting, { timeout: 20_000 }).toBeGreaterThan(0);
  ending.abort();
  await ended;
  expect(readdirSync(folder)).toEqual([]);
  await lock.end();
});

it("is told by the health of the installation, which is ready all the same", async () => {
  const part = async (now: Date) => (await readiness(now)).parts.backup;
  expect(await part(noon)).toMatchObject({
    ok: true,
    reason: expect.stringMatching(/none is made by the clock/),
  });
  process.env.WEIGHBRIDGE_BACKUP_FOLDER = folder;
  expect(await part(noon)).toMatchObject({ ok: true, warning: expect.stringMatching(/overdue/) });
  expect(existsSync(folder)).toBe(false);
  await backUp(noon);
  // The next is due at 02:15, and has an hour to be made.
  expect(await part(later(15))).toEqual({ ok: true, reason: "made 15 h ago" });
  expect(await part(later(15.25))).toEqual({
    ok: true,
    reason: "made 15 h ago",
    warning: "overdue: see what weighbridge start says",
  });
  expect((await part(later(24 * 9))).reason).toBe("made 9 days ago");
});
