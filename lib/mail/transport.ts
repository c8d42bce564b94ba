import { isLocalHost } from "@/lib/auth/site";

/**
 * How a mail server is spoken to: over a network never without TLS, since mails carry links that open accounts.
 *
 * @param url `smtp:` or `smtps:`; what its query says goes before
 */
export const transportOptions = (url: string) => ({
  url,
  requireTLS: !isLocalHost(new URL(url).hostname),
  connectionTimeout: 15_000,
  socketTimeout: 30_000,
});
