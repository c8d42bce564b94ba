import { permitted } from "@/lib/auth/permitted";
import type { Role } from "@/lib/auth/roles";
import { endSessions } from "@/lib/auth/save-session";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { done, notFound, type Result, refused } from "@/lib/errors";
import type { Prisma, User } from "@/prisma/client/client";
import { objection } from "./objection";
import type { ChangeRole, SetActive } from "./schema";

/** Gives somebody another role, and an auditor a last day. Takes effect with their next request. */
export const changeRole = permitted(
  "manage-people",
  async (scope: Scope, { id, was, role, accessEndsOn }: ChangeRole): Promise<Result<{ id: string }>> =>
    change(scope, id, (person) => {
      if (person.role !== was)
        return "Somebody has changed this role meanwhile. Reload the page, then decide.";
      const ends = accessEndsOn === null ? null : new Date(accessEndsOn);
      if (person.role === role && person.accessEndsOn?.getTime() === ends?.getTime()) return undefined;
      return { kind: "role", role, accessEndsOn: ends, deactivatedAt: person.deactivatedAt };
    }),
);

/** Shuts somebody out, or lets them in again. Nothing of what they did is touched. */
export const setActive = permitted(
  "manage-people",
  async (scope: Scope, { id, isActive }: SetActive): Promise<Result<{ id: string }>> =>
    change(scope, id, ({ role, accessEndsOn, deactivatedAt }) => {
      if ((deactivatedAt === null) === isActive) return undefined;
      const kind = isActive ? "reactivated" : "deactivated";
      return { kind, role: role as Role, accessEndsOn, deactivatedAt: isActive ? null : new Date() };
    }),
);

interface Next extends Pick<User, "accessEndsOn" | "deactivatedAt"> {
  kind: "role" | "deactivated" | "reactivated";
  role: Role;
}

/** @param decide what is to be; a refusal in words; or nothing where it is so already */
function change(
  scope: Scope,
  id: string,
  decide: (person: User) => Next | string | undefined,
): Promise<Result<{ id: string }>> {
  const own = { organisationId: scope.organisationId };
  return db(scope).$transaction(async (tx): Promise<Result<{ id: string }>> => {
    await holdPeople(tx, scope);
    const person = await tx.user.findFirst({ where: { id, ...own, pseudonymisedAt: null } });
    const actor = await tx.user.findFirst({ where: { id: scope.userId ?? "", ...own, deactivatedAt: null } });
    if (person === null) return notFound("person");
    const next = decide(person);
    if (next === undefined) return done({ id });
    if (typeof next === "string") return refused({ code: "refused", message: next });
    const others = { ...own, role: "owner", deactivatedAt: null, pseudonymisedAt: null, id: { not: id } };
    const message = objection(
      (actor?.role ?? "auditor") as Role,
      { role: person.role as Role, isActive: person.deactivatedAt === null },
      { role: next.role, isActive: next.deactivatedAt === null },
      await tx.user.count({ where: others }),
    );
    if (message !== undefined) return refused({ code: "refused", message });
    const { kind, ...data } = next;
    await tx.user.updateMany({ where: { id, ...own }, data });
    // While somebody is deactivated each of their sessions is refused, and told why; none comes back with them.
    if (kind === "reactivated") await endSessions(tx, { ...own, userId: id }, "ended");
    await tx.personChange.create({
      data: {
        ...own,
        personId: id,
        kind,
        ...(kind === "role" && { roleBefore: person.role, role: next.role, accessEndsOn: next.accessEndsOn }),
        changedById: scope.userId,
        changedByName: scope.actorName,
      },
    });
    return done({ id });
  });
}

/** Lets one change of people at a time go on, so that what is checked of the others stays true. */
async function holdPeople(tx: Prisma.TransactionClient, { organisationId }: Scope): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE id = ${organisationId}::uuid FOR NO KEY UPDATE`;
}
