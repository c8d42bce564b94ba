import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import type { Provider } from "./find-provider";
import { loadGuarded } from "./load-guarded";

type Client = Pick<Provider, "issuer" | "clientId" | "clientSecret">;

/** What a provider says of somebody. */
export interface Claims {
  email: string | undefined;
  isVerified: boolean;
  name: string | undefined;
  /** When they last proved to the provider who they are, where it says. */
  authenticatedAt: Date | undefined;
}

/** What has to come back with the answer, kept between the two. */
export interface Asked {
  state: string;
  nonce: string;
  verifier: string;
  /** Set where the person was to prove anew who they are. */
  again: boolean;
}

/** Seconds that a proof made anew may be old. */
const AGAIN_SECONDS = 60;

const insecure = (issuer: string) => (new URL(issuer).protocol === "http:" ? [allowInsecureRequests] : []);

/** What the provider says of itself, by its address; throws where it does not, or says it of another address. */
export async function loadProvider({ issuer, clientId, clientSecret }: Client): Promise<Configuration> {
  const guarded = { [customFetch]: loadGuarded as never, execute: insecure(issuer), timeout: 5 };
  const found = await discovery(new URL(issuer), clientId, undefined, None(), guarded);
  const metadata = found.serverMetadata();
  // The library lets some large providers answer for another issuer than the one that was asked.
  if (new URL(metadata.issuer).href !== new URL(issuer).href) throw new Error("another issuer answers");
  // What a client is registered for unless it says otherwise comes first (OpenID Connect Discovery, section 3).
  const ways = metadata.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
  const way = ways.includes("client_secret_basic") ? ClientSecretBasic : ClientSecretPost;
  const config = new Configuration(metadata, clientId, clientSecret, way(clientSecret));
  config[customFetch] = loadGuarded as never;
  config.timeout = 5;
  for (const allow of insecure(issuer)) allow(config);
  // Signatures are checked though the answer comes straight from the provider.
  enableNonRepudiationChecks(config);
  return config;
}

/** The address at the provider where somebody signs in, and what has to come back. */
export async function loadSignInAddress(
  client: Client,
  redirectUri: string,
  again: boolean,
): Promise<{ address: URL; asked: Asked }> {
  const config = await loadProvider(client);
  const asked = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), again };
  const address = buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: "openid email profile",
    state: asked.state,
    nonce: asked.nonce,
    code_challenge: await calculatePKCECodeChallenge(asked.verifier),
    code_challenge_method: "S256",
    ...(again && { prompt: "login", max_age: String(AGAIN_SECONDS) }),
  });
  return { address, asked };
}

/**
 * What the provider says of whoever came back with its code: issuer, audience, times, nonce, state, signature and
 * the code's verifier are checked.
 *
 * @param returned the whole address they came back to
 * @throws where anything does not fit
 */
export async function loadClaims(client: Client, returned: URL, asked: Asked): Promise<Claims> {
  const config = await loadProvider(client);
  const tokens = await authorizationCodeGrant(config, returned, {
    expectedState: asked.state,
    expectedNonce: asked.nonce,
    pkceCodeVerifier: asked.verifier,
    idTokenExpected: true,
    ...(asked.again && { maxAge: AGAIN_SECONDS }),
  });
  const id = tokens.claims();
  if (id === undefined) throw new Error("no id token");
  const said =
    id.email === undefined && config.serverMetadata().userinfo_endpoint
      ? { ...id, ...(await fetchUserInfo(config, tokens.access_token, id.sub)) }
      : id;
  return {
    email: typeof said.email === "string" ? said.email.trim().toLowerCase() : undefined,
    isVerified: said.email_verified === true,
    name: typeof said.name === "string" ? said.name.trim() || undefined : undefined,
    authenticatedAt: id.auth_time === undefined ? undefined : new Date(id.auth_time * 1000),
  };
}
