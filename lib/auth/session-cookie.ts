import { SESSION_HOURS } from "./session-limits";

/** Seconds a browser keeps the cookie: as long as any session can last. The database decides when it ends. */
export const COOKIE_SECONDS = SESSION_HOURS.most * 60 * 60;

/** Name of the cookie; over https one that browsers take over https only, and from this very host. */
export const sessionCookieName = (isHttps: boolean): string =>
  isHttps ? "__Host-next-auth.session-token" : "next-auth.session-token";

/** Whether people reach this installation over https. */
export const isHttpsAddress = (address: string | undefined): boolean =>
  address?.startsWith("https:") ?? false;
