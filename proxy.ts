import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { securityHeaders } from "@/lib/edges/headers";
import { env } from "@/lib/env";

/**
 * Goes ahead of every request, files included: gives each answer its headers and each page its nonce.
 */
export function proxy(request: NextRequest): NextResponse {
  const { nextauthUrl } = env();
  const nonce = randomBytes(16).toString("base64");
  const headers = securityHeaders(nonce, nextauthUrl?.startsWith("https:") ?? false);
  const response = passedOn(request, nonce, headers);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

function passedOn(request: NextRequest, nonce: string, headers: Record<string, string>) {
  const asked = new Headers(request.headers);
  // Next.js takes the nonce of its own scripts out of this; the layout reads the other.
  asked.set("content-security-policy", headers["content-security-policy"] as string);
  asked.set("x-nonce", nonce);
  return NextResponse.next({ request: { headers: asked } });
}
