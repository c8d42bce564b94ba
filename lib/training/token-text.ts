import { createHash, timingSafeEqual } from "node:crypto";

/** The text of a token: a name by which it is found, and a secret of 32 bytes of which only the digest is kept. */
export interface TokenText {
  id: string;
  secret: string;
}

const FORM = /^wbt_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/;

export const writeToken = ({ id, secret }: TokenText): string => `wbt_${id.replaceAll("-", "")}_${secret}`;

/** The parts of what stands after `Bearer`; nothing where it is no token of ours. */
export function readToken(authorization: string | null): TokenText | undefined {
  const [, hex, secret] = FORM.exec(/^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1] ?? "") ?? [];
  if (hex === undefined || secret === undefined) return undefined;
  return { id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"), secret };
}

export const digestOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** Whether the secret is the one kept; takes as long whichever letter differs. */
export const fitsDigest = (secret: string, digest: string): boolean =>
  timingSafeEqual(Buffer.from(digestOf(secret), "hex"), Buffer.from(digest, "hex"));
