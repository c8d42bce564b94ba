import { installationSecret } from "@/lib/env";
import { COOKIE_SECONDS } from "./session-cookie";

/** The text of the cookie for a session, as the sign-in by password writes it. */
export async function sessionCookieText(session: string): Promise<string> {
  const { encode } = await import("next-auth/jwt");
  return encode({ token: { session }, secret: installationSecret(), maxAge: COOKIE_SECONDS });
}
