import { describe, expect, it } from "vitest";
import { addressOf } from "@/lib/auth/attempt-limits";
import { type Asked, refusedLength, refusedWrite } from "@/lib/edges/writes";

const publicAddress = "https://weighbridge.example.org";
const own: Asked = {
  method: "POST",
  path: "/models/new",
  origin: publicAddress,
  host: "127.0.0.1:3000",
};
const whyNot = (changes: Partial<Asked>, address: string | undefined = publicAddress) =>
  refusedWrite({ ...own, ...changes }, address);
const elsewhere = "This was sent from a page of another site. Nothing was changed.";

describe("where a write comes from", () => {
  it("is our own page, by the public address or by the one it was sent to", () => {
    expect(whyNot({})).toBeUndefined();
    expect(whyNot({ origin: "http://127.0.0.1:3000" })).toBeUndefined();
    expect(whyNot({ origin: null, method: "GET" })).toBeUndefined();
  });

  it.each([
    null,
    "null",
    "https://elsewhere.example",
    "http://weighbridge.example.org",
    `${publicAddress}:8443`,
  ])("is not %s", (origin) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      expect(whyNot({ origin, method })).toBe(elsewhere);
  });

  it("does not matter to what scripts call with a token of their own, and to nothing that only looks so", () => {
    expect(whyNot({ origin: null, path: "/api/v1/training-runs/x/readings" })).toBeUndefined();
    expect(whyNot({ origin: null, path: "/api/v1x" })).toBe(elsewhere);
    expect(whyNot({ origin: null, path: "/models/api/v1/" })).toBe(elsewhere);
  });
});

describe("how long a body may be", () => {
  const status = (path: string, length: string | null, isWithoutLength = false) =>
    refusedLength({ path, length, isWithoutLength })?.status;

  it.each([
    ["/api/v1/training-runs/x/readings", 4096],
    ["/api/auth/callback/credentials", 16_384],
    ["/models/import", 22_020_096],
  ])("%s takes %d bytes and not one more", (path, bytes) => {
    expect(status(path, null)).toBeUndefined();
    expect(status(path, String(bytes))).toBeUndefined();
    expect(status(path, String(bytes + 1))).toBe(413);
  });

  it("has to be said, since what comes in pieces can go on for ever", () => {
    expect(status("/models/import", null, true)).toBe(411);
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
