import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findAccount } from "@/lib/auth/find-account";
import { findSession } from "@/lib/auth/find-session";
import { hashPassword } from "@/lib/auth/password";
import { saveSession } from "@/lib/auth/save-session";
import type { Scope } from "@/lib/auth/scope";
import { changePassword } from "@/lib/passwords/commands";
import { isResetOpen } from "@/lib/passwords/find-reset";
import { askReset, setNewPassword } from "@/lib/passwords/save-reset";
import { sendReset } from "@/lib/passwords/send-reset";
import { linkIn, type MailServer, mailServer } from "../support/mail-server";
import { scopeOf, someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";

const OLD = "the password of before";
const NEW = "the password from now on";
let server: MailServer;
let email: string;
let person: Scope;
const before = { ...process.env };

beforeAll(async () => {
  server = await mailServer();
  process.env.WEIGHBRIDGE_SMTP_URL = server.url;
  process.env.WEIGHBRIDGE_MAIL_FROM = "Weighbridge <weighbridge@example.org>";
  process.env.NEXTAUTH_URL = "https://weighbridge.example.org";
});

afterAll(async () => {
  process.env = before;
  await server.stop();
});

beforeEach(async () => {
  server.arrived.splice(0);
  await queued();
  const { organisationId } = await someOrganisation();
  email = `${randomUUID()}@example.org`;
  const data = { organisationId, email, name: "Pia Person", role: "officer" };
  const { id } = await ownerDb.user.create({ data: { ...data, passwordHash: await hashPassword(OLD) } });
  person = await scopeOf(id);
});

const now = () => new Date();
const signIn = (password: string) => findAccount({ email, password, address: undefined }, now());
const secretOf = (link: string) => link.split("/").at(-1) ?? "";

async function queued(): Promise<unknown[]> {
  const jobs = await ownerDb.$queryRaw<{ payload: unknown }[]>`
    DELETE FROM graphile_worker._private_jobs RETURNING payload`;
  return jobs.map(({ payload }) => payload);
}

/** Asks for a link and gives back the secret in the mail. */
async function mailed(): Promise<string> {
  expect(await askReset({ email }, undefined, now())).toEqual({ ok: true, value: null });
  for (const job of await queued()) await sendReset(job);
  const mail = server.arrived.at(-1);
  if (mail === undefined) throw new Error("no mail came");
  expect(mail.to).toBe(email);
  const link = linkIn(mail);
  expect(link).toMatch(/^https:\/\/weighbridge\.example\.org\/new-password\/[A-Za-z0-9_-]{43}$/);
  return secretOf(link);
}

const dead = { ok: false, refusal: { message: expect.stringContaining("does not work any more") } };

describe("a forgotten password", () => {
  it("is set anew by the link in the mail, once", async () => {
    const secret = await mailed();
    expect(await isResetOpen(secret, now())).toBe(true);
    expect(await setNewPassword({ secret, password: NEW })).toEqual({ ok: true, value: null });
    expect(await signIn(OLD)).toEqual({ ok: false });
    expect((await signIn(NEW)).ok).toBe(true);
    expect(await isResetOpen(secret, now())).toBe(false);
    expect(await setNewPassword({ secret, password: OLD })).toMatchObject(dead);
  });

  it("is set by one of two who use the link at the same moment", async () => {
    const secret = await mailed();
    const tries = [NEW, OLD].map((password) => setNewPassword({ secret, password }));
    expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("ends every session that the old one opened", async () => {
    const { organisationId, userId } = person;
    const signedIn = { organisationId, userId: userId ?? "", method: "password" } as const;
    const session = await saveSession(signedIn, { address: undefined, userAgent: undefined }, now());
    expect(await findSession(session, now())).toMatchObject({ ok: true });
    await setNewPassword({ secret: await mailed(), password: NEW });
    expect(await findSession(session, now())).toEqual({ ok: false, ended: "password" });
  });

  it("kills every other link that was mailed", async () => {
    const [first, second] = [await mailed(), await mailed()];
    await setNewPassword({ secret: second, password: NEW });
    expect(await setNewPassword({ secret: first, password: OLD })).toMatchObject(dead);
  });

  it("lets whoever was held back for wrong ones in again", async () => {
    for (let tries = 0; tries < 6; tries++) await signIn("not the password");
    expect(await signIn(OLD)).toMatchObject({ ok: false, until: expect.any(Date) });
    await setNewPassword({ secret: await mailed(), password: NEW });
    expect((await signIn(NEW)).ok).toBe(true);
  });

  it("has an hour from when it was asked, also where the mail was late", async () => {
    const secret = await mailed();
    const { createdAt } = await ownerDb.passwordReset.findFirstOrThrow({
      where: { userId: person.userId ?? "" },
    });
    const later = (minutes: number) => new Date(createdAt.getTime() + minutes * 60_000);
    expect(await isResetOpen(secret, later(59))).toBe(true);
    expect(await isResetOpen(secret, later(60))).toBe(false);
    await ownerDb.passwordReset.updateMany({ data: { expiresAt: later(0) } });
    expect(await setNewPassword({ secret, password: NEW })).toMatchObject(dead);
    server.arrived.splice(0);
    await askReset({ email }, undefined, new Date(Date.now() - 61 * 60_000));
    for (const job of await queued()) await sendReset(job);
    expect(server.arrived).toEqual([]);
  });

  it("keeps nothing from which a link could be told, in the queue or after", async () => {
    await askReset({ email }, undefined, now());
    const [job] = await queued();
    expect(Object.keys(job as object).sort()).toEqual(["askedAt", "email", "id"]);
    await sendReset(job);
    const kept = await ownerDb.$queryRaw`SELECT to_jsonb(r) FROM "PasswordReset" r`;
    expect(JSON.stringify(kept)).not.toContain(secretOf(linkIn(server.arrived[0] as never)));
  });

  it("is mailed once, however often the job runs, and again where the server was busy", async () => {
    await askReset({ email }, undefined, now());
    const [job] = await queued();
    server.turnAway(1);
    await expect(sendReset(job)).rejects.toThrow(/Busy/);
    await sendReset(job);
    await sendReset(job);
    expect(server.arrived).toHaveLength(1);
    expect(await isResetOpen(secretOf(linkIn(server.arrived[0] as never)), now())).toBe(true);
  });
});

describe("whether there is an account", () => {
  it("is not told: the answer and the work are the same, and only the mail differs", async () => {
    const asked = [];
    for (const address of [email, "nobody@example.org"]) {
      asked.push([await askReset({ email: address }, undefined, now()), (await queued()).length]);
      for (let tries = 0; tries < 4; tries++) await askReset({ email: address }, undefined, now());
      const late = await askReset({ email: address }, undefined, now());
      asked.at(-1)?.push(late as never);
      for (const job of await queued()) await sendReset(job);
    }
    expect(asked[0]).toEqual(asked[1]);
    expect(asked[0]).toEqual([
      { ok: true, value: null },
      1,
      { ok: false, refusal: { code: "refused", message: "Too many tries. Try again in 15 minutes." } },
    ]);
    expect(new Set(server.arrived.map(({ to }) => to))).toEqual(new Set([email]));
  });

  it("matters not to the sign-in: asking for links shuts nobody out", async () => {
    for (let tries = 0; tries < 8; tries++) await askReset({ email }, undefined, now());
    expect((await signIn(OLD)).ok).toBe(true);
  });

  it("is held back by address over all accounts", async () => {
    const from = "192.0.2.77";
    for (let tries = 0; tries < 30; tries++) await askReset({ email: `${tries}@example.org` }, from, now());
    expect(await askReset({ email }, from, now())).toMatchObject({ ok: false });
    expect(await askReset({ email }, "192.0.2.78", now())).toMatchObject({ ok: true });
  });
});

it("whoever gets in no more is mailed nothing, and a link of theirs sets nothing", async () => {
  const secret = await mailed();
  await ownerDb.user.update({ where: { id: person.userId ?? "" }, data: { deactivatedAt: now() } });
  expect(await setNewPassword({ secret, password: NEW })).toMatchObject(dead);
  server.arrived.splice(0);
  await askReset({ email }, undefined, now());
  for (const job of await queued()) await sendReset(job);
  expect(server.arrived).toEqual([]);
});

describe("one's own password", () => {
  it("is changed by whoever knows the one of now", async () => {
    const secret = await mailed();
    expect(await changePassword(person, { current: "not the password", password: NEW })).toMatchObject({
      refusal: { code: "invalid", fields: { current: "This is not the password you have now." } },
    });
    expect((await signIn(OLD)).ok).toBe(true);
    expect(await changePassword(person, { current: OLD, password: NEW })).toMatchObject({ ok: true });
    expect((await signIn(NEW)).ok).toBe(true);
    expect(await setNewPassword({ secret, password: OLD })).toMatchObject(dead);
  });

  it("is not to be guessed there either", async () => {
    const wrong = () => changePassword(person, { current: "not the password", password: NEW });
    for (let tries = 0; tries < 5; tries++)
      expect(await wrong()).toMatchObject({ refusal: { code: "invalid" } });
    expect(await changePassword(person, { current: OLD, password: NEW })).toMatchObject({
      refusal: { message: "Too many tries. Try again in 15 minutes." },
    });
  });
});
