import { createHash, randomBytes } from "node:crypto";

/** A secret that nobody can guess, fit for a cookie or an address: 256 bits, drawn anew. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is kept of such a secret; it cannot be told back. Not for passwords, which can be guessed. */
export const digestOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");
