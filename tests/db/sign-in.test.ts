import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeEach, describe, expect, it } from "vitest";
import { findAccount } from "@/lib/auth/find-account";
import { hashPassword } from "@/lib/auth/password";
import { countAttempt, forgetOldAttempts } from "@/lib/auth/save-attempts";
import { ownerDb as db } from "../support/owner-db";

const noon = new Date("2026-11-25T12:00:00Z");
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const person = { email: "olga@example.org", password: "correct horse battery", address: undefined };

beforeEach(async () => {
  await db.signInAttempts.deleteMany();
  if ((await db.user.count()) > 0) return;
  const passwordHash = await hashPassword(person.password);
  const users = { create: { email: person.email, name: "Olga Officer", role: "owner", passwordHash } };
  await db.organisation.create({ data: { name: "Acme", users } });
});

const wrong = (email: string, now = noon, address?: string) =>
  findAccount({ email, password: "not the password", address }, now);

describe("too many wrong passwords", () => {
  it("are answered alike for an account that exists and one that does not", async () => {
    for (const email of [person.email, "nobody@example.org"]) {
      for (let tries = 0; tries < 5; tries++) expect(await wrong(email)).toEqual({ ok: false });
      expect(await wrong(email, later(1))).toEqual({ ok: false, until: later(15) });
    }
  });

  it("hold back the right one too, until the quarter of an hour is over", async () => {
    for (let tries = 0; tries < 5; tries++) await wrong("  OLGA@example.org ");
    expect(await findAccount(person, later(14.99))).toEqual({ ok: false, until: later(15) });
    expect((await findAccount(person, later(15))).ok).toBe(true);
  });

  it("are forgotten after a right one", async () => {
    for (let round = 0; round < 3; round++) {
      for (let tries = 0; tries < 4; tries++) expect(await wrong(person.email)).toEqual({ ok: false });
      expect((await findAccount(person, noon)).ok).toBe(true);
    }
  });

  it("from one address are held back over all accounts, and only there", async () => {
    for (let tries = 0; tries < 30; tries++)
      expect(await wrong(`${tries}@example.org`, noon, "192.0.2.1")).toEqual({ ok: false });
    expect(await wrong("another@example.org", noon, "192.0.2.1")).toEqual({ ok: false, until: later(15) });
    expect((await findAccount({ ...person, address: "192.0.2.2" }, noon)).ok).toBe(true);
  });

  it("are answered like any other where the address holds what cannot be stored", async () => {
    expect(await wrong("olga\0@example.org")).toEqual({ ok: false });
  });

  it("leave nothing to read of who tried, and are removed when they no longer count", async () => {
    await wrong(person.email, noon, "192.0.2.1");
    expect(JSON.stringify(await db.signInAttempts.findMany())).not.toMatch(/olga|192\.0/);
    await forgetOldAttempts(later(15));
    expect(await db.signInAttempts.count()).toBe(2);
    await forgetOldAttempts(later(16));
    expect(await db.signInAttempts.count()).toBe(0);
  });
});

it("are counted together by two processes at the same moment", async () => {
  const code = `import { countAttempt } from "./lib/auth/save-attempts.ts";
    import { disconnect } from "./lib/db.ts";
    const tries = Array.from({ length: 5 }, () => countAttempt({ email: "both@example.org" }, new Date("${noon.toISOString()}")));
    console.log((await Promise.all(tries)).filter((until) => until === undefined).length);
    await disconnect();`;
  const args = ["--import", "tsx", "--input-type=module", "-e", code];
  const runs = [1, 2].map(() => promisify(execFile)(process.execPath, args, { env: process.env }));
  const through = (await Promise.all(runs)).map(({ stdout }) => Number(stdout));
  expect(through.reduce((sum, each) => sum + each)).toBe(5);
  expect(await countAttempt({ email: "both@example.org", address: undefined }, noon)).toEqual(later(15));
});
