/**
 * The headers of every answer, in this one place.
 *
 * @param nonce unguessable and new for each answer; only scripts that carry it run
 * @param isHttps whether people reach this installation over https
 */
export function securityHeaders(nonce: string, isHttps: boolean): Record<string, string> {
  return {
    "content-security-policy": contentSecurityPolicy(nonce, isHttps),
    // A file is what it is declared to be, never a page or a script by its looks.
    "x-content-type-options": "nosniff",
    // Addresses hold the ids of records; no other site learns them.
    "referrer-policy": "same-origin",
    // None of these is used, so nothing that gets into a page can ask for them.
    "permissions-policy":
      "camera=(), geolocation=(), microphone=(), payment=(), usb=(), serial=(), hid=(), browsing-topics=()",
    // No page of another site shares a process or a window handle with ours, or loads our answers as its own.
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    // For browsers that do not know frame-ancestors.
    "x-frame-options": "DENY",
    // A browser that came over https once never comes over http again. Over http browsers ignore it.
    ...(isHttps && { "strict-transport-security": "max-age=31536000; includeSubDomains" }),
  };
}

/** What a page may load and run. */
export function contentSecurityPolicy(nonce: string, isHttps: boolean): string {
  const directives = [
    "default-src 'self'",
    // 'strict-dynamic': what a script with the nonce loads may run too, which is how Next.js loads its parts.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    // Mantine sets sizes and colours in style attributes, which no nonce covers.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    // Without these two an injected <base> or <form> could send what is typed elsewhere.
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}
