import { permitted } from "@/lib/auth/permitted";
import { mayHandOut, type Role, roles } from "@/lib/auth/roles";
import { forgetSignIns } from "@/lib/auth/save-factor";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { done, notFound, type Result, refused } from "@/lib/errors";

/**
 * Puts a pseudonym in the place of somebody's name and address, everywhere, and ends their sign-in. It cannot be
 * undone. What they did stays, under the pseudonym.
 */
export const pseudonymisePerson = permitted(
  "manage-people",
  async (scope: Scope, { id }: { id: string }): Promise<Result<{ pseudonym: string }>> => {
    const person = await db(scope).user.findFirst({
      where: { id, organisationId: scope.organisationId },
    });
    if (person === null) return notFound("person");
    const [own, role] = [scope.role, person.role as Role];
    if (own === "machine" || !mayHandOut(own, role))
      return refused({
        code: "refused",
        message: `Only ${roles[role].plural} may do this to ${roles[role].plural}.`,
      });
    if (id === scope.userId)
      return refused({
        code: "refused",
        message: "You cannot do this to yourself. Another owner can, when you have gone.",
      });
    // A name stands in thousands of rows where somebody worked for years.
    const [answer] = await db(scope).$transaction(
      async (tx) => {
        const named = await tx.$queryRaw<{ pseudonym: string | null }[]>`
          SELECT pseudonymise_person(${id}::uuid) AS pseudonym`;
        if (named[0]?.pseudonym)
          await forgetSignIns(tx, { organisationId: scope.organisationId, userId: id });
        return named;
      },
      { timeout: 10 * 60_000 },
    );
    const pseudonym = answer?.pseudonym ?? null;
    if (pseudonym === null)
      return refused({ code: "refused", message: "This person has a pseudonym already." });
    return done({ pseudonym });
  },
);
