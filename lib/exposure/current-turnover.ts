import type { TurnoverView } from "./exposure";

/**
 * The statement that holds: of each financial year the latest, and of those years the last that was not
 * withdrawn.
 *
 * @param statements latest first
 */
export function currentOf(statements: readonly TurnoverView[]): TurnoverView | undefined {
  const years = new Map<number, TurnoverView>();
  for (const statement of statements) {
    if (!years.has(statement.financialYear)) years.set(statement.financialYear, statement);
  }
  return [...years.values()]
    .filter(({ turnoverEur }) => turnoverEur !== null)
    .sort((a, b) => b.financialYear - a.financialYear)[0];
}
