import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findAccount } from "@/lib/auth/find-account";
import type { Scope } from "@/lib/auth/scope";
import { invitePerson, renewInvitation, withdrawInvitation } from "@/lib/invitations/commands";
import { findInvitation } from "@/lib/invitations/find-invitation";
import { openInvitations } from "@/lib/invitations/queries";
import { acceptInvitation } from "@/lib/invitations/save-acceptance";
import type { Invite } from "@/lib/invitations/schema";
import { sendInvitation } from "@/lib/invitations/send-invitation";
import { changeRole, setActive } from "@/lib/people/commands";
import { listPeople } from "@/lib/people/queries";
import { linkIn, type MailServer, mailServer } from "../support/mail-server";
import { colleagueOf, someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";

const PASSWORD = "correct horse battery";
let owner: Scope;
let email: string;
beforeEach(async () => {
  owner = await someOrganisation("Acme");
  email = `${randomUUID()}@example.org`;
});

const invite = (scope = owner, fields: Partial<Invite> = {}) =>
  invitePerson(scope, { email, role: "contributor", accessEndsOn: null, ...fields });
const invited = async (scope = owner, fields: Partial<Invite> = {}) => {
  const answer = await invite(scope, fields);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return { id: answer.value.id, secret: secretOf(answer.value) };
};
const secretOf = ({ path }: { path: string }) => path.split("/").at(-1) ?? "";
const accept = (secret: string, name = "Nina New") => acceptInvitation({ secret, name, password: PASSWORD });
const dead = { ok: false, refusal: { message: expect.stringContaining("does not work any more") } };
const now = () => new Date();

describe("an invitation", () => {
  it("lets somebody in once, with the role it names, and says by whom", async () => {
    const { secret } = await invited(owner, { role: "auditor", accessEndsOn: "2099-12-31" });
    expect(await findInvitation(secret, now())).toEqual({
      organisationName: "Acme",
      email,
      role: "auditor",
      accessEndsOn: "2099-12-31",
      by: "Olga Officer",
    });
    expect(await accept(secret)).toEqual({ ok: true, value: { email } });
    expect(await accept(secret)).toMatchObject(dead);
    expect(await findInvitation(secret, now())).toBeUndefined();
    expect(await findAccount({ email, password: PASSWORD, address: undefined }, now())).toMatchObject({
      ok: true,
    });
    const person = (await listPeople(owner)).find((each) => each.email === email);
    expect(person).toMatchObject({
      name: "Nina New",
      role: "auditor",
      accessEndsOn: "2099-12-31",
      lastChange: {
        words: "Joined as auditor, access until 31 December 2099",
        by: "Invited by Olga Officer",
      },
    });
    expect(await openInvitations(owner, now())).toEqual([]);
  });

  it("lets in one of two who use it at the same moment", async () => {
    const { secret } = await invited();
    const answers = await Promise.all([accept(secret, "First"), accept(secret, "Second")]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await ownerDb.user.count({ where: { email } })).toBe(1);
  });

  it("works for seven days and no longer", async () => {
    const { id, secret } = await invited();
    const { createdAt } = await ownerDb.invitation.findUniqueOrThrow({ where: { id } });
    const later = (hours: number) => new Date(createdAt.getTime() + hours * 3_600_000);
    expect(await findInvitation(secret, later(7 * 24 - 0.001))).toBeDefined();
    expect(await findInvitation(secret, later(7 * 24))).toBeUndefined();
    await ownerDb.invitation.update({ where: { id }, data: { expiresAt: later(0) } });
    expect(await accept(secret)).toMatchObject(dead);
    expect(await openInvitations(owner, now())).toMatchObject([{ email, isExpired: true }]);
  });

  it("keeps nothing from which its link could be told", async () => {
    const { secret } = await invited();
    const kept = await ownerDb.$queryRaw`SELECT to_jsonb(i) FROM "Invitation" i`;
    expect(JSON.stringify(kept)).toContain(email);
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  it("can be given a new link, which kills the old, or be withdrawn", async () => {
    const { id, secret } = await invited();
    const again = await renewInvitation(owner, { id });
    if (!again.ok) throw new Error("it was not renewed");
    expect(await accept(secret)).toMatchObject(dead);
    expect(await withdrawInvitation(owner, { id })).toMatchObject({ ok: true });
    expect(await accept(secretOf(again.value))).toMatchObject(dead);
    const settled = {
      ok: false,
      refusal: { message: expect.stringContaining("accepted or withdrawn already") },
    };
    expect(await withdrawInvitation(owner, { id })).toMatchObject(settled);
    expect(await renewInvitation(owner, { id })).toMatchObject(settled);
    expect(await invite()).toMatchObject({ ok: true });
  });
});

describe("who is not invited", () => {
  it("has an account already, told alike for one's own organisation and another", async () => {
    const stranger = await someOrganisation("Stranger");
    const there = async (scope: Scope) =>
      (await ownerDb.user.findUniqueOrThrow({ where: { id: scope.userId ?? "" } })).email;
    const [own, other] = [
      await invite(owner, { email: await there(owner) }),
      await invite(owner, { email: await there(stranger) }),
    ];
    expect(own).toMatchObject({
      refusal: { code: "invalid", fields: { email: expect.stringContaining("has an account already") } },
    });
    expect(other).toEqual(own);
    expect(JSON.stringify(other)).not.toMatch(/Stranger|organisation/);
  });

  it("is invited already, also where two invite at the same moment", async () => {
    const answers = await Promise.all([invite(), invite()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await invite()).toMatchObject({
      refusal: { fields: { email: expect.stringContaining("invited already") } },
    });
    expect(await invite(await someOrganisation("Another"))).toMatchObject({ ok: true });
  });

  it("would stand above whoever invites", async () => {
    const admin = await colleagueOf(owner, "Ada Admin", "admin");
    expect(await invite(admin, { role: "owner" })).toMatchObject({
      refusal: { fields: { role: expect.stringContaining("only owners make owners") } },
    });
    const { id } = await invited(owner, { role: "owner" });
    expect(await renewInvitation(admin, { id })).toMatchObject({ ok: false });
  });

  it("was invited by somebody who could not do so any more", async () => {
    const admin = await colleagueOf(owner, "Ada Admin", "admin");
    const { secret } = await invited(admin, { role: "admin" });
    const id = admin.userId ?? "";
    await setActive(owner, { id, isActive: false });
    expect(await findInvitation(secret, now())).toBeUndefined();
    expect(await accept(secret)).toMatchObject(dead);
    await setActive(owner, { id, isActive: true });
    await changeRole(owner, { id, was: "admin", role: "contributor", accessEndsOn: null });
    expect(await accept(secret)).toMatchObject(dead);
    expect(await ownerDb.user.count({ where: { email } })).toBe(0);
  });

  it("got an account elsewhere meanwhile", async () => {
    const another = await someOrganisation("Another");
    const [here, there] = [await invited(), await invited(another)];
    expect(await accept(here.secret)).toMatchObject({ ok: true });
    expect(await accept(there.secret)).toMatchObject(dead);
    expect(await openInvitations(another, now())).toHaveLength(1);
  });
});

describe("by mail", () => {
  let server: MailServer;
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
  beforeEach(() => void server.arrived.splice(0));

  const queued = async () => {
    const jobs = await ownerDb.$queryRaw<{ payload: unknown }[]>`
      DELETE FROM graphile_worker._private_jobs RETURNING payload`;
    return jobs.map(({ payload }) => payload);
  };

  it("goes out with a link of its own that works as well as the one shown; one of them, once", async () => {
    const answer = await invite();
    if (!answer.ok) throw new Error("nobody was invited");
    expect(answer.value.isMailed).toBe(true);
    const [job] = await queued();
    expect(JSON.stringify(job)).not.toContain(secretOf(answer.value));
    await sendInvitation(job);
    expect(server.arrived).toHaveLength(1);
    const [mail] = server.arrived;
    if (mail === undefined) throw new Error("no mail came");
    expect(mail.to).toBe(email);
    expect(mail.head).toMatch(/^From: Weighbridge <weighbridge@example.org>/m);
    expect(mail.head).toMatch(/^Subject: Olga Officer invites you to Acme on Weighbridge/m);
    const link = linkIn(mail);
    expect(link).toMatch(/^https:\/\/weighbridge\.example\.org\/invitation\/[A-Za-z0-9_-]{43}$/);
    expect(await accept(link.split("/").at(-1) ?? "")).toMatchObject({ ok: true });
    expect(await accept(secretOf(answer.value))).toMatchObject(dead);
  });

  it("is tried again where the server was busy, and never sent twice", async () => {
    await invited();
    const [job] = await queued();
    server.turnAway(1);
    await expect(sendInvitation(job)).rejects.toThrow(/Busy/);
    expect(await openInvitations(owner, now())).toMatchObject([{ mailedAt: null }]);
    await sendInvitation(job);
    await sendInvitation(job);
    expect(server.arrived).toHaveLength(1);
    expect(
      await findInvitation(
        linkIn(server.arrived[0] as never)
          .split("/")
          .at(-1) ?? "",
        now(),
      ),
    ).toBeDefined();
    expect(await openInvitations(owner, now())).toMatchObject([{ mailedAt: expect.any(String) }]);
  });

  it("is not sent where it was withdrawn, renewed or answered meanwhile", async () => {
    const first = await invited();
    await renewInvitation(owner, { id: first.id });
    const [old, renewed] = await queued();
    await sendInvitation(old);
    expect(server.arrived).toHaveLength(0);
    await withdrawInvitation(owner, { id: first.id });
    await sendInvitation(renewed);
    expect(server.arrived).toHaveLength(0);
  });
});
