import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { db } from "@/lib/db";
import { passwordFits } from "./password";

const HOURS = 60 * 60;

/** Sign-in by e-mail and password; the session is a signed cookie that names the user. */
export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: 12 * HOURS },
  pages: { signIn: "/login", error: "/login" },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      async authorize(credentials) {
        const email = credentials?.email?.trim().toLowerCase() ?? "";
        const user = await db.user.findUnique({ where: { email } });
        const fits = await passwordFits(user?.passwordHash, credentials?.password ?? "");
        return user !== null && fits ? { id: user.id, email: user.email, name: user.name } : null;
      },
    }),
  ],
  callbacks: {
    session: ({ session, token }) => ({ ...session, userId: token.sub }),
  },
};
