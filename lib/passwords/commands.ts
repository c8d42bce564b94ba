import { saveEvent } from "@/lib/audit/save-event";
import { hashPassword, passwordFits } from "@/lib/auth/password";
import { permitted } from "@/lib/auth/permitted";
import { countAttempt, forgiveAttempt } from "@/lib/auth/save-attempts";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { done, type Result, refused } from "@/lib/errors";
import { savePassword } from "./save-password";
import type { ChangePassword } from "./schema";
import { waitWords } from "./wait-words";

/** Changes one's own password; asks for the one of now, and counts wrong ones as the sign-in does. */
export const changePassword = permitted(
  "own-account",
  async (scope: Scope, { current, password }: ChangePassword): Promise<Result<null>> => {
    const { organisationId, userId } = scope;
    const user = userId && (await db(scope).user.findFirst({ where: { id: userId, organisationId } }));
    if (!user) return refused({ code: "refused", message: "Only a person has a password." });
    const now = new Date();
    const attempt = { email: user.email, address: undefined };
    const until = await countAttempt(attempt, now);
    if (until !== undefined) return refused({ code: "refused", message: waitWords(until, now) });
    if (!(await passwordFits(user.passwordHash, current))) {
      await saveEvent(db(scope), "sign-in-refused", { by: "password", to: "change it" });
      return refused({
        code: "invalid",
        message: "One field needs mending.",
        fields: { current: "This is not the password you have now." },
      });
    }
    await forgiveAttempt(attempt);
    const passwordHash = await hashPassword(password);
    await db(scope).$transaction((tx) =>
      savePassword(tx, { organisationId, userId: user.id }, passwordHash, scope.session?.id),
    );
    return done(null);
  },
);
