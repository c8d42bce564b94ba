import { type Role, roleIds } from "@/lib/auth/roles";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { changeWords, type PersonView } from "./person-view";

/** Everybody of the organisation, former members whose names were taken out apart, with what became of them last: who gets in first, by role and name. */
export async function listPeople(scope: Scope): Promise<PersonView[]> {
  const rows = await db(scope).user.findMany({
    where: { organisationId: scope.organisationId, pseudonymisedAt: null },
    include: { changes: { orderBy: [{ changedAt: "desc" }, { id: "desc" }], take: 1 } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const people = rows.map(({ id, name, email, accessEndsOn, deactivatedAt, changes: [last], ...row }) => {
    const lastDay = accessEndsOn?.toISOString().slice(0, 10) ?? null;
    return {
      id,
      name,
      email,
      role: row.role as Role,
      accessEndsOn: lastDay,
      hasEnded: lastDay !== null && scope.today > lastDay,
      isActive: deactivatedAt === null,
      lastChange: last && {
        words: changeWords(last),
        at: last.changedAt.toISOString(),
        by: last.changedByName,
      },
    };
  });
  const rank = ({ isActive, role }: PersonView) => (isActive ? 0 : roleIds.length) + roleIds.indexOf(role);
  return people.sort((a, b) => rank(a) - rank(b));
}

/** Everybody whose name or pseudonym is on record, those with a name first. */
export function namedPeople(scope: Scope) {
  return db(scope).user.findMany({
    where: { organisationId: scope.organisationId },
    select: { id: true, name: true, email: true, pseudonymisedAt: true },
    orderBy: [{ pseudonymisedAt: { sort: "asc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
  });
}
