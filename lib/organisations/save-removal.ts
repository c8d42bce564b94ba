import type { z } from "zod";
import { permitted } from "@/lib/auth/permitted";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { done, notFound, type Result, refused } from "@/lib/errors";
import { organisationRetention } from "@/lib/retention/queries";
import { againstRemoval } from "@/lib/retention/retention-view";
import type { removalSchema } from "./schema";

/**
 * Removes the organisation with everything it has, where its name is typed and no duty has it keep anything. It
 * cannot be undone; one line stays that it was.
 */
export const removeOrganisation = permitted(
  "remove-organisation",
  async (scope: Scope, { name, reason }: z.output<typeof removalSchema>): Promise<Result<null>> => {
    if (name !== scope.organisationName) {
      const fields = { name: `Type the name as it is: ${scope.organisationName}` };
      return refused({ code: "invalid", message: "The name is not that of the organisation.", fields });
    }
    const message = againstRemoval(await organisationRetention(scope));
    if (message !== undefined) return refused({ code: "refused", message });
    return saveRemoval(scope, reason);
  },
);

/** Removes it whatever is to be kept: for whoever runs the installation and answers for it. */
export const saveRemoval = permitted(
  "remove-organisation",
  async (scope: Scope, reason: string): Promise<Result<null>> => {
    const [answer] = await db(scope).$transaction(
      (tx) => tx.$queryRaw<{ removed: boolean }[]>`SELECT remove_organisation(${reason}) AS removed`,
      { timeout: 60 * 60_000 },
    );
    return answer?.removed ? done(null) : notFound("organisation");
  },
);
