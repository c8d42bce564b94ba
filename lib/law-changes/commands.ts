import { permitted } from "@/lib/auth/permitted";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { done, type Result, refused } from "@/lib/errors";

/**
 * Notes that the person has read what the law changed, up to an instant they were shown. Never moves back,
 * so that what came in between two pages open at once stays unread.
 */
export const markLawChangesSeen = permitted(
  "own-account",
  async (scope: Scope, { until }: { until: string }): Promise<Result<{ until: string }>> => {
    if (scope.userId === null) {
      return refused({ code: "refused", message: "Only a person can mark this as read." });
    }
    const shown = await db(scope).lawChange.count({
      where: { organisationId: scope.organisationId, recordedAt: new Date(until) },
    });
    if (shown === 0) {
      return refused({
        code: "refused",
        message: "The list has changed. Reload the page, then mark it as read.",
      });
    }
    await db(scope).user.updateMany({
      where: {
        id: scope.userId,
        organisationId: scope.organisationId,
        lawChangesSeenAt: { lt: new Date(until) },
      },
      data: { lawChangesSeenAt: new Date(until) },
    });
    return done({ until });
  },
);
