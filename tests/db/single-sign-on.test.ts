import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findSession } from "@/lib/auth/find-session";
import { requireFresh } from "@/lib/auth/fresh";
import type { Scope } from "@/lib/auth/scope";
import { findSignIn } from "@/lib/sso/commands";
import { providerSettings } from "@/lib/sso/queries";
import { removeProvider, setProvider } from "@/lib/sso/save-provider";
import { finishSignIn, startSignIn } from "@/lib/sso/save-sign-in";
import { providerSchema } from "@/lib/sso/schema";
import { FakeProvider } from "../support/fake-provider";
import { colleagueOf, someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";

process.env.WEIGHBRIDGE_PRIVATE_PROVIDERS = "allow";

const site = new URL("https://weighbridge.example.org");
const device = { address: undefined, userAgent: "" };
const noon = () => new Date();

let provider: FakeProvider;
let scope: Scope;
let email: string;
let domain: string;

beforeAll(async () => {
  provider = await FakeProvider.start();
});
afterAll(() => provider.stop());

const input = (more: object = {}) =>
  providerSchema.parse({
    issuer: provider.issuer,
    clientId: "weighbridge",
    clientSecret: "a client secret",
    domains: domain,
    mayJoin: false,
    ...more,
  });

beforeEach(async () => {
  scope = await someOrganisation();
  email = (await ownerDb.user.findUniqueOrThrow({ where: { id: scope.userId as string } })).email;
  domain = `${randomUUID()}.example.org`;
  provider.claims = { email, email_verified: true, name: "Olga Officer" };
  provider.isForged = false;
  expect(await setProvider(scope, input())).toEqual({ ok: true, value: null });
});

const start = async (again = false) => {
  const begun = await startSignIn(scope.organisationId, site, { to: "/models", again }, noon());
  if (!begun.ok) throw new Error(begun.problem);
  return begun;
};
const finish = (search: string, cookie: string | undefined, at = noon()) =>
  finishSignIn(scope.organisationId, search, cookie, site, device, at);
const signIn = async (again = false) => {
  const { address, cookie } = await start(again);
  return finish(provider.signIn(address), cookie);
};

describe("signing in at a provider", () => {
  it("asks with a state, a nonce and a challenge, and opens a session for the member", async () => {
    const { address, cookie } = await start();
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: "code",
      client_id: "weighbridge",
      redirect_uri: `https://weighbridge.example.org/api/sso/${scope.organisationId}/callback`,
      code_challenge_method: "S256",
      state: expect.stringMatching(/^.{40,}$/),
      nonce: expect.stringMatching(/^.{40,}$/),
      scope: expect.stringContaining("openid"),
    });
    const answer = await finish(provider.signIn(address), cookie);
    expect(answer).toMatchObject({ ok: true, to: "/models" });
    const found = answer.ok && (await findSession(answer.session, noon()));
    expect(found).toMatchObject({ ok: true, session: { userId: scope.userId, awaits: null } });
    expect(provider.sent.get("redirect_uri")).toBe(
      `https://weighbridge.example.org/api/sso/${scope.organisationId}/callback`,
    );
  });

  it.each([
    ["another issuer", { iss: "https://elsewhere.example" }],
    ["another audience", { aud: "another client" }],
    ["another nonce", { nonce: "another nonce" }],
    ["no nonce", { nonce: undefined }],
    [
      "a time that is over",
      { exp: Math.floor(Date.now() / 1000) - 120, iat: Math.floor(Date.now() / 1000) - 300 },
    ],
    ["no end", { exp: undefined }],
    ["no subject", { sub: undefined }],
  ])("refuses an id token with %s", async (_what, claims) => {
    Object.assign(provider.claims, claims);
    expect(await signIn()).toEqual({ ok: false, problem: "refused" });
    expect(await ownerDb.session.count({ where: { organisationId: scope.organisationId } })).toBe(0);
  });

  it("refuses an id token that somebody else signed", async () => {
    provider.isForged = true;
    expect(await signIn()).toEqual({ ok: false, problem: "refused" });
  });

  it("refuses an answer that names another issuer", async () => {
    const { address, cookie } = await start();
    const search = provider.signIn(address).replace(/iss=[^&]*/, "iss=https%3A%2F%2Felsewhere.example");
    expect(await finish(search, cookie)).toEqual({ ok: false, problem: "refused" });
  });

  it("takes a state once, in time, and from the browser that began", async () => {
    const used = await start();
    const search = provider.signIn(used.address);
    expect((await finish(search, used.cookie)).ok).toBe(true);
    expect(await finish(search, used.cookie)).toEqual({ ok: false, problem: "refused" });

    const late = await start();
    const tenMinutes = new Date(Date.now() + 10 * 60_000);
    expect((await finish(provider.signIn(late.address), late.cookie, tenMinutes)).ok).toBe(false);

    const [mine, theirs] = [await start(), await start()];
    expect((await finish(provider.signIn(mine.address), theirs.cookie)).ok).toBe(false);
    expect((await finish(provider.signIn((await start()).address), undefined)).ok).toBe(false);
    expect((await finish("?code=code-0&state=none", mine.cookie)).ok).toBe(false);
  });

  it("refuses a code whose verifier another sign-in holds", async () => {
    const [one, other] = [await start(), await start()];
    const code = new URLSearchParams(provider.signIn(other.address)).get("code") ?? "";
    const search = new URLSearchParams(provider.signIn(one.address));
    search.set("code", code);
    expect(await finish(`?${search}`, one.cookie)).toEqual({ ok: false, problem: "refused" });
  });

  it("takes an answer only at the address of the organisation whose provider was asked", async () => {
    const { address, cookie } = await start();
    const before = provider.sent;
    const elsewhere = (await someOrganisation()).organisationId;
    const answer = await finishSignIn(elsewhere, provider.signIn(address), cookie, site, device, noon());
    expect(answer).toEqual({ ok: false, problem: "refused" });
    // The code went to nobody.
    expect(provider.sent).toBe(before);
  });

  it("counts no proof as new of which the provider does not say when it was made", async () => {
    delete provider.claims.auth_time;
    const answer = await signIn();
    if (!answer.ok) throw new Error(answer.problem);
    const found = await findSession(answer.session, noon());
    if (!found.ok) throw new Error("not signed in");
    expect(requireFresh({ session: found.session })).toMatchObject({ refusal: { code: "prove-again" } });
    // Asked anew it has to say.
    expect(await signIn(true)).toEqual({ ok: false, problem: "refused" });
  });

  it("asked anew, refuses somebody who proved it long ago", async () => {
    const seconds = Math.floor(Date.now() / 1000);
    provider.claims.auth_time = seconds - 3600;
    expect(await signIn(true)).toEqual({ ok: false, problem: "refused" });
    provider.claims.auth_time = seconds - 5;
    expect((await signIn(true)).ok).toBe(true);
    // Not asked anew: signed in, but with a proof as old as the provider says.
    provider.claims.auth_time = seconds - 3600;
    const answer = await signIn();
    const found = answer.ok && (await findSession(answer.session, noon()));
    expect(found).toMatchObject({ session: { provedAt: new Date((seconds - 3600) * 1000) } });
  });
});

describe("whom a provider speaks of", () => {
  const joining = () => setProvider(scope, input({ mayJoin: true, clientSecret: "" }));

  it.each([
    ["is not verified", { email_verified: false }],
    ["is not said to be verified", { email_verified: undefined }],
    ["is said to be verified in words", { email_verified: "true" }],
    ["is missing", { email: undefined }],
  ])("is nobody where the address %s", async (_what, claims) => {
    await joining();
    Object.assign(provider.claims, claims);
    expect(await signIn()).toEqual({ ok: false, problem: "unverified" });
  });

  it("is a stranger where nobody has the address, and the organisation takes nobody in", async () => {
    provider.claims.email = `new@${domain}`;
    expect(await signIn()).toEqual({ ok: false, problem: "stranger" });
  });

  it("becomes a member where the organisation wants that, by an address of its domains only", async () => {
    await joining();
    provider.claims.email = `New@${domain.toUpperCase()}`;
    expect((await signIn()).ok).toBe(true);
    const created = await ownerDb.user.findUniqueOrThrow({ where: { email: `new@${domain}` } });
    expect(created).toMatchObject({ organisationId: scope.organisationId, name: "Olga Officer" });
    expect((await signIn()).ok).toBe(true);
    provider.claims.email = `new@sub.${domain}`;
    expect(await signIn()).toEqual({ ok: false, problem: "stranger" });
  });

  it("is never a member of another organisation", async () => {
    await joining();
    const other = await someOrganisation("Other");
    const theirs = await ownerDb.user.findUniqueOrThrow({ where: { id: other.userId as string } });
    provider.claims.email = theirs.email;
    expect(await signIn()).toEqual({ ok: false, problem: "stranger" });
  });
});

describe("the provider's settings", () => {
  it("keep the client secret encrypted, and tell nobody", async () => {
    const kept = await ownerDb.singleSignOn.findUniqueOrThrow({
      where: { organisationId: scope.organisationId },
    });
    expect(kept.clientSecret).toMatch(/^v1\./);
    expect(kept.clientSecret).not.toContain("a client secret");
    expect(JSON.stringify(await providerSettings(scope))).not.toContain("secret");
  });

  it("keep a secret that is left empty, but send it to no other address", async () => {
    expect((await setProvider(scope, input({ clientSecret: "" }))).ok).toBe(true);
    expect((await signIn()).ok).toBe(true);
    const other = await FakeProvider.start();
    expect(await setProvider(scope, input({ issuer: other.issuer, clientSecret: "" }))).toMatchObject({
      refusal: { fields: { clientSecret: expect.any(String) } },
    });
    other.stop();
  });

  it.each([
    ["where nobody answers", () => "http://localhost:9"],
    ["that says it is another", () => `${provider.issuer}/realm`],
  ])("take no address %s", async (_what, issuer) => {
    expect(await setProvider(scope, input({ issuer: issuer() }))).toMatchObject({
      refusal: { fields: { issuer: expect.stringContaining("No OpenID Connect provider answers there") } },
    });
  });

  it("take no domain that another organisation has, and keep what there was", async () => {
    const other = await someOrganisation("Other");
    expect(await setProvider(other, input())).toMatchObject({
      refusal: { fields: { domains: expect.stringContaining("Another organisation") } },
    });
    expect(await providerSettings(other)).toBeNull();
    expect(await providerSettings(scope)).toMatchObject({ domains: [domain] });
  });

  it("lead by domain, and a member by their own organisation whatever their domain", async () => {
    const path = `/api/sso/${scope.organisationId}`;
    expect(await findSignIn({ email: `anybody@${domain}` })).toMatchObject({ value: { path } });
    expect(await findSignIn({ email })).toMatchObject({ value: { path } });
    expect((await findSignIn({ email: "anybody@none.example" })).ok).toBe(false);
    const other = await someOrganisation("Other");
    const stranger = await colleagueOf(other);
    const theirs = `them@${domain}`;
    await ownerDb.user.update({ where: { id: stranger.userId as string }, data: { email: theirs } });
    expect((await findSignIn({ email: theirs })).ok).toBe(false);
    await removeProvider(scope, {});
    expect((await findSignIn({ email: `anybody@${domain}` })).ok).toBe(false);
  });
});
