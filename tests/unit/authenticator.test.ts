import { Secret } from "otpauth";
import { describe, expect, it } from "vitest";
import { codeSchema } from "@/lib/account/schema";
import { authenticatorAddress, newAuthenticatorSecret, stepOfCode } from "@/lib/auth/authenticator";
import { newRecoveryCode, recoveryDigest } from "@/lib/auth/recovery-code";

// RFC 6238, Appendix B: the last six digits of its eight, by SHA-1.
const secret = Secret.fromLatin1("12345678901234567890").base32;
const at = (seconds: number) => new Date(seconds * 1000);

describe("a code of an authenticator app", () => {
  it.each([
    [59, "287082", 1],
    [1111111109, "081804", 37037036],
    [1111111111, "050471", 37037037],
    [1234567890, "005924", 41152263],
    [2000000000, "279037", 66666666],
  ])("at %d seconds is %s", (seconds, code, step) => {
    expect(stepOfCode(secret, code, at(seconds))).toBe(step);
  });

  it("is taken half a minute early or late, and no more", () => {
    // The code of the half minute from 30 to 60 seconds.
    expect(stepOfCode(secret, "287082", at(0))).toBe(1);
    expect(stepOfCode(secret, "287082", at(89))).toBe(1);
    expect(stepOfCode(secret, "287082", at(90))).toBeUndefined();
    expect(stepOfCode(secret, "287083", at(59))).toBeUndefined();
  });

  it("comes from a secret of 160 bits, named for the account", () => {
    expect(newAuthenticatorSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newAuthenticatorSecret()).not.toBe(newAuthenticatorSecret());
    const address = new URL(authenticatorAddress(secret, "olga@example.org"));
    expect(address.protocol).toBe("otpauth:");
    expect(decodeURIComponent(address.pathname)).toContain("Weighbridge:olga@example.org");
    expect(address.searchParams.get("secret")).toBe(secret);
  });
});

it("a recovery code is told again however it is typed", () => {
  const code = newRecoveryCode();
  expect(code).toMatch(/^([2-9A-HJKMNP-TV-Z]{4}-){6}[2-9A-HJKMNP-TV-Z]{4}$/);
  // 30 letters to draw from, and at least 128 bits to guess (ASVS 5, 11.5.1).
  expect(code.replaceAll("-", "").length * Math.log2(30)).toBeGreaterThanOrEqual(128);
  expect(codeSchema.safeParse({ code: code.replaceAll("-", " - ") }).success).toBe(true);
  expect(newRecoveryCode()).not.toBe(code);
  expect(recoveryDigest(` ${code.toLowerCase().replaceAll("-", " ")} `)).toBe(recoveryDigest(code));
});
