const local = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether a host name means this machine. */
export const isLocalHost = (hostname: string): boolean => local.has(hostname);

/**
 * Where this installation stands as people see it: what passkeys are bound to and providers lead back to.
 *
 * @param host as whom the request addressed us; believed only where it means this machine
 * @param address the installation's own, where it has one
 * @returns its origin; nothing where the one is missing and the other is not local
 */
export function siteOf(host: string | null | undefined, address: string | undefined): URL | undefined {
  const own = address === undefined ? undefined : new URL(address);
  if (own !== undefined && !isLocalHost(own.hostname)) return new URL(own.origin);
  const named = `${own?.protocol ?? "http:"}//${host}`;
  const asked = host && URL.canParse(named) ? new URL(named) : undefined;
  if (asked !== undefined && isLocalHost(asked.hostname)) return new URL(asked.origin);
  return own && new URL(own.origin);
}
