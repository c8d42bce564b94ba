import path from "node:path";
import { z } from "zod";

const text = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);

/** From the most talkative to the least. */
export const logLevels = ["debug", "info", "warn", "error"] as const;
export type LogLevel = (typeof logLevels)[number];

const secret = text.refine((value) => !value || value.length >= 32, {
  message: "must have 32 characters or more; `openssl rand -base64 32` makes one",
});

const variables = z.object({
  NODE_ENV: text,
  DATABASE_URL: text.refine((value) => !value || /^postgres(ql)?:\/\//.test(value), {
    message: "must be a PostgreSQL address such as postgresql://user:password@host:5432/weighbridge",
  }),
  DATABASE_APP_URL: text.refine((value) => !value || /^postgres(ql)?:\/\//.test(value), {
    message: "must be a PostgreSQL address such as postgresql://user:password@host:5432/weighbridge",
  }),
  PORT: text.refine((value) => !value || (/^\d{1,5}$/.test(value) && Number(value) < 65_536), {
    message: "must be a port number from 0 to 65535, or be left out for 3000",
  }),
  NEXTAUTH_URL: text.refine((value) => !value || isWebAddress(value), {
    message: "must be the address people open, such as https://weighbridge.example.org",
  }),
  NEXTAUTH_SECRET: secret,
  WEIGHBRIDGE_DATA: text,
  WEIGHBRIDGE_ADDRESS_HEADER: text.refine((value) => !value || /^[a-z][a-z0-9-]*$/i.test(value), {
    message: "must be the name of a header, such as X-Forwarded-For",
  }),
  WEIGHBRIDGE_HOST: text,
  WEIGHBRIDGE_SMTP_URL: text.refine((value) => !value || isSmtpAddress(value), {
    message: "must be a mail server's address such as smtps://user:password@mail.example.org",
  }),
  WEIGHBRIDGE_MAIL_FROM: text.refine((value) => !value || /^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(value), {
    message: "must be an address such as Weighbridge <weighbridge@example.org>",
  }),
  WEIGHBRIDGE_LOG_LEVEL: text.refine((value) => !value || logLevels.some((level) => level === value), {
    message: `must be one of ${logLevels.join(", ")}`,
  }),
  WEIGHBRIDGE_METRICS_TOKEN: secret,
  WEIGHBRIDGE_BACKUP_FOLDER: text,
  WEIGHBRIDGE_BACKUP_AT: text.refine((value) => !value || /^([01]\d|2[0-3]):[0-5]\d$/.test(value), {
    message: "must be a time of day in UTC, such as 02:15",
  }),
  WEIGHBRIDGE_BACKUP_KEEP: text.refine((value) => !value || numbersToKeep(value) !== null, {
    message: "must say how many to keep, such as 7 daily, 4 weekly, 12 monthly",
  }),
  WEIGHBRIDGE_PRIVATE_PROVIDERS: text.refine((value) => !value || value === "allow", {
    message: "must be `allow`, or be left out",
  }),
});

export type Env = {
  production: boolean;
  /** Set where the database is not the embedded one. */
  databaseUrl: string | undefined;
  /** Where the application works with an account of its own, which owns nothing. */
  databaseAppUrl: string | undefined;
  port: number;
  /** Whether somebody asked for that port, rather than its being the default. */
  portGiven: boolean;
  host: string;
  nextauthUrl: string | undefined;
  nextauthSecret: string | undefined;
  /** The header in which a proxy of ours says who asks; unset where nobody's word is taken for it. */
  addressHeader: string | undefined;
  /** How mail is sent; unset where none is. */
  smtp: { url: string; from: string; linksTo: string } | undefined;
  logLevel: LogLevel;
  /** What a monitoring system shows to read the metrics; unset where there are none to be read. */
  metricsToken: string | undefined;
  /** Whether people may sign in at a provider with a private address, in a network of one's own. */
  privateProviders: boolean;
  /** Absolute path of the folder that keeps the embedded database and its secrets. */
  dataFolder: string;
  /** Absolute path of the folder for the backups that are made by the clock; unset where none are. */
  backupFolder: string | undefined;
  /** When they are made: minutes since midnight in UTC. */
  backupAt: number;
  /** Of how many days, weeks and months one is kept. */
  backupKeep: { daily: number; weekly: number; monthly: number };
};

/**
 * The secret that what is kept encrypted is encrypted under.
 *
 * @throws {EnvError} where there is none: nothing is kept under a secret that everybody knows
 */
export function installationSecret(): string {
  const { nextauthSecret } = env();
  if (nextauthSecret !== undefined) return nextauthSecret;
  throw new EnvError("NEXTAUTH_SECRET is not set. `npm start` sets it; a process of its own needs it given.");
}

/** Environment variables that can't be used; the message names each and how to mend it. */
export class EnvError extends Error {
  readonly expected = true;
}

/**
 * Reads the environment. Nothing else in Weighbridge reads it for these variables.
 *
 * @param source process.env, unless a caller has prepared another
 * @throws {EnvError} naming every variable that must be mended
 */
export function env(source: Record<string, string | undefined> = process.env): Env {
  const read = variables.safeParse(source);
  if (!read.success) {
    throw new EnvError(
      read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}.`).join("\n"),
    );
  }
  const given = read.data;
  const production = given.NODE_ENV === "production";
  if (production && given.DATABASE_URL && !given.NEXTAUTH_SECRET) {
    throw new EnvError(
      "NEXTAUTH_SECRET must be set where DATABASE_URL is: it signs the sessions, so every process of this installation needs the same one. `openssl rand -base64 32` makes one.",
    );
  }
  for (const name of ["NEXTAUTH_SECRET", "WEIGHBRIDGE_METRICS_TOKEN"] as const) {
    if (production && given[name] && isGuessable(given[name]))
      throw new EnvError(
        `${name} must be one that nobody can guess: this one repeats itself or stands in examples. \`openssl rand -base64 32\` makes one.`,
      );
  }
  return {
    production,
    smtp: smtp(given),
    databaseUrl: given.DATABASE_URL,
    databaseAppUrl: given.DATABASE_APP_URL,
    port: Number(given.PORT ?? 3000),
    portGiven: given.PORT !== undefined,
    host: given.WEIGHBRIDGE_HOST ?? "127.0.0.1",
    nextauthUrl: given.NEXTAUTH_URL,
    nextauthSecret: given.NEXTAUTH_SECRET,
    addressHeader: given.WEIGHBRIDGE_ADDRESS_HEADER?.toLowerCase(),
    logLevel: (given.WEIGHBRIDGE_LOG_LEVEL ?? "info") as LogLevel,
    metricsToken: given.WEIGHBRIDGE_METRICS_TOKEN,
    privateProviders: given.WEIGHBRIDGE_PRIVATE_PROVIDERS === "allow",
    dataFolder: path.resolve(/* turbopackIgnore: true */ given.WEIGHBRIDGE_DATA ?? ".weighbridge"),
    backupFolder:
      given.WEIGHBRIDGE_BACKUP_FOLDER &&
      path.resolve(/* turbopackIgnore: true */ given.WEIGHBRIDGE_BACKUP_FOLDER),
    backupAt: minutesOf(given.WEIGHBRIDGE_BACKUP_AT ?? "02:15"),
    backupKeep: numbersToKeep(given.WEIGHBRIDGE_BACKUP_KEEP ?? "7, 4, 12") as Env["backupKeep"],
  };
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(":").map(Number) as [number, number];
  return hours * 60 + minutes;
}

/** Reads `7 daily, 4 weekly, 12 monthly`, where what is left out counts as none, or the three numbers alone. */
function numbersToKeep(value: string): Env["backupKeep"] | null {
  const parts = value.split(",").map((part) => part.trim());
  const names = ["daily", "weekly", "monthly"] as const;
  const isBare = parts.length === names.length && parts.every((part) => /^\d{1,3}$/.test(part));
  const named = isBare ? parts.map((part, index) => `${part} ${names[index]}`) : parts;
  const keep = { daily: 0, weekly: 0, monthly: 0 };
  const seen = new Set<string>();
  for (const part of named) {
    const [, count, name] = /^(\d{1,3}) (daily|weekly|monthly)$/.exec(part) ?? [];
    if (name === undefined || seen.has(name)) return null;
    seen.add(name);
    keep[name as (typeof names)[number]] = Number(count);
  }
  return keep;
}

function smtp(given: z.output<typeof variables>): Env["smtp"] {
  const { WEIGHBRIDGE_SMTP_URL: url, WEIGHBRIDGE_MAIL_FROM: from, NEXTAUTH_URL: linksTo } = given;
  if (url === undefined) return undefined;
  if (from === undefined)
    throw new EnvError(
      "WEIGHBRIDGE_MAIL_FROM must be set where WEIGHBRIDGE_SMTP_URL is: mail comes from somebody.",
    );
  if (linksTo === undefined)
    throw new EnvError(
      "NEXTAUTH_URL must be set where WEIGHBRIDGE_SMTP_URL is: mails carry links to the address people open.",
    );
  return { url, from, linksTo };
}

function isSmtpAddress(value: string): boolean {
  return URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol) && new URL(value).hostname !== "";
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** Words of examples and of people in a hurry; a secret that was drawn holds none of them. */
const placeholder =
  /change[-_ ]?me|placeholder|your[-_ ]|example|secret|password|nextauth|weighbridge|0123456789|abcdefgh/i;

/** Whether a secret was made up rather than drawn; one drawn at this length has far more characters. */
function isGuessable(secret: string): boolean {
  return placeholder.test(secret) || new Set(secret).size < 10;
}
