import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ownSessions } from "@/lib/account/queries";
import { findSession } from "@/lib/auth/find-session";
import { endSessions, saveSession, signOut } from "@/lib/auth/save-session";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { pseudonymisePerson } from "@/lib/people/save-pseudonym";
import { colleagueOf, someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";

const noon = new Date("2026-11-25T12:00:00Z");
const later = (minutes: number, seconds = 0) => new Date(noon.getTime() + (minutes * 60 + seconds) * 1000);
const firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

let scope: Scope;
let secret: string;

const open = (who: Scope) =>
  saveSession(
    { organisationId: who.organisationId, userId: who.userId as string, method: "password" },
    { address: undefined, userAgent: firefox },
    noon,
  );
const stateAt = async (at: Date, of = secret) => {
  const found = await findSession(of, at);
  return found.ok ? "open" : found.ended;
};
const row = () => ownerDb.session.findFirstOrThrow({ orderBy: { id: "desc" } });

beforeAll(async () => {
  scope = await someOrganisation();
});

beforeEach(async () => {
  await ownerDb.organisation.updateMany({ data: { idleMinutes: 60, sessionHours: 12 } });
  await ownerDb.session.deleteMany();
  secret = await open(scope);
});

describe("a session", () => {
  it("is known by its secret alone, of which only a digest is kept", async () => {
    expect(await findSession(secret, noon)).toMatchObject({
      ok: true,
      session: { organisationId: scope.organisationId, userId: scope.userId },
    });
    expect(await findSession(`${secret}x`, noon)).toEqual({ ok: false });
    const kept = await row();
    expect(JSON.stringify(kept)).not.toContain(secret);
    expect(kept.browser).toBe("Firefox on Windows");
  });

  it("is written to at most once a minute", async () => {
    await findSession(secret, later(0, 59));
    expect((await row()).lastSeenAt).toEqual(noon);
    await findSession(secret, later(1));
    expect((await row()).lastSeenAt).toEqual(later(1));
  });

  it("ends after an hour without a sign, and stays ended", async () => {
    expect(await stateAt(later(59, 59))).toBe("open");
    // Seen at the last moment, so the hour begins anew.
    expect(await stateAt(later(119, 58))).toBe("open");
    expect(await stateAt(later(179, 58))).toBe("idle");
    expect(await stateAt(later(180))).toBe("idle");
  });

  it("ends after twelve hours though its person never left", async () => {
    for (let minutes = 0; minutes < 12 * 60; minutes += 30)
      expect(await stateAt(later(minutes))).toBe("open");
    expect(await stateAt(later(12 * 60, -1))).toBe("open");
    expect(await stateAt(later(12 * 60))).toBe("age");
  });

  it("is held to what its organisation sets, at once", async () => {
    await ownerDb.organisation.update({
      where: { id: scope.organisationId },
      data: { idleMinutes: 5, sessionHours: 1 },
    });
    expect(await stateAt(later(4, 59))).toBe("open");
    expect(await stateAt(later(9, 59))).toBe("idle");
    // A longer time does not bring it back.
    await ownerDb.organisation.update({ where: { id: scope.organisationId }, data: { idleMinutes: 480 } });
    expect(await stateAt(later(10))).toBe("idle");
    await expect(
      db(scope).session.updateMany({ where: {}, data: { endedAt: null, endedWhy: null } }),
    ).rejects.toThrow(/stays ended/);
  });

  it.each([{ idleMinutes: 4 }, { idleMinutes: 481 }, { sessionHours: 0 }, { sessionHours: 25 }])(
    "cannot be set to %o",
    async (data) => {
      await expect(ownerDb.organisation.updateMany({ data })).rejects.toThrow(/within_limits/);
    },
  );

  it("ends when its person signs out", async () => {
    await signOut(secret, later(1));
    expect(await stateAt(later(1))).toBe("signed-out");
  });
});

describe("ending sessions", () => {
  it("refuses them all at once but the one that stays, and nobody else's", async () => {
    const others = await colleagueOf(scope);
    const theirs = await open(others);
    const second = await open(scope);
    const kept = await findSession(second, noon);
    const who = { organisationId: scope.organisationId, userId: scope.userId as string };
    const ended = await db(scope).$transaction((tx) =>
      endSessions(tx, who, "password", kept.ok ? kept.session.id : ""),
    );
    expect(ended).toBe(1);
    expect([await stateAt(noon), await stateAt(noon, second), await stateAt(noon, theirs)]).toEqual([
      "password",
      "open",
      "open",
    ]);
  });
});

it("the list leaves out what has run out, though nobody came with it since", async () => {
  expect(await ownSessions(scope, later(59))).toHaveLength(1);
  expect(await ownSessions(scope, later(60))).toHaveLength(0);
});

describe("the audit trail", () => {
  const last = async () => {
    const where = { organisationId: scope.organisationId };
    return ownerDb.auditEvent.findFirstOrThrow({ where, orderBy: { sequence: "desc" } });
  };

  it("says that a session was opened and ended, by whom or by what, and not that its person was seen", async () => {
    const opened = await last();
    expect(opened).toMatchObject({ actorId: scope.userId, kind: "write" });
    await findSession(secret, later(5));
    expect((await last()).sequence).toBe(opened.sequence);
    await signOut(secret, later(6));
    expect(await last()).toMatchObject({ actorId: scope.userId, sequence: opened.sequence + 1n });
    await findSession(await open(scope), later(60));
    expect(await last()).toMatchObject({ actorId: null, actor: "The time limit of sessions" });
  });

  it("says of a sign-in by passkey or provider that it was one", async () => {
    const who = { organisationId: scope.organisationId, userId: scope.userId as string };
    await saveSession({ ...who, method: "passkey" }, { address: undefined, userAgent: "" }, noon);
    const { kind, parts } = await last();
    expect(kind).toBe("sign-in");
    expect(parts).toContainEqual({ act: "sign-in", by: "passkey" });
  });
});

it("who leaves for good leaves no session, factor or address behind", async () => {
  const leaver = await colleagueOf(scope);
  const who = { organisationId: leaver.organisationId, userId: leaver.userId as string };
  const device = { address: "192.0.2.7", userAgent: firefox };
  const theirs = await saveSession({ ...who, method: "password" }, device, noon);
  await ownerDb.passkey.create({
    data: { ...who, name: "x", credentialId: who.userId, publicKey: "", counter: 0 },
  });
  expect((await pseudonymisePerson(scope, { id: who.userId })).ok).toBe(true);
  expect(await stateAt(noon, theirs)).toBe("ended");
  const left = await ownerDb.session.findMany({ where: who, select: { address: true, browser: true } });
  expect(left).toEqual([{ address: null, browser: "" }]);
  expect(await ownerDb.passkey.count({ where: who })).toBe(0);
});
