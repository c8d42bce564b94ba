import { beforeEach, describe, expect, it } from "vitest";
import { findAccount } from "@/lib/auth/find-account";
import { findSession } from "@/lib/auth/find-session";
import { hashPassword } from "@/lib/auth/password";
import type { Role } from "@/lib/auth/roles";
import { saveSession } from "@/lib/auth/save-session";
import { personAccess, type Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { changeRole, setActive } from "@/lib/people/commands";
import { listPeople } from "@/lib/people/queries";
import { pseudonymisePerson } from "@/lib/people/save-pseudonym";
import { changeRoleSchema } from "@/lib/people/schema";
import { colleagueOf, someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";

let owner: Scope;
beforeEach(async () => {
  owner = await someOrganisation();
});

const idOf = (scope: Scope) => scope.userId as string;
const make = (by: Scope, whom: Scope, role: Role, was = whom.role as Role) =>
  changeRole(by, { id: idOf(whom), was, role, accessEndsOn: null });
const roleOf = async (scope: Scope) =>
  (await ownerDb.user.findUniqueOrThrow({ where: { id: idOf(scope) } })).role;
const said = (message: RegExp) => ({ ok: false, refusal: { message: expect.stringMatching(message) } });

describe("nobody gives a role above their own", () => {
  it("neither to themselves nor to others, nor takes one", async () => {
    const admin = await colleagueOf(owner, "Ada Admin", "admin");
    const other = await colleagueOf(owner, "Carl Contributor", "contributor");
    expect(await make(admin, admin, "owner")).toMatchObject(said(/only owners make owners/));
    expect(await make(admin, other, "owner")).toMatchObject(said(/only owners make owners/));
    expect(await make(admin, owner, "auditor")).toMatchObject(said(/Only owners may change owners/));
    expect(await setActive(admin, { id: idOf(owner), isActive: false })).toMatchObject(said(/Only owners/));
    expect(await make(admin, other, "admin")).toMatchObject({ ok: true });
    expect(await make(owner, other, "owner", "admin")).toMatchObject({ ok: true });
    expect([await roleOf(admin), await roleOf(other), await roleOf(owner)]).toEqual([
      "admin",
      "owner",
      "owner",
    ]);
  });

  it.each(["officer", "contributor", "reviewer", "auditor"] as const)("not at all as %s", async (role) => {
    const person = await colleagueOf(owner, "Pat", role);
    for (const next of ["owner", "admin", "officer"] as const)
      expect(await make(person, person, next)).toMatchObject({ ok: false, refusal: { code: "forbidden" } });
    expect(await roleOf(person)).toBe(role);
  });

  it("not by a role that was taken from them a moment ago", async () => {
    const admin = await colleagueOf(owner, "Ada Admin", "admin");
    const other = await colleagueOf(owner, "Carl Contributor", "contributor");
    await make(owner, admin, "reviewer");
    expect(await make(admin, other, "admin")).toMatchObject(said(/Only owners and administrators/));
    await setActive(owner, { id: idOf(admin), isActive: false });
    expect(await make(admin, other, "admin")).toMatchObject({ ok: false });
  });
});

it("ends every session of whoever is deactivated, and opens none anew when they come back", async () => {
  const person = await colleagueOf(owner, "Pat", "officer");
  const { organisationId } = owner;
  const userId = idOf(person);
  const device = { address: "192.0.2.7", userAgent: "" };
  const secret = await saveSession({ organisationId, userId, method: "password" }, device, new Date());
  expect(await findSession(secret, new Date())).toMatchObject({ ok: true });
  await setActive(owner, { id: userId, isActive: false });
  await setActive(owner, { id: userId, isActive: true });
  expect(await findSession(secret, new Date())).toMatchObject({ ok: false });
});

describe("an organisation keeps an owner", () => {
  it("who cannot step down, be changed or be deactivated while there is no other", async () => {
    for (const role of ["admin", "auditor"] as const)
      expect(await make(owner, owner, role)).toMatchObject(said(/last owner/));
    expect(await setActive(owner, { id: idOf(owner), isActive: false })).toMatchObject(said(/last owner/));
    const second = await colleagueOf(owner);
    await setActive(owner, { id: idOf(second), isActive: false });
    expect(await make(owner, owner, "admin")).toMatchObject(said(/last owner/));
    await setActive(owner, { id: idOf(second), isActive: true });
    expect(await make(owner, owner, "admin")).toMatchObject({ ok: true });
    expect(await make(second, second, "admin")).toMatchObject(said(/last owner/));
  });

  it("also where two owners take each other's role at the same moment", async () => {
    for (let round = 0; round < 5; round++) {
      const a = await someOrganisation(`Round ${round}`);
      const second = await colleagueOf(a);
      const answers = await Promise.all([make(a, second, "admin"), make(second, a, "admin")]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect([await roleOf(a), await roleOf(second)].sort()).toEqual(["admin", "owner"]);
    }
  });

  it("at the database, whatever is asked of it at the same moment", async () => {
    const second = await colleagueOf(owner);
    let bothThere = () => {};
    const together = new Promise<void>((resolve) => {
      let waiting = 2;
      bothThere = () => void (--waiting === 0 && resolve());
    });
    const demote = (by: Scope, whom: Scope) =>
      db(by).$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1`;
        bothThere();
        await together;
        await tx.user.update({ where: { id: idOf(whom) }, data: { role: "admin" } });
      });
    const settled = await Promise.allSettled([demote(owner, second), demote(second, owner)]);
    expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(String(settled.find((each) => each.status === "rejected")?.reason)).toMatch(/at least one owner/);
    expect([await roleOf(owner), await roleOf(second)].sort()).toEqual(["admin", "owner"]);
    const [last] = await ownerDb.user.findMany({
      where: { organisationId: owner.organisationId, role: "owner" },
    });
    await expect(ownerDb.user.delete({ where: { id: last?.id ?? "" } })).rejects.toThrow(
      /at least one owner/,
    );
  });

  it("whose name nobody below takes out, and nobody at all while there is no other", async () => {
    const admin = await colleagueOf(owner, "Ada Admin", "admin");
    expect(await pseudonymisePerson(admin, { id: idOf(owner) })).toMatchObject(
      said(/Only owners may do this/),
    );
    await expect(db(admin).$queryRaw`SELECT pseudonymise_person(${idOf(owner)}::uuid)`).rejects.toThrow(
      /at least one owner/,
    );
    const second = await colleagueOf(owner);
    expect(await pseudonymisePerson(owner, { id: idOf(second) })).toMatchObject({ ok: true });
    expect(await make(owner, owner, "admin")).toMatchObject(said(/last owner/));
    expect((await listPeople(owner)).map(({ id }) => id)).not.toContain(idOf(second));
    expect(await setActive(owner, { id: idOf(second), isActive: false })).toMatchObject({ ok: false });
  });

  it("knows no other role, and no last day but an auditor's", async () => {
    const { organisationId } = owner;
    const row = { organisationId, email: "x@example.org", name: "X", passwordHash: "none" };
    await expect(ownerDb.user.create({ data: { ...row, role: "root" } })).rejects.toThrow(/role_known/);
    await expect(
      ownerDb.user.create({ data: { ...row, role: "officer", accessEndsOn: new Date("2026-12-31") } }),
    ).rejects.toThrow(/only_auditors_end/);
    const typed = { id: idOf(owner), was: "owner", role: "officer", accessEndsOn: "2026-12-31" };
    expect(changeRoleSchema.safeParse(typed).error?.issues[0]?.message).toMatch(/Only an auditor/);
  });
});

describe("who gets in no more", () => {
  const at = { email: "gone@example.org", password: "correct horse battery", address: undefined };
  const person = async (fields: { deactivatedAt?: Date; accessEndsOn?: Date }) => {
    await ownerDb.user.deleteMany({ where: { email: at.email } });
    const passwordHash = await hashPassword(at.password);
    const { organisationId } = owner;
    const data = {
      organisationId,
      email: at.email,
      name: "Gus Gone",
      role: "auditor",
      passwordHash,
      ...fields,
    };
    return ownerDb.user.create({ data });
  };

  it("an auditor gets in on the last day and not on the day after, and is told so", async () => {
    const { id } = await person({ accessEndsOn: new Date("2026-11-24") });
    expect((await personAccess(id, "2026-11-24")).ok).toBe(true);
    expect(await personAccess(id, "2026-11-25")).toEqual({
      ok: false,
      denial: expect.stringContaining("ended with 24 November 2026"),
    });
  });

  it("is told only with the right password", async () => {
    await person({ accessEndsOn: new Date("2020-01-01") });
    const now = new Date();
    expect(await findAccount(at, now)).toEqual({
      ok: false,
      denial: expect.stringContaining("1 January 2020"),
    });
    expect(await findAccount({ ...at, password: "not the password" }, now)).toEqual({ ok: false });
    await person({ deactivatedAt: now });
    expect(await findAccount(at, now)).toEqual({ ok: false, denial: expect.stringContaining("deactivated") });
  });

  it("is deactivated and let in again with nothing lost", async () => {
    const { id } = await person({});
    await setActive(owner, { id, isActive: false });
    expect((await personAccess(id)).ok).toBe(false);
    await setActive(owner, { id, isActive: true });
    expect((await personAccess(id)).ok).toBe(true);
  });
});

it("the list says who is what, who changed it last and from what to what", async () => {
  const auditor = await colleagueOf(owner, "Ann Auditor", "contributor");
  const next = {
    id: idOf(auditor),
    was: "contributor",
    role: "auditor",
    accessEndsOn: "2026-11-22",
  } as const;
  await changeRole(owner, next);
  const people = await listPeople(owner);
  expect(people.map(({ name }) => name)).toEqual(["Olga Officer", "Ann Auditor"]);
  expect(people[1]).toMatchObject({
    role: "auditor",
    accessEndsOn: "2026-11-22",
    hasEnded: true,
    isActive: true,
    lastChange: { words: "From contributor to auditor, access until 22 November 2026", by: "Olga Officer" },
  });
  expect(await changeRole(owner, next)).toMatchObject(said(/changed this role meanwhile/));
});
