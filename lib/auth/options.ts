import type { NextAuthOptions, User } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { errorDetails } from "@/lib/error-details";
import { log } from "@/lib/log";
import { denialMessage } from "./access";
import { addressOf, waitMessage } from "./attempt-limits";
import { findAccount } from "./find-account";
import { passkeyAnswerSchema } from "./passkey-answer";
import { takePasskey } from "./save-passkey";
import { type SignedIn, saveSession, signOut } from "./save-session";
import { COOKIE_SECONDS, isHttpsAddress, sessionCookieName } from "./session-cookie";
import { siteOf } from "./site";

/** Whoever has signed in, with the secret of the session that was opened for them. */
type Opened = User & { session: string };

type Headers = Readonly<Record<string, unknown>> | undefined;

async function open(signedIn: SignedIn, headers: Headers, now: Date): Promise<Opened> {
  const device = { address: addressOf(headers, env().addressHeader), userAgent: headers?.["user-agent"] };
  return { id: signedIn.userId, session: await saveSession(signedIn, device, now) };
}

function readAnswer(text: string | undefined) {
  try {
    return passkeyAnswerSchema.safeParse(JSON.parse(text ?? "")).data;
  } catch {
    return undefined;
  }
}

/** Characters of an address to return to; it goes into a cookie. */
const LONGEST_RETURN = 2_000;

/** Sign-in by e-mail and password, or by a passkey; the cookie, signed and encrypted, holds the secret of a session. */
export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: COOKIE_SECONDS },
  pages: { signIn: "/login", error: "/login" },
  // Asked for anew each time: the address is not known while this is built.
  get cookies() {
    const secure = isHttpsAddress(env().nextauthUrl);
    const options = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
    return { sessionToken: { name: sessionCookieName(secure), options } };
  },
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
        // What is sent need not come from our form, and so need not be text.
        const { email, password }: Record<string, unknown> = credentials ?? {};
        if (typeof email !== "string" || typeof password !== "string") return null;
        const now = new Date();
        const found = await findAccount({ email, password, address }, now).catch((error: unknown) => {
          log("error", "sign-in-failed", errorDetails(error));
          // What is thrown here gets into the address that is answered.
          throw new Error("unavailable");
        });
        if (found.ok) {
          const { id: userId, organisationId } = found.user;
          return open({ organisationId, userId, method: "password" }, headers, now);
        }
        if (found.until) throw new Error(waitMessage(found.until));
        if (found.denial) throw new Error(denialMessage(found.denial));
        return null;
      },
    }),
    CredentialsProvider({
      id: "passkey",
      credentials: { answer: { type: "text" } },
      async authorize(credentials, { headers }): Promise<Opened | null> {
        const answer = readAnswer(credentials?.answer);
        const site = siteOf(headers?.host, env().nextauthUrl);
        const now = new Date();
        const person = answer && site && (await takePasskey(answer, site, now));
        return person ? open({ ...person, method: "passkey" }, headers, now) : null;
      },
    }),
  ],
  callbacks: {
    // Where to go afterwards comes with the request, so it can be anything.
    redirect: ({ url, baseUrl }) =>
      url.length <= LONGEST_RETURN &&
      URL.canParse(url, baseUrl) &&
      new URL(url, baseUrl).origin === new URL(baseUrl).origin
        ? new URL(url, baseUrl).href
        : baseUrl,
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
