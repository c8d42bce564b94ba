import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";

/** Everybody whose name or pseudonym is on record, those with a name first. */
export function namedPeople(scope: Scope) {
  return db(scope).user.findMany({
    where: { organisationId: scope.organisationId },
    select: { id: true, name: true, email: true, pseudonymisedAt: true },
    orderBy: [{ pseudonymisedAt: { sort: "asc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
  });
}
