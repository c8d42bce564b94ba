import type { z } from "zod";
import { enrolmentScope, requestScope, type Scope } from "./auth/scope";
import { errorDetails } from "./error-details";
import { isDatabaseGone, type Result, refused } from "./errors";
import { log } from "./log";

/**
 * The one wrapper around every write: who asks, whether what they send can be read, then the command.
 *
 * @returns a server action that always answers with a `Result`; nothing it throws reaches a browser
 */
export function action<Schema extends z.ZodType, T>(
  schema: Schema,
  command: (scope: Scope, input: z.output<Schema>) => Promise<Result<T>>,
): (input: z.input<Schema>) => Promise<Result<T>> {
  return scoped(requestScope, schema, command);
}

/** The same wrapper for the few writes open to who must set up a second factor before anything else. */
export function enrolmentAction<Schema extends z.ZodType, T>(
  schema: Schema,
  command: (scope: Scope, input: z.output<Schema>) => Promise<Result<T>>,
): (input: z.input<Schema>) => Promise<Result<T>> {
  return scoped(enrolmentScope, schema, command);
}

function scoped<Schema extends z.ZodType, T>(
  whoAsks: () => Promise<Scope | null>,
  schema: Schema,
  command: (scope: Scope, input: z.output<Schema>) => Promise<Result<T>>,
): (input: z.input<Schema>) => Promise<Result<T>> {
  return async (input) => {
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
}

/** The same wrapper for the few writes that nobody can be signed in for yet; each guards itself. */
export function publicAction<Schema extends z.ZodType, T>(
  schema: Schema,
  command: (input: z.output<Schema>) => Promise<Result<T>>,
): (input: z.input<Schema>) => Promise<Result<T>> {
  return async (input) => {
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
  const parsed = schema.safeParse(input);
  return parsed.success ? command(parsed.data) : refused(invalid(parsed.error));
}

function invalid(error: z.ZodError) {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= issue.message;
  const count = Object.keys(fields).length;
  return {
    code: "invalid" as const,
    message: count === 1 ? "One field needs mending." : `${count} fields need mending.`,
    fields,
  };
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
  return {
    code: "unexpected" as const,
    message:
      "Something went wrong on our side. Nothing was changed; try again, and tell your administrator if it stays.",
  };
}
