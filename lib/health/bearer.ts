import { createHash, timingSafeEqual } from "node:crypto";

/**
 * Whether a request shows the token, which takes as long to tell wherever a wrong one differs.
 *
 * @param authorization its header of that name
 */
export function isBearer(authorization: string | null, token: string): boolean {
  const shown = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1] ?? "";
  return timingSafeEqual(digest(shown), digest(token));
}

// Of the same length, whatever is shown.
const digest = (text: string) => createHash("sha256").update(text).digest();
