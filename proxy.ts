import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { securityHeaders } from "@/lib/edges/headers";
import { refusedWrite } from "@/lib/edges/writes";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/**
 * Goes ahead of every request, files included: turns away what another site sends, gives each answer its
 * headers and each page its nonce.
 */
export function proxy(request: NextRequest): NextResponse {
  const { nextauthUrl } = env();
  const nonce = randomBytes(16).toString("base64");
  const headers = securityHeaders(nonce, nextauthUrl?.startsWith("https:") ?? false);
  const response = turnedAway(request, nextauthUrl) ?? passedOn(request, nonce, headers);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

function turnedAway({ method, nextUrl, headers }: NextRequest, address: string | undefined) {
  const [origin, host] = ["origin", "host"].map((name) => headers.get(name) ?? null);
  const path = nextUrl.pathname;
  const message = refusedWrite({ method, path, origin: origin ?? null, host: host ?? null }, address);
  if (message === undefined) return undefined;
  log("warn", "foreign-write-refused", { method });
  if (path.startsWith("/api/")) return NextResponse.json({ error: { message } }, { status: 403 });
  const type = { "content-type": "text/plain; charset=utf-8" };
  return new NextResponse(`${message}\n`, { status: 403, headers: type });
}

function passedOn(request: NextRequest, nonce: string, headers: Record<string, string>) {
  const asked = new Headers(request.headers);
  // Next.js takes the nonce of its own scripts out of this; the layout reads the other.
  asked.set("content-security-policy", headers["content-security-policy"] as string);
  asked.set("x-nonce", nonce);
  return NextResponse.next({ request: { headers: asked } });
}
