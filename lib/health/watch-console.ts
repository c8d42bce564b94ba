import { type ErrorDetails, errorDetails } from "@/lib/error-details";
import { type LogDetails, log } from "@/lib/log";

// On globalThis because each bundle of the server has this module for itself.
const kept = globalThis as { weighbridgeToldErrors?: WeakSet<object> };

/**
 * Turns what libraries say on the console into log lines. Their words quote addresses, queries and rows, so only
 * the error they speak of, or the place they speak from, is kept.
 */
export function watchConsole(): void {
  kept.weighbridgeToldErrors ??= new WeakSet();
  for (const level of ["error", "warn"] as const) console[level] = (...said) => tell(level, said);
  for (const kind of ["log", "info", "debug", "trace"] as const)
    console[kind] = (...said) => tell("debug", said);
}

/** Logs what a request ended with; what the console says of the same error is then passed over. */
export function logRequestError(error: unknown, request: Pick<LogDetails, "method" | "route">): void {
  if (error instanceof Error) kept.weighbridgeToldErrors?.add(error);
  log("error", "request-failed", { ...request, ...errorDetails(error) });
}

function tell(level: "error" | "warn" | "debug", said: unknown[]): void {
  const error = said.find((each) => each instanceof Error);
  const details = error ? errorDetails(error) : callerDetails();
  // Next.js speaks on the console before it hands over the same error with its request.
  setImmediate(() => {
    if (!error || !kept.weighbridgeToldErrors?.has(error)) log(level, "console", details);
  });
}

function callerDetails(): ErrorDetails {
  const { at } = errorDetails(new Error());
  return { at: at?.filter((place) => !place.includes("watch-console")) };
}
