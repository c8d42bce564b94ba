import { isLocalHost } from "@/lib/auth/site";
import type { Env } from "@/lib/env";

type Given = Pick<Env, "nextauthUrl" | "databaseUrl" | "databaseAppUrl">;

/**
 * What of the settings lets others on the network read along. It may be meant so, where something else encrypts; so
 * it is told, not refused.
 *
 * @returns events for the log
 */
export function weakSettings({ nextauthUrl, databaseUrl, databaseAppUrl }: Given): string[] {
  return [
    ...(nextauthUrl && isOpen(nextauthUrl) ? ["public-address-without-tls"] : []),
    ...([databaseUrl, databaseAppUrl].some(isUnverified) ? ["database-without-verified-tls"] : []),
  ];
}

function isOpen(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === "http:" && !isLocalHost(hostname);
}

function isUnverified(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { hostname, searchParams } = new URL(address);
  const host = decodeURIComponent(searchParams.get("host") ?? hostname);
  const isLocal = host === "" || host.startsWith("/") || isLocalHost(host);
  return !isLocal && searchParams.get("sslmode") !== "verify-full";
}
