import { describe, expect, it } from "vitest";
import { addressOf } from "@/lib/auth/attempt-limits";
import { type Asked, refusedWrite } from "@/lib/edges/writes";

const publicAddress = "https://weighbridge.example.org";
const own: Asked = {
  method: "POST",
  path: "/models/new",
  origin: publicAddress,
  host: "127.0.0.1:3000",
  length: "10",
};
const statusOf = (changes: Partial<Asked>, address: string | undefined = publicAddress) =>
  refusedWrite({ ...own, ...changes }, address)?.status;

describe("where a write comes from", () => {
  it("is our own page, by the public address or by the one it was sent to", () => {
    expect(statusOf({})).toBeUndefined();
    expect(statusOf({ origin: "http://127.0.0.1:3000" })).toBeUndefined();
    expect(statusOf({ origin: null, method: "GET" })).toBeUndefined();
  });

  it.each([
    null,
    "null",
    "https://elsewhere.example",
    "http://weighbridge.example.org",
    `${publicAddress}:8443`,
  ])("is not %s", (origin) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) expect(statusOf({ origin, method })).toBe(403);
  });

  it("does not matter to what scripts call with a token of their own, and to nothing that only looks so", () => {
    expect(statusOf({ origin: null, path: "/api/v1/training-runs/x/readings" })).toBeUndefined();
    expect(statusOf({ origin: null, path: "/api/v1x" })).toBe(403);
    expect(statusOf({ origin: null, path: "/models/api/v1/" })).toBe(403);
  });
});

describe("how long a write may be", () => {
  it.each([
    ["/api/v1/training-runs/x/readings", 4096],
    ["/api/auth/callback/credentials", 16_384],
    ["/models/import", 22_020_096],
  ])("%s takes %d bytes and not one more", (path, bytes) => {
    expect(statusOf({ path, length: String(bytes) })).toBeUndefined();
    expect(statusOf({ path, length: String(bytes + 1) })).toBe(413);
  });
});

describe("the address of whoever asks", () => {
  const headers = { "x-forwarded-for": "198.51.100.7, 192.0.2.1" };

  it("is what the nearest proxy added, not what was sent to it", () => {
    expect(addressOf(headers, "x-forwarded-for")).toBe("192.0.2.1");
  });

  it("is not believed where no proxy is configured", () => {
    expect(addressOf(headers, undefined)).toBeUndefined();
    expect(addressOf(headers, "x-real-ip")).toBeUndefined();
  });
});
