import http from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** A certified implementation of OpenID Connect, beside the browser tests. Whoever types an address owns it. */
export async function realProvider(returnAddress: string): Promise<{
  issuer: string;
  client: { id: string; secret: string };
  stop: () => void;
}> {
  const server = http.createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const client = { id: "weighbridge", secret: "a client secret for tests only" };
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [returnAddress] }],
    claims: { email: ["email", "email_verified"], profile: ["name"] },
    cookies: { keys: ["a key for tests only"] },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: id,
        email_verified: !id.startsWith("unverified"),
        name: "New Colleague",
      }),
    }),
  });
  server.on("request", provider.callback());
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { issuer, client, stop };
}
