import type { z } from "zod";
import type { Permission } from "./auth/permissions";
import type { Permitted } from "./auth/permitted";
import { enrolmentScope, requestScope, type Scope } from "./auth/scope";
import { actionReached } from "./edges/request-state";
import { unstorable } from "./edges/unstorable";
import { errorDetails } from "./error-details";
import { isDatabaseFull, isDatabaseGone, type Result, refused } from "./errors";
import { log } from "./log";

/**
 * The one wrapper around every write: who asks, whether what they send can be read, then the command, which
 * asks whether they may.
 *
 * @returns a server action that always answers with a `Result`; nothing it throws reaches a browser
 */
export function action<Schema extends z.ZodType, T>(
  schema: Schema,
  command: Permitted<Scope, z.output<Schema>, T>,
): PermittedAction<Schema, T> {
  return scoped(requestScope, schema, command);
}

/** The same wrapper for the few writes open to who must set up a second factor before anything else. */
export function enrolmentAction<Schema extends z.ZodType, T>(
  schema: Schema,
  command: Permitted<Scope, z.output<Schema>, T>,
): PermittedAction<Schema, T> {
  return scoped(enrolmentScope, schema, command);
}

type PermittedAction<Schema extends z.ZodType, T> = ((input: z.input<Schema>) => Promise<Result<T>>) & {
  permission: Permission;
};

function scoped<Schema extends z.ZodType, T>(
  whoAsks: () => Promise<Scope | null>,
  schema: Schema,
  command: Permitted<Scope, z.output<Schema>, T>,
): PermittedAction<Schema, T> {
  const guarded = async (input: z.input<Schema>): Promise<Result<T>> => {
    actionReached();
    try {
      const scope = await whoAsks();
      if (scope === null) {
        return refused({
          code: "signed-out",
          message:
            "Your session has ended. Sign in again in another tab, then save: nothing you typed is lost.",
        });
      }
      return await readAndRun(schema, (read) => command(scope, read), input);
    } catch (error) {
      return refused(unforeseen(error));
    }
  };
  return Object.assign(guarded, { permission: command.permission });
}

/** The same wrapper for the few writes that nobody can be signed in for yet; each guards itself. */
export function publicAction<Schema extends z.ZodType, T>(
  schema: Schema,
  command: (input: z.output<Schema>) => Promise<Result<T>>,
): (input: z.input<Schema>) => Promise<Result<T>> {
  return async (input) => {
    actionReached();
    try {
      return await readAndRun(schema, command, input);
    } catch (error) {
      return refused(unforeseen(error));
    }
  };
}

async function readAndRun<Schema extends z.ZodType, T>(
  schema: Schema,
  command: (input: z.output<Schema>) => Promise<Result<T>>,
  input: unknown,
): Promise<Result<T>> {
  const fields = unstorable(input);
  if (fields !== undefined) return refused({ code: "invalid", message: mending(fields), fields });
  const parsed = schema.safeParse(input);
  return parsed.success ? command(parsed.data) : refused(invalid(parsed.error));
}

function invalid(error: z.ZodError) {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= issue.message;
  return { code: "invalid" as const, message: mending(fields), fields };
}

function mending(fields: Record<string, string>): string {
  const count = Object.keys(fields).length;
  return count === 1 ? "One field needs mending." : `${count} fields need mending.`;
}

function unforeseen(error: unknown) {
  if (isDatabaseGone(error)) {
    log("warn", "database-unreachable", errorDetails(error));
    return {
      code: "unavailable" as const,
      message: "The database cannot be reached. Nothing was changed; wait a moment and save again.",
    };
  }
  log("error", "action-failed", errorDetails(error));
  if (isDatabaseFull(error)) {
    return {
      code: "unavailable" as const,
      message:
        "The disk of the database is full. Nothing was changed; tell your administrator, and save again when there is room.",
    };
  }
  return {
    code: "unexpected" as const,
    message:
      "Something went wrong on our side. Nothing was changed; try again, and tell your administrator if it stays.",
  };
}
