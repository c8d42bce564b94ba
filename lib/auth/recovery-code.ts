import { randomInt } from "node:crypto";
import { digestOf } from "./secret";

// Without letters that are taken for digits or for each other.
const LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A code of 28 letters, 137 bits, drawn anew: `7KQM-2V9D-…`. */
export function newRecoveryCode(): string {
  const letters = Array.from({ length: 28 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return (letters.match(/.{4}/g) as string[]).join("-");
}

/** What is kept of a code, however it was typed: with or without lines and spaces, in small letters or capitals. */
export const recoveryDigest = (code: string): string => digestOf(code.replace(/[\s-]/g, "").toUpperCase());
