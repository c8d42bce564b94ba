import { Secret, TOTP } from "otpauth";

const STEP_MS = 30_000;

/** The secret of an authenticator app: 160 bits, drawn anew, in base32. */
export const newAuthenticatorSecret = (): string => new Secret({ size: 20 }).base32;

const totp = (secret: string, label = "") =>
  new TOTP({ issuer: "Weighbridge", label, secret: Secret.fromBase32(secret), period: 30, digits: 6 });

/** What an authenticator app reads out of a QR code; label is the account's name in it. */
export const authenticatorAddress = (secret: string, label: string): string => totp(secret, label).toString();

/**
 * The half minute since 1970 a code belongs to; nothing where it is wrong. The one before and the one after are
 * taken too, for clocks that differ and fingers that are slow (RFC 6238, section 5.2).
 */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? undefined : Math.floor(now.getTime() / STEP_MS) + delta;
}
