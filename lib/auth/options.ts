import type { NextAuthOptions, User } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { addressOf, waitMessage } from "./attempt-limits";
import { findAccount } from "./find-account";
import { saveSession, signOut } from "./save-session";
import { COOKIE_SECONDS } from "./session-cookie";

/** Whoever has signed in, with the secret of the session that was opened for them. */
type Opened = User & { session: string };

/** Sign-in by e-mail and password; the cookie, signed and encrypted, holds the secret of a session. */
export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: COOKIE_SECONDS },
  pages: { signIn: "/login", error: "/login" },
  // Its own words hold the address that was asked for, so only its code is kept.
  logger: {
    error: (code) => log("error", "sign-in-failed", { code }),
    warn: (code) => log("warn", "sign-in-warning", { code }),
    debug: () => {},
  },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      async authorize(credentials, { headers }): Promise<Opened | null> {
        const address = addressOf(headers, env().addressHeader);
        const { email = "", password = "" } = credentials ?? {};
        const now = new Date();
        const found = await findAccount({ email, password, address }, now);
        if (found.ok) {
          const { id, organisationId } = found.user;
          const device = { address, userAgent: headers?.["user-agent"] };
          const signedIn = { organisationId, userId: id, method: "password" } as const;
          return { id, session: await saveSession(signedIn, device, now) };
        }
        if (found.until) throw new Error(waitMessage(found.until));
        return null;
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { session: (user as Opened).session } : token),
    // What a script in the page may read of a session: nothing but that there is a cookie.
    session: ({ session: { expires } }) => ({ expires }),
  },
  events: {
    async signOut({ token }) {
      if (typeof token?.session === "string") await signOut(token.session, new Date());
    },
  },
};
