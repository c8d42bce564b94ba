/** Holds, while somebody is away at a provider, that it is their browser that comes back. */
export const providerCookie = (isHttps: boolean): string =>
  isHttps ? "__Secure-weighbridge.provider" : "weighbridge.provider";

export const PROVIDER_COOKIE_SECONDS = 10 * 60;
