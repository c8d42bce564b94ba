import { env } from "@/lib/env";
import { siteOf } from "./site";

/** Where this installation stands, as whoever asks now sees it. */
export async function requestSite(): Promise<URL> {
  const { headers } = await import("next/headers");
  const site = siteOf((await headers()).get("host"), env().nextauthUrl);
  if (site === undefined)
    throw new Error("NEXTAUTH_URL is not set, and the request is not from this machine");
  return site;
}
