import { describe, expect, test } from "vitest";
import { env } from "@/lib/env";

const database = "postgresql://someone:something@db.example.org/weighbridge";

describe("env", () => {
  test("needs nothing set", () => {
    expect(env({})).toMatchObject({
      port: 3000,
      portGiven: false,
      host: "127.0.0.1",
      databaseUrl: undefined,
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
  ])("%s=%s is refused by name", (name, value) => {
    expect(() => env({ [name]: value })).toThrow(new RegExp(`^${name} must `));
  });

  test("everything that must be mended is named at once", () => {
    expect(() => env({ PORT: "x", NEXTAUTH_URL: "y" })).toThrow(/PORT .*\nNEXTAUTH_URL /);
  });

  test("a server of one's own needs its secret in production, and only there", () => {
    const given = { DATABASE_URL: database, NODE_ENV: "production" };
    expect(() => env(given)).toThrow(/NEXTAUTH_SECRET must be set/);
    expect(env({ ...given, NEXTAUTH_SECRET: "s".repeat(32) }).databaseUrl).toBe(database);
    expect(env({ ...given, NODE_ENV: "test" }).databaseUrl).toBe(database);
  });
});
