import { createHash } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;

/** A provider that says whatever a test wants it to say, true or not. */
export class FakeProvider {
  issuer = "";
  /** Put over the claims of every id token; `undefined` leaves one out. */
  claims: JWTPayload = {};
  /** Signs with a key that the provider does not publish. */
  isForged = false;
  /** What the token endpoint was sent, last. */
  sent = new URLSearchParams();
  private readonly codes = new Map<string, { nonce: string; challenge: string }>();

  private constructor(
    private readonly server: http.Server,
    private readonly keys: Keys,
    private readonly otherKeys: Keys,
  ) {}

  static async start(): Promise<FakeProvider> {
    const server = http.createServer();
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const made = new FakeProvider(server, await generateKeyPair("RS256"), await generateKeyPair("RS256"));
    made.issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
    server.on("request", (request, response) => void made.answer(request, response));
    return made;
  }

  stop(): void {
    this.server.close();
  }

  /** Somebody signs in there: what the browser comes back with. */
  signIn(address: URL): string {
    const asked = address.searchParams;
    const code = `code-${this.codes.size}`;
    this.codes.set(code, {
      nonce: asked.get("nonce") ?? "",
      challenge: asked.get("code_challenge") ?? "",
    });
    return `?${new URLSearchParams({ code, state: asked.get("state") ?? "", iss: this.issuer })}`;
  }

  private async answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const body = await this.content(request);
    response.writeHead(body === undefined ? 400 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(body ?? { error: "invalid_grant" }));
  }

  private async content(request: http.IncomingMessage): Promise<object | undefined> {
    if (request.url === "/.well-known/openid-configuration")
      return {
        issuer: this.issuer,
        authorization_endpoint: `${this.issuer}/auth`,
        token_endpoint: `${this.issuer}/token`,
        jwks_uri: `${this.issuer}/keys`,
        id_token_signing_alg_values_supported: ["RS256"],
        authorization_response_iss_parameter_supported: true,
      };
    if (request.url === "/keys")
      return { keys: [{ ...(await exportJWK(this.keys.publicKey)), kid: "one", alg: "RS256", use: "sig" }] };
    let text = "";
    for await (const part of request) text += part;
    this.sent = new URLSearchParams(text);
    const code = this.codes.get(this.sent.get("code") ?? "");
    const verifier = createHash("sha256")
      .update(this.sent.get("code_verifier") ?? "")
      .digest("base64url");
    if (code === undefined || verifier !== code.challenge) return undefined;
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: this.issuer,
      aud: "weighbridge",
      sub: "42",
      nonce: code.nonce,
      iat: now,
      exp: now + 60,
    };
    const token = await new SignJWT({ ...claims, ...this.claims })
      .setProtectedHeader({ alg: "RS256", kid: "one" })
      .sign((this.isForged ? this.otherKeys : this.keys).privateKey);
    return { access_token: "token", token_type: "Bearer", id_token: token };
  }
}
