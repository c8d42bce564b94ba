import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { endOtherSessions, endSession, setFactorRule, setSessionLimits } from "@/lib/account/commands";
import { ownFactors } from "@/lib/account/queries";
import {
  confirmAuthenticator,
  removeAuthenticator,
  renewRecoveryCodes,
  startAuthenticator,
} from "@/lib/account/save-authenticator";
import { removePasskey, startPasskey } from "@/lib/account/save-passkey";
import { proveAgain } from "@/lib/account/save-proof";
import { findSession } from "@/lib/auth/find-session";
import { hashPassword } from "@/lib/auth/password";
import { takeCode } from "@/lib/auth/save-factor";
import { saveSession } from "@/lib/auth/save-session";
import type { Scope } from "@/lib/auth/scope";
import { removeProvider, setProvider } from "@/lib/sso/save-provider";
import { createToken } from "@/lib/training/save-token";
import { codeAt } from "../support/authenticator";
import { someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";

process.env.NEXTAUTH_SECRET = "kZ8Qw1rTn5vXb2LmC7yHs4DfG9jPa3Ue";

const noon = new Date("2026-11-25T12:00:00Z");
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

let scope: Scope;
let person: { organisationId: string; userId: string };
let secret: string;

const signIn = () =>
  saveSession({ ...person, method: "password" }, { address: undefined, userAgent: "" }, noon);
const awaits = async (cookie: string) => {
  const found = await findSession(cookie, noon);
  return found.ok ? found.session.awaits : "ended";
};

beforeEach(async () => {
  await ownerDb.signInAttempts.deleteMany();
  const made = await someOrganisation();
  person = { organisationId: made.organisationId, userId: made.userId as string };
  const cookie = await signIn();
  const found = await findSession(cookie, noon);
  if (!found.ok) throw new Error("not signed in");
  scope = { ...made, session: { id: found.session.id, provedAt: new Date() } };
});

async function setUp(at = noon): Promise<string[]> {
  const started = await startAuthenticator(scope, {});
  if (!started.ok) throw new Error(started.refusal.message);
  secret = started.value.key;
  const answer = await confirmAuthenticator(scope, { code: codeAt(secret, at) }, at);
  if (!answer.ok || answer.value.codes === null) throw new Error("not set up");
  return answer.value.codes;
}

describe("an authenticator app", () => {
  it("counts only when it has shown a right code, and is kept encrypted", async () => {
    const started = await startAuthenticator(scope, {});
    if (!started.ok) throw new Error("not started");
    const { key, picture } = started.value;
    expect(picture).toMatch(/^data:image\/svg\+xml;base64,/);
    const wrong = codeAt(key, later(60));
    expect(await confirmAuthenticator(scope, { code: wrong }, noon)).toMatchObject({ ok: false });
    expect((await ownFactors(scope)).authenticatorSince).toBeNull();
    expect(await takeCode(person, codeAt(key, noon), noon)).toEqual({ ok: false });
    const row = await ownerDb.authenticatorApp.findFirstOrThrow({ where: person });
    expect(row.secret).toMatch(/^v1\./);
    expect(row.secret).not.toContain(key);
  });

  it("is not confirmed by guessing: five wrong codes are followed by a wait", async () => {
    const started = await startAuthenticator(scope, {});
    if (!started.ok) throw new Error("not started");
    const wrong = { code: codeAt(started.value.key, later(60)) };
    for (let tries = 0; tries < 5; tries++)
      expect(await confirmAuthenticator(scope, wrong, noon)).toMatchObject({ refusal: { code: "invalid" } });
    const right = { code: codeAt(started.value.key, noon) };
    expect(await confirmAuthenticator(scope, right, noon)).toMatchObject({ refusal: { code: "refused" } });
  });

  it("takes each code once, also where two come with it at the same moment", async () => {
    await setUp();
    // The code that confirmed it is used up.
    expect(await takeCode(person, codeAt(secret, noon), noon)).toEqual({ ok: false });
    const code = codeAt(secret, later(1));
    const both = await Promise.all([takeCode(person, code, later(1)), takeCode(person, code, later(1))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await takeCode(person, code, later(1))).toEqual({ ok: false });
    // The one before a code that was taken is no good either.
    expect(await takeCode(person, codeAt(secret, later(0.5)), later(1))).toEqual({ ok: false });
    expect(await takeCode(person, codeAt(secret, later(2)), later(2))).toEqual({ ok: true });
  });

  it("holds back after five wrong codes, whatever passwords were right meanwhile", async () => {
    await setUp();
    await ownerDb.user.update({
      where: { id: person.userId },
      data: { passwordHash: await hashPassword("correct horse battery") },
    });
    const right = { password: "correct horse battery" };
    for (let tries = 0; tries < 5; tries++)
      expect(await proveAgain(scope, { ...right, code: "000000" }, later(1))).toMatchObject({
        refusal: { code: "invalid", fields: { code: expect.any(String) } },
      });
    expect(await proveAgain(scope, { ...right, code: codeAt(secret, later(2)) }, later(2))).toMatchObject({
      refusal: { code: "refused", message: "Too many wrong tries. Try again in 14 minutes." },
    });
    expect(await takeCode(person, codeAt(secret, later(16)), later(16))).toEqual({ ok: true });
  });

  it("cannot be set up over one that is there", async () => {
    await setUp();
    expect(await startAuthenticator(scope, {})).toMatchObject({ refusal: { code: "refused" } });
  });

  it("makes sessions wait that were opened by password alone, but not the one it was set up in", async () => {
    const before = await signIn();
    await setUp();
    expect(await awaits(before)).toBe("factor");
    expect(await awaits(await signIn())).toBe("factor");
    const own = await ownerDb.session.findUniqueOrThrow({ where: { id: scope.session?.id } });
    expect(own.factorAt).toEqual(noon);
    await removeAuthenticator(scope, {});
    expect(await awaits(before)).toBeNull();
  });

  it("is unreadable under another secret of the installation; a recovery code still works", async () => {
    const codes = await setUp();
    process.env.NEXTAUTH_SECRET = "Another0ne-kZ8Qw1rTn5vXb2LmC7yHs4DfG";
    try {
      expect(await takeCode(person, codeAt(secret, later(1)), later(1))).toEqual({ ok: false });
      expect(await takeCode(person, codes[0] as string, later(1))).toEqual({ ok: true });
    } finally {
      process.env.NEXTAUTH_SECRET = "kZ8Qw1rTn5vXb2LmC7yHs4DfG9jPa3Ue";
    }
  });
});

describe("recovery codes", () => {
  it("are ten, kept as digests, and work once each", async () => {
    const codes = await setUp();
    expect(new Set(codes).size).toBe(10);
    const kept = JSON.stringify(await ownerDb.recoveryCode.findMany({ where: person }));
    for (const code of codes) expect(kept).not.toContain(code);
    const [first = ""] = codes;
    expect(await takeCode(person, first.toLowerCase().replaceAll("-", ""), noon)).toEqual({ ok: true });
    expect(await takeCode(person, first, noon)).toEqual({ ok: false });
    expect((await ownFactors(scope)).recoveryCodesLeft).toBe(9);
  });

  it("are of no use to another person", async () => {
    const [first = ""] = await setUp();
    const other = await someOrganisation("Other");
    const theirs = { organisationId: other.organisationId, userId: other.userId as string };
    expect(await takeCode(theirs, first, noon)).toEqual({ ok: false });
  });

  it("end when new ones are made, and go with the last factor", async () => {
    const before = await setUp();
    const renewed = await renewRecoveryCodes(scope, {});
    expect(renewed.ok && renewed.value.codes).toHaveLength(10);
    expect(await takeCode(person, before[0] as string, noon)).toEqual({ ok: false });
    await removeAuthenticator(scope, {});
    expect(await ownFactors(scope)).toMatchObject({ authenticatorSince: null, recoveryCodesLeft: 0 });
  });
});

const acts: Record<string, (who: Scope) => Promise<{ ok: boolean; refusal?: { code: string } }>> = {
  "setting up an app": (who) => startAuthenticator(who, {}),
  "removing the app": (who) => removeAuthenticator(who, {}),
  "new recovery codes": (who) => renewRecoveryCodes(who, {}),
  "making a passkey": (who) => startPasskey(who, {}),
  "removing a passkey": (who) => removePasskey(who, { id: randomUUID() }),
  "ending another session": (who) => endSession(who, { id: randomUUID() }),
  "ending all other sessions": (who) => endOtherSessions(who, {}),
  "making a token": (who) => createToken(who, { runId: randomUUID(), name: "cluster", days: 1 }),
  "setting how long people stay signed in": (who) =>
    setSessionLimits(who, { idleMinutes: 60, sessionHours: 12 }),
  "requiring a second factor": (who) => setFactorRule(who, { requiresFactor: true }),
  "setting the provider": (who) =>
    setProvider(who, { issuer: "x", clientId: "x", clientSecret: "x", domains: [], mayJoin: false }),
  "removing the provider": (who) => removeProvider(who, {}),
};

describe("ten minutes after the last proof", () => {
  it.each(Object.keys(acts))("%s asks for one", async (name) => {
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    const proved = (provedAt: Date) => ({ ...scope, session: { id: scope.session?.id ?? "", provedAt } });
    expect(await acts[name]?.(proved(ago(10.1)))).toMatchObject({ refusal: { code: "prove-again" } });
    // Done or refused for another reason; a passkey needs a request to be made for.
    const answer = await acts[name]?.(proved(ago(9.9))).catch(() => undefined);
    expect(answer?.refusal?.code).not.toBe("prove-again");
  });

  it("a right password is a new one, for who has nothing else", async () => {
    await ownerDb.user.update({
      where: { id: person.userId },
      data: { passwordHash: await hashPassword("correct horse battery") },
    });
    expect(await proveAgain(scope, { password: "wrong", code: "" }, later(30))).toMatchObject({
      refusal: { fields: { password: expect.any(String) } },
    });
    expect((await proveAgain(scope, { password: "correct horse battery", code: "" }, later(30))).ok).toBe(
      true,
    );
    const row = await ownerDb.session.findUniqueOrThrow({ where: { id: scope.session?.id } });
    expect(row).toMatchObject({ provedAt: later(30), factorAt: null });
  });

  it("a right password alone is none for whose second factor is a passkey", async () => {
    await ownerDb.user.update({
      where: { id: person.userId },
      data: { passwordHash: await hashPassword("correct horse battery") },
    });
    const key = { name: "Laptop", credentialId: randomUUID(), publicKey: "AA", counter: 0 };
    await ownerDb.passkey.create({ data: { ...person, ...key } });
    expect(await proveAgain(scope, { password: "correct horse battery", code: "" }, later(30))).toMatchObject(
      {
        refusal: { code: "refused", message: expect.stringMatching(/^Use your passkey/) },
      },
    );
  });

  it("a right password alone is none for who has an app", async () => {
    await ownerDb.user.update({
      where: { id: person.userId },
      data: { passwordHash: await hashPassword("correct horse battery") },
    });
    await setUp();
    const answer = await proveAgain(scope, { password: "correct horse battery", code: "" }, later(30));
    expect(answer).toMatchObject({ refusal: { fields: { code: expect.any(String) } } });
    const row = await ownerDb.session.findUniqueOrThrow({ where: { id: scope.session?.id } });
    expect(row.provedAt).toEqual(noon);
  });
});

it("where it is required, who has no second factor waits until one is set up, however long signed in", async () => {
  const before = await signIn();
  expect(await awaits(before)).toBeNull();
  await setFactorRule(scope, { requiresFactor: true });
  expect(await awaits(before)).toBe("enrolment");
  await setUp();
  expect(await awaits(before)).toBe("factor");
  const provider = await saveSession(
    { ...person, method: "provider" },
    { address: undefined, userAgent: "" },
    noon,
  );
  expect(await awaits(provider)).toBeNull();
});
