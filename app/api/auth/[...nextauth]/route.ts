import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";
import { errorDetails } from "@/lib/error-details";
import { log } from "@/lib/log";

const nextAuth: (request: Request, context: unknown) => Promise<Response> = NextAuth(authOptions);

/** Next-auth answers 500 where what was sent makes no sense. Nothing has been done then, and we have no fault. */
async function handler(request: Request, context: unknown): Promise<Response> {
  const answer = await nextAuth(request, context).catch((error: unknown) => {
    log("error", "sign-in-failed", errorDetails(error));
    return undefined;
  });
  if (answer !== undefined && answer.status < 500) return answer;
  const message = "This cannot be read as a sign-in. Nothing was changed.";
  return Response.json({ error: { message } }, { status: 400 });
}

export { handler as GET, handler as POST };
