import { expect, it } from "vitest";
import { securityHeaders } from "@/lib/edges/headers";

it("asks for https for good only where people come over https", () => {
  const https = securityHeaders("n", true);
  expect(https["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
  expect(https["content-security-policy"]).toContain("upgrade-insecure-requests");
  const http = securityHeaders("n", false);
  expect(http["strict-transport-security"]).toBeUndefined();
  expect(http["content-security-policy"]).not.toContain("upgrade-insecure-requests");
});

it("lets no script run for being inline or made out of text", () => {
  const scripts = /script-src [^;]*/.exec(securityHeaders("n", true)["content-security-policy"] ?? "")?.[0];
  expect(scripts).toBe("script-src 'self' 'nonce-n' 'strict-dynamic'");
});
