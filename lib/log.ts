import { env, type LogLevel, logLevels } from "./env";
import type { ErrorDetails } from "./error-details";

/**
 * What a line may say besides what happened. The list is closed: what could hold a secret or speak of a
 * person has no name here, so it cannot be logged by mistake.
 */
export interface LogDetails extends ErrorDetails {
  method?: string;
  /** The pattern of an address, never the address: `/models/[id]`. */
  route?: string;
  status?: number;
  /** Milliseconds. */
  ms?: number;
  /** Whether the other side went away before it had the answer. */
  aborted?: boolean;
  /** A row of lib/jobs/tasks. */
  task?: string;
  attempt?: number;
  signal?: string;
  /** What too many wrong tries were counted by; not whose they were. */
  by?: "account" | "address" | "factor";
}

// On globalThis because each bundle of the server has this module for itself.
const kept = globalThis as { weighbridgeProcess?: "web" | "worker"; weighbridgeLogLevel?: LogLevel };

/** Says which part of the installation this process is; unsaid it is the command line. */
export function logAs(name: "web" | "worker"): void {
  kept.weighbridgeProcess = name;
}

/**
 * Writes one line for whoever runs the installation: a JSON object on stderr.
 *
 * @param event what happened, in kebab-case and always the same words
 */
export function log(level: LogLevel, event: string, details: LogDetails = {}): void {
  kept.weighbridgeLogLevel ??= wantedLevel();
  if (logLevels.indexOf(level) < logLevels.indexOf(kept.weighbridgeLogLevel)) return;
  // A reader that went away must not end what is being logged.
  if (process.stderr.listenerCount("error") === 0) process.stderr.on("error", () => {});
  const line = {
    time: new Date().toISOString(),
    level,
    process: kept.weighbridgeProcess ?? "cli",
    event,
    ...details,
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** An environment that can't be used is somebody else's to report. */
function wantedLevel(): LogLevel {
  try {
    return env().logLevel;
  } catch {
    return "info";
  }
}
