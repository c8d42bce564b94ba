import { describe, expect, test } from "vitest";
import { env } from "@/lib/env";

const database = "postgresql://someone:something@db.example.org/weighbridge";

// As `openssl rand -base64 32` and `openssl rand -hex 16` print them.
const drawn = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=";
const drawnInHex = "9f86d081884c7d659a2feaa0c55ad015";

describe("env", () => {
  test("needs nothing set", () => {
    expect(env({})).toMatchObject({
      port: 3000,
      portGiven: false,
      host: "127.0.0.1",
      databaseUrl: undefined,
      databaseAppUrl: undefined,
    });
  });

  test("an empty variable counts as not set", () => {
    expect(env({ PORT: "", DATABASE_URL: " ", WEIGHBRIDGE_HOST: "" })).toEqual(env({}));
  });

  test.each([
    ["PORT", "65536"],
    ["PORT", "http"],
    ["DATABASE_URL", "mysql://localhost/weighbridge"],
    ["NEXTAUTH_URL", "weighbridge.example.org"],
    ["NEXTAUTH_SECRET", "short"],
    ["WEIGHBRIDGE_METRICS_TOKEN", "s3cret-of-thirty-one-characters"],
    ["WEIGHBRIDGE_LOG_LEVEL", "loud"],
    ["WEIGHBRIDGE_SMTP_URL", "mail.example.org"],
    ["WEIGHBRIDGE_SMTP_URL", "https://mail.example.org"],
    ["WEIGHBRIDGE_MAIL_FROM", "nobody"],
    ["WEIGHBRIDGE_MAIL_FROM", "a@example.org\r\nBcc: b@example.org"],
  ])("%s=%s is refused by name", (name, value) => {
    expect(() => env({ [name]: value })).toThrow(new RegExp(`^${name} must `));
  });

  test("mail needs to know from whom it comes and where its links lead", () => {
    const given = { WEIGHBRIDGE_SMTP_URL: "smtps://user:word@mail.example.org" };
    expect(() => env(given)).toThrow(/^WEIGHBRIDGE_MAIL_FROM must be set/);
    const from = "Weighbridge <weighbridge@example.org>";
    expect(() => env({ ...given, WEIGHBRIDGE_MAIL_FROM: from })).toThrow(/^NEXTAUTH_URL must be set/);
    const linksTo = "https://weighbridge.example.org";
    expect(env({ ...given, WEIGHBRIDGE_MAIL_FROM: from, NEXTAUTH_URL: linksTo }).smtp).toEqual({
      url: given.WEIGHBRIDGE_SMTP_URL,
      from,
      linksTo,
    });
    expect(env({}).smtp).toBeUndefined();
  });

  test("everything that must be mended is named at once", () => {
    expect(() => env({ PORT: "x", NEXTAUTH_URL: "y" })).toThrow(/PORT .*\nNEXTAUTH_URL /);
  });

  test("a server of one's own needs its secret in production, and only there", () => {
    const given = { DATABASE_URL: database, NODE_ENV: "production" };
    expect(() => env(given)).toThrow(/NEXTAUTH_SECRET must be set/);
    expect(env({ ...given, NEXTAUTH_SECRET: drawn }).databaseUrl).toBe(database);
    expect(env({ ...given, NODE_ENV: "test" }).databaseUrl).toBe(database);
  });

  test.each([
    "s".repeat(32),
    "change-me-change-me-change-me-change-me",
    "your-nextauth-secret-goes-in-here-please",
    "01234567890123456789012345678901",
    "this is an example of what goes in here",
  ])("the guessable secret %s is refused in production, and words say how to make one", (secret) => {
    const given = { NODE_ENV: "production", NEXTAUTH_SECRET: secret };
    expect(() => env(given)).toThrow(/^NEXTAUTH_SECRET must .*openssl rand -base64 32/);
    expect(env({ ...given, NODE_ENV: "test" }).nextauthSecret).toBe(secret);
  });

  test("a guessable token of the metrics is refused in production, and a drawn one taken", () => {
    const given = (token: string) => ({ NODE_ENV: "production", WEIGHBRIDGE_METRICS_TOKEN: token });
    expect(() => env(given("change-me-change-me-change-me-change-me"))).toThrow(
      /^WEIGHBRIDGE_METRICS_TOKEN must .*openssl rand -base64 32/,
    );
    expect(env(given(drawn)).metricsToken).toBe(drawn);
    expect(env({}).metricsToken).toBeUndefined();
  });

  test("the level of the log is one there is, and tells what happened where nothing is said", () => {
    expect(env({ WEIGHBRIDGE_LOG_LEVEL: "debug" }).logLevel).toBe("debug");
    expect(env({}).logLevel).toBe("info");
  });

  test("a secret that was drawn is taken", () => {
    for (const secret of [drawn, drawnInHex])
      expect(env({ NODE_ENV: "production", NEXTAUTH_SECRET: secret }).nextauthSecret).toBe(secret);
  });

  test("the header of the proxy is a header's name", () => {
    expect(env({ WEIGHBRIDGE_ADDRESS_HEADER: "X-Forwarded-For" }).addressHeader).toBe("x-forwarded-for");
    expect(() => env({ WEIGHBRIDGE_ADDRESS_HEADER: "no header" })).toThrow(
      /^WEIGHBRIDGE_ADDRESS_HEADER must /,
    );
  });

  test("backups by the clock are described in words or in numbers", () => {
    expect(env({})).toMatchObject({
      backupFolder: undefined,
      backupAt: 135,
      backupKeep: { daily: 7, weekly: 4, monthly: 12 },
    });
    expect(env({ WEIGHBRIDGE_BACKUP_AT: "23:59" }).backupAt).toBe(1439);
    const keep = (value: string) => env({ WEIGHBRIDGE_BACKUP_KEEP: value }).backupKeep;
    expect(keep("10,5,0")).toEqual({ daily: 10, weekly: 5, monthly: 0 });
    expect(keep("6 monthly, 30 daily")).toEqual({ daily: 30, weekly: 0, monthly: 6 });
    for (const wrong of ["all", "7", "7, 4", "7 daily, 3 daily", "-1, 0, 0", "7 yearly", "1,2,3,4"])
      expect(() => keep(wrong)).toThrow(/^WEIGHBRIDGE_BACKUP_KEEP must /);
    for (const wrong of ["2:15", "24:00", "02:60", "noon"])
      expect(() => env({ WEIGHBRIDGE_BACKUP_AT: wrong })).toThrow(/^WEIGHBRIDGE_BACKUP_AT must /);
  });
});
