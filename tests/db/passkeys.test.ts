import { beforeEach, describe, expect, it } from "vitest";
import { ownFactors } from "@/lib/account/queries";
import { addPasskey, removePasskey, renamePasskey } from "@/lib/account/save-passkey";
import { findSession } from "@/lib/auth/find-session";
import type { Person } from "@/lib/auth/save-factor";
import { enrolOptions, signInOptions, takePasskey } from "@/lib/auth/save-passkey";
import { saveSession } from "@/lib/auth/save-session";
import type { Scope } from "@/lib/auth/scope";
import { someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";
import { SoftPasskey } from "../support/soft-passkey";

const noon = new Date("2026-11-25T12:00:00Z");
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const site = new URL("https://weighbridge.example.org");
const account = { email: "olga@example.org", name: "Olga Officer" };

let scope: Scope;
let person: Person;
let passkey: SoftPasskey;

const challengeToSign = async (now = noon) => (await signInOptions(site, now)).challenge;
const signed = async (more: object = {}) => ({
  origin: site.origin,
  challenge: await challengeToSign(),
  counter: 6,
  ...more,
});

async function enrol(more: object = {}, now = noon) {
  const { challenge } = await enrolOptions(person, account, site, noon);
  const answer = passkey.enrol({ origin: site.origin, challenge, counter: 5, ...more });
  return { answer, added: await addPasskey(scope, { name: "Laptop", answer }, site, now) };
}

beforeEach(async () => {
  scope = await someOrganisation();
  person = { organisationId: scope.organisationId, userId: scope.userId as string };
  passkey = new SoftPasskey();
});

describe("making a passkey", () => {
  it("asks for one that names its person and verifies them", async () => {
    const options = await enrolOptions(person, account, site, noon);
    expect(options.authenticatorSelection).toMatchObject({
      residentKey: "required",
      userVerification: "required",
    });
    expect(options.rp.id).toBe("weighbridge.example.org");
  });

  it("keeps it, and gives recovery codes to who had none", async () => {
    const { added } = await enrol();
    expect(added.ok && added.value.codes).toHaveLength(10);
    const { passkeys } = await ownFactors(scope);
    expect(passkeys).toMatchObject([{ name: "Laptop", lastUsedAt: null }]);
    const id = passkeys[0]?.id ?? "";
    expect(await renamePasskey(scope, { id, name: "Desk" })).toMatchObject({ ok: true });
    expect((await ownFactors(scope)).passkeys).toMatchObject([{ name: "Desk" }]);
    expect(await removePasskey(scope, { id })).toMatchObject({ ok: true });
    expect(await ownFactors(scope)).toMatchObject({ passkeys: [], recoveryCodesLeft: 0 });
  });

  it("leaves recovery codes alone where there is no such passkey to remove", async () => {
    const { organisationId, userId } = scope;
    if (userId === null) throw new Error("nobody is signed in");
    await ownerDb.recoveryCode.create({ data: { organisationId, userId, sha256: crypto.randomUUID() } });
    expect(await removePasskey(scope, { id: crypto.randomUUID() })).toMatchObject({ ok: false });
    expect(await ownFactors(scope)).toMatchObject({ recoveryCodesLeft: 1 });
  });

  it.each([
    ["for another site", { origin: "https://elsewhere.example" }],
    ["bound to another site", { rpId: "elsewhere.example" }],
    ["that did not verify its person", { isVerified: false }],
    ["for a challenge nobody was given", { challenge: "bm8gc3VjaCBjaGFsbGVuZ2U" }],
  ])("takes none %s", async (_what, more) => {
    expect((await enrol(more)).added.ok).toBe(false);
    expect((await ownFactors(scope)).passkeys).toEqual([]);
  });

  it("takes no answer twice, none that comes late, and none to what somebody else was asked", async () => {
    const { answer } = await enrol();
    expect((await addPasskey(scope, { name: "Again", answer }, site, noon)).ok).toBe(false);
    passkey = new SoftPasskey();
    expect((await enrol({}, later(5))).added.ok).toBe(false);
    const { challenge } = await enrolOptions(person, account, site, noon);
    const other = await someOrganisation("Other");
    const theirs = new SoftPasskey().enrol({ origin: site.origin, challenge });
    expect((await addPasskey(other, { name: "Theirs", answer: theirs }, site, noon)).ok).toBe(false);
  });
});

describe("signing in with a passkey", () => {
  beforeEach(async () => {
    await enrol();
  });

  it("finds its person, by what it says itself, too", async () => {
    expect(await takePasskey(passkey.sign(await signed()), site, noon)).toEqual(person);
    const named = await signed({ counter: 7, userHandle: person.userId });
    expect(await takePasskey(passkey.sign(named), site, noon)).toEqual(person);
    const wrong = await signed({ counter: 8, userHandle: scope.organisationId });
    expect(await takePasskey(passkey.sign(wrong), site, noon)).toBeUndefined();
  });

  it("takes a challenge once, whether the answer was right or wrong", async () => {
    const answer = passkey.sign(await signed());
    expect(await takePasskey(answer, site, noon)).toEqual(person);
    expect(await takePasskey(answer, site, noon)).toBeUndefined();
    const challenge = await challengeToSign();
    const wrong = passkey.sign({ origin: "https://elsewhere.example", challenge, counter: 9 });
    expect(await takePasskey(wrong, site, noon)).toBeUndefined();
    const right = passkey.sign({ origin: site.origin, challenge, counter: 9 });
    expect(await takePasskey(right, site, noon)).toBeUndefined();
  });

  it("takes none after five minutes", async () => {
    const answer = passkey.sign(await signed());
    expect(await takePasskey(answer, site, later(5))).toBeUndefined();
  });

  it.each([
    ["a copy, whose counter stands still", { counter: 5 }],
    ["a copy, whose counter goes back", { counter: 4 }],
    ["another site", { origin: "https://elsewhere.example" }],
    ["a passkey bound to another site", { rpId: "elsewhere.example" }],
    ["one that did not verify its person", { isVerified: false }],
  ])("refuses %s", async (_what, more) => {
    expect(await takePasskey(passkey.sign(await signed(more)), site, noon)).toBeUndefined();
  });

  it("refuses a signature by another key under the same id", async () => {
    const forged = new SoftPasskey();
    const answer = { ...forged.sign(await signed()), id: passkey.id.toString("base64url") };
    answer.rawId = answer.id;
    expect(await takePasskey(answer, site, noon)).toBeUndefined();
  });

  it("takes an authenticator that does not count", async () => {
    await ownerDb.passkey.updateMany({ where: person, data: { counter: 0 } });
    for (let uses = 0; uses < 2; uses++)
      expect(await takePasskey(passkey.sign(await signed({ counter: 0 })), site, noon)).toEqual(person);
  });

  it("makes sessions by password wait for it; one opened with it waits for nothing", async () => {
    const device = { address: undefined, userAgent: "" };
    const state = async (method: "password" | "passkey") => {
      const found = await findSession(await saveSession({ ...person, method }, device, noon), noon);
      return found.ok && found.session.awaits;
    };
    expect(await state("password")).toBe("factor");
    expect(await state("passkey")).toBeNull();
  });
});
