import { type NextRequest, NextResponse } from "next/server";
import { requestDevice } from "@/lib/auth/find-device";
import { requestSession } from "@/lib/auth/find-session";
import { requestSite } from "@/lib/auth/find-site";
import { sessionCookieText } from "@/lib/auth/save-cookie";
import { endReplaced } from "@/lib/auth/save-session";
import { COOKIE_SECONDS, sessionCookieName } from "@/lib/auth/session-cookie";
import { providerCookie } from "@/lib/sso/provider-cookie";
import { returnPath } from "@/lib/sso/return-path";
import { finishSignIn } from "@/lib/sso/save-sign-in";

/** Where a provider sends people back to, with what it says of them. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/sso/[organisation]/callback">,
) {
  const { organisation } = await params;
  const now = new Date();
  const site = await requestSite();
  const secure = site.protocol === "https:";
  const cookie = request.cookies.get(providerCookie(secure))?.value;
  const device = await requestDevice();
  const signedIn = await finishSignIn(organisation, request.nextUrl.search, cookie, site, device, now);
  const next = signedIn.ok ? signedIn.to : `/login?problem=${signedIn.problem}`;
  const response = NextResponse.redirect(new URL(next, site));
  response.cookies.set(providerCookie(secure), "", { path: returnPath(organisation), secure, maxAge: 0 });
  if (signedIn.ok) {
    const before = await requestSession();
    if (before.ok) await endReplaced(before.session, now);
    response.cookies.set(sessionCookieName(secure), await sessionCookieText(signedIn.session), {
      httpOnly: true,
      sameSite: "lax",
      secure,
      path: "/",
      maxAge: COOKIE_SECONDS,
    });
  }
  return response;
}
