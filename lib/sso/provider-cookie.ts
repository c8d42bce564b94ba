/** Holds, while somebody is away at a provider, that it is their browser that comes back. */
export const PROVIDER_COOKIE = "weighbridge.provider";

export const PROVIDER_COOKIE_SECONDS = 10 * 60;
