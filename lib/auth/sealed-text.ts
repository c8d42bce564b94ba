import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** For what a text is sealed and whose it is; unsealing needs the same. */
export interface Seal {
  purpose: "authenticator app" | "client secret";
  owner: string;
}

const keyFor = (secret: string, purpose: string) =>
  Buffer.from(hkdfSync("sha256", secret, "", `weighbridge ${purpose}`, 32));

/**
 * Encrypts a short text for keeping (AES-256-GCM under a key derived by HKDF from the installation's secret).
 * Where it is moved to another owner it can no longer be read.
 */
export function seal(text: string, secret: string, { purpose, owner }: Seal): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(secret, purpose), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return ["v1", ...[nonce, sealed, cipher.getAuthTag()].map((part) => part.toString("base64url"))].join(".");
}

/** The text again; nothing where it was sealed under another secret, for something else, or was changed. */
export function unseal(kept: string, secret: string, { purpose, owner }: Seal): string | undefined {
  const [version, ...parts] = kept.split(".");
  const [nonce, sealed, tag] = parts.map((part) => Buffer.from(part, "base64url"));
  if (version !== "v1" || !nonce || !sealed || tag?.length !== 16) return undefined;
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFor(secret, purpose), nonce, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}
