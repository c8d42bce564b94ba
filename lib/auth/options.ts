import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { errorDetails } from "@/lib/error-details";
import { log } from "@/lib/log";
import { denialMessage } from "./access";
import { addressOf, waitMessage } from "./attempt-limits";
import { findAccount } from "./find-account";

const HOURS = 60 * 60;

/** Sign-in by e-mail and password; the session is a signed cookie that names the user. */
export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: 12 * HOURS },
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
      async authorize(credentials, request) {
        const address = addressOf(request.headers, env().addressHeader);
        // What is sent need not come from our form, and so need not be text.
        const { email, password }: Record<string, unknown> = credentials ?? {};
        if (typeof email !== "string" || typeof password !== "string") return null;
        const found = await findAccount({ email, password, address }, new Date()).catch((error: unknown) => {
          log("error", "sign-in-failed", errorDetails(error));
          // What is thrown here gets into the address that is answered.
          throw new Error("unavailable");
        });
        if (found.ok) return found.user;
        if (found.until) throw new Error(waitMessage(found.until));
        if (found.denial) throw new Error(denialMessage(found.denial));
        return null;
      },
    }),
  ],
  callbacks: {
    // Where to go afterwards comes with the request, so it can be anything.
    redirect: ({ url, baseUrl }) =>
      URL.canParse(url, baseUrl) && new URL(url, baseUrl).origin === new URL(baseUrl).origin
        ? new URL(url, baseUrl).href
        : baseUrl,
    session: ({ session, token }) => ({ ...session, userId: token.sub }),
  },
};
