import { permitted } from "@/lib/auth/permitted";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { done, type Result, refused } from "@/lib/errors";
import { currentOf } from "./current-turnover";
import { turnoverStatements } from "./queries";
import type { Turnover, WithdrawTurnover } from "./schema";

const statedBy = (scope: Scope) => ({
  organisationId: scope.organisationId,
  statedById: scope.userId,
  statedByName: scope.actorName,
});

/** Records the turnover of a financial year. What was stated before stays in the list. */
export const stateTurnover = permitted(
  "state-turnover",
  async (scope: Scope, stated: Turnover): Promise<Result<{ id: string }>> => {
    if (stated.financialYear > Number(scope.today.slice(0, 4))) {
      return refused({
        code: "invalid",
        message: "One field needs mending.",
        fields: { financialYear: "This financial year is still to come." },
      });
    }
    const { id } = await db(scope).turnoverStatement.create({ data: { ...statedBy(scope), ...stated } });
    return done({ id });
  },
);

/** Takes a year's figure back, so that the year before holds again. The figure stays in the list. */
export const withdrawTurnover = permitted(
  "state-turnover",
  async (scope: Scope, { financialYear, source }: WithdrawTurnover): Promise<Result<{ id: string }>> => {
    const current = currentOf(await turnoverStatements(scope));
    if (current?.financialYear !== financialYear) {
      return refused({
        code: "refused",
        message: "The figure has changed meanwhile. Reload the page to see what holds now.",
      });
    }
    const { id } = await db(scope).turnoverStatement.create({
      data: { ...statedBy(scope), financialYear, source, turnoverEur: null },
    });
    return done({ id });
  },
);
