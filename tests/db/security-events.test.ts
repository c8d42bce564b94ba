import { randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { proveAgain } from "@/lib/account/save-proof";
import { findAccount } from "@/lib/auth/find-account";
import { hashPassword } from "@/lib/auth/password";
import { signInOptions, takePasskey } from "@/lib/auth/save-passkey";
import { changePassword } from "@/lib/passwords/commands";
import { findToken } from "@/lib/training/find-token";
import { proxy } from "@/proxy";
import { someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";
import { SoftPasskey } from "../support/soft-passkey";

const noon = new Date("2026-11-25T12:00:00Z");
let written: string[];

beforeEach(() => {
  written = [];
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const told = () =>
  written.map((line) => {
    const { level, event, time, process, at, ...details } = JSON.parse(line);
    return { level, event, ...details };
  });

it("tells that an account, or whoever asks, is held back, and not who that is", async () => {
  const wrong = (email: string, address?: string) => findAccount({ email, password: "no", address }, noon);
  for (let tries = 0; tries < 6; tries++) await wrong("olga@example.org");
  expect(told()).toEqual([{ level: "warn", event: "attempt-held-back", by: "account" }]);
  written = [];
  for (let tries = 0; tries < 31; tries++) await wrong(`${tries}@example.org`, "192.0.2.1");
  expect(told()).toEqual([{ level: "warn", event: "attempt-held-back", by: "address" }]);
  expect(written.join("")).not.toMatch(/olga|192\.0|[0-9a-f]{64}/);
});

it("tells of a passkey that is refused", async () => {
  const site = new URL("https://weighbridge.example.org");
  const { challenge } = await signInOptions(site, noon);
  const answer = new SoftPasskey().sign({ origin: site.origin, challenge, counter: 1 });
  expect(await takePasskey(answer, site, noon)).toBeUndefined();
  expect(told()).toEqual([{ level: "warn", event: "passkey-refused" }]);
});

it("tells of a token that is refused", async () => {
  await findToken("Bearer wbt_guessed", "2b1d8e3c-6f0a-4c55-9a53-0d5a0f0c7e11");
  expect(told()).toEqual([{ level: "warn", event: "training-token-refused", status: 401 }]);
  expect(written.join("")).not.toContain("guessed");
});

it("tells of a write that another site sends, and not of one of our own", () => {
  const sent = (origin: string) =>
    proxy(
      new NextRequest("http://localhost:3000/models/new", {
        method: "POST",
        headers: { origin, host: "localhost:3000" },
      }),
    );
  expect(sent("http://localhost:3000").status).toBe(200);
  expect(told()).toEqual([]);
  expect(sent("https://elsewhere.example").status).toBe(403);
  expect(told()).toEqual([{ level: "warn", event: "foreign-write-refused", method: "POST" }]);
});

it("chains a wrong password of somebody who is signed in", async () => {
  const someone = await someOrganisation();
  const userId = someone.userId as string;
  const passwordHash = await hashPassword("correct horse battery");
  await ownerDb.user.update({ where: { id: userId }, data: { passwordHash } });
  const scope = { ...someone, session: { id: randomUUID(), provedAt: noon } };
  await proveAgain(scope, { password: "not the password", code: "" }, noon);
  await changePassword(scope, { current: "not the password", password: "another horse battery" });
  const events = await ownerDb.auditEvent.findMany({
    where: { organisationId: scope.organisationId, kind: "sign-in-refused" },
    orderBy: { sequence: "asc" },
  });
  expect(events.map(({ actorId, parts }) => [actorId, parts])).toMatchObject([
    [userId, [{ by: "password", to: "prove again" }]],
    [userId, [{ by: "password", to: "change it" }]],
  ]);
});
