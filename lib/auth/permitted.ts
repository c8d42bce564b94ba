import { saveEvent } from "@/lib/audit/save-event";
import { db, type Tenant } from "@/lib/db";
import { type Result, refused } from "@/lib/errors";
import { may, type Permission, whyNot } from "./permissions";
import type { Actor } from "./roles";

type Acting = Tenant & { readonly role: Actor };

/** A command that asks by itself whether whoever calls it may; its row of the table can be read off it. */
export interface Permitted<S, Input, T, Further extends unknown[] = []> {
  (scope: S, input: Input, ...further: Further): Promise<Result<T>>;
  readonly permission: Permission;
}

/**
 * Puts a command under a row of the table of who may do what. Whoever may not is refused, told who may, and
 * nothing of the command runs.
 */
export function permitted<S extends Acting, Input, T, Further extends unknown[] = []>(
  permission: Permission,
  command: (scope: S, input: Input, ...further: Further) => Promise<Result<T>>,
): Permitted<S, Input, T, Further> {
  const guarded = async (scope: S, input: Input, ...further: Further): Promise<Result<T>> => {
    const reason = await reasonAgainst(scope, permission);
    return reason === undefined
      ? command(scope, input, ...further)
      : refused({ code: "forbidden", message: reason });
  };
  return Object.assign(guarded, { permission });
}

/** Why somebody may not do something; nothing where they may. That they tried stays in the audit trail. */
export async function reasonAgainst(scope: Acting, permission: Permission): Promise<string | undefined> {
  if (may(scope.role, permission)) return undefined;
  await saveEvent(db(scope), "refusal", { permission, role: scope.role });
  return whyNot(scope.role, permission);
}
