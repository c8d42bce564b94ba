import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { errorDetails } from "@/lib/error-details";
import { logRequestError, watchConsole } from "@/lib/health/watch-console";
import { log, logAs } from "@/lib/log";

const kept = globalThis as { weighbridgeLogLevel?: string; weighbridgeProcess?: string };
let written: string[];

beforeEach(() => {
  written = [];
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  delete kept.weighbridgeLogLevel;
  delete kept.weighbridgeProcess;
});

const lines = () => written.map((line) => JSON.parse(line));

describe("a line", () => {
  it("is one JSON object with when, how grave, who and what", () => {
    log("info", "request", { method: "GET", route: "/models/[id]", status: 200, ms: 3 });
    logAs("worker");
    log("warn", "started");
    expect(written.map((line) => line.indexOf("\n") === line.length - 1)).toEqual([true, true]);
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const request = { method: "GET", route: "/models/[id]", status: 200, ms: 3 };
    expect(lines()).toEqual([
      { time, level: "info", process: "cli", event: "request", ...request },
      { time, level: "warn", process: "worker", event: "started" },
    ]);
  });

  it.each([
    ["debug", ["debug", "info", "warn", "error"]],
    ["warn", ["warn", "error"]],
    ["error", ["error"]],
    ["", ["info", "warn", "error"]],
  ])("is written from WEIGHBRIDGE_LOG_LEVEL=%s upwards", (wanted, expected) => {
    vi.stubEnv("WEIGHBRIDGE_LOG_LEVEL", wanted);
    for (const level of ["debug", "info", "warn", "error"] as const) log(level, "tried");
    expect(lines().map(({ level }) => level)).toEqual(expected);
  });
});

describe("an error", () => {
  it("is told by name, code and place, never by its words", () => {
    class Odd extends Error {
      override name = "Odd";
      code = "P2002";
      digest = "1234567890";
    }
    const details = errorDetails(new Odd("olga@example.org sent hunter2"));
    expect(details).toMatchObject({ error: "Odd", code: "P2002", digest: "1234567890" });
    expect(details.at?.[0]).toMatch(/^tests\/unit\/log\.test\.ts:\d+:\d+$/);
    expect(JSON.stringify(details)).not.toMatch(/olga|hunter2/);
  });

  it("has no words that pose as something else", () => {
    const posing = new Error("x\n    at /tests/hunter2.ts:1:1\n    at hunter2 (/hunter2.ts:1:1)");
    const details = Object.assign(posing, {
      name: "hunter2 was typed",
      code: "postgres://u:hunter2@h",
      digest: "NEXT_REDIRECT;replace;/login?from=hunter2;307;",
    });
    expect(JSON.stringify(errorDetails(details))).not.toContain("hunter2");
    details.message = "changed later";
    expect(JSON.stringify(errorDetails(details))).not.toContain("hunter2");
  });

  it("names its causes, and what was thrown without being one", () => {
    const cause = Object.assign(new Error("connect 10.0.0.1"), { code: "ECONNREFUSED" });
    expect(errorDetails(new Error("outer", { cause }))).toMatchObject({ cause: { code: "ECONNREFUSED" } });
    expect(errorDetails("hunter2")).toEqual({ error: "string" });
    const round = new Error("round");
    round.cause = round;
    expect(JSON.stringify(errorDetails(round)).match(/"cause"/g)).toHaveLength(2);
  });
});

describe("what libraries say on the console", () => {
  const before = { ...console };
  afterEach(() => void Object.assign(console, before));
  const afterwards = () => new Promise((resolve) => setImmediate(resolve));

  it("becomes a line without their words", async () => {
    watchConsole();
    console.error("Failed to handle request for /login?token=hunter2");
    console.warn(new TypeError("hunter2"));
    await afterwards();
    expect(lines()).toMatchObject([
      { level: "error", event: "console" },
      { level: "warn", event: "console", error: "TypeError" },
    ]);
    expect(lines()[0].at[0]).toMatch(/^tests\/unit\/log\.test\.ts/);
    expect(written.join("")).not.toContain("hunter2");
  });

  it("is passed over where the same error comes with its request", async () => {
    watchConsole();
    const error = new Error("hunter2");
    console.error(error);
    logRequestError(error, { method: "GET", route: "/models/[id]" });
    await afterwards();
    expect(lines()).toMatchObject([{ event: "request-failed", method: "GET", route: "/models/[id]" }]);
  });
});
