import { type NextRequest, NextResponse } from "next/server";
import { z } from "zod";
import { requestSite } from "@/lib/auth/find-site";
import { ownPath } from "@/lib/sso/own-path";
import { PROVIDER_COOKIE_SECONDS, providerCookie } from "@/lib/sso/provider-cookie";
import { returnPath } from "@/lib/sso/return-path";
import { startSignIn } from "@/lib/sso/save-sign-in";

/** An organisation's own address for signing in: leads on to its provider. */
export async function GET(request: NextRequest, { params }: RouteContext<"/api/sso/[organisation]">) {
  const { organisation } = await params;
  const site = await requestSite();
  const { searchParams } = request.nextUrl;
  const asked = { to: ownPath(searchParams.get("to")), again: searchParams.has("again") };
  const begun = z.uuid().safeParse(organisation).success
    ? await startSignIn(organisation, site, asked, new Date())
    : ({ ok: false, problem: "none" } as const);
  if (!begun.ok) return NextResponse.redirect(new URL(`/login?problem=${begun.problem}`, site));
  const response = NextResponse.redirect(begun.address);
  const secure = site.protocol === "https:";
  response.cookies.set(providerCookie(secure), begun.cookie, {
    httpOnly: true,
    sameSite: "lax",
    secure,
    path: returnPath(organisation),
    maxAge: PROVIDER_COOKIE_SECONDS,
  });
  return response;
}
