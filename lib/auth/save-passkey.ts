import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { db, installation } from "@/lib/db";
import { errorDetails } from "@/lib/error-details";
import { log } from "@/lib/log";
import { challengeOf, type PasskeyAnswer } from "./passkey-answer";
import { saveChallenge, takeChallenge } from "./save-challenge";
import type { Person } from "./save-factor";

const dbOf = (person: Person) => db({ ...person, actorName: "" });

/** What a browser needs to make a passkey for a person: one that names them by itself, and verifies them. */
export async function enrolOptions(
  person: Person,
  { email, name }: { email: string; name: string },
  site: URL,
  now: Date,
) {
  const { organisationId, userId } = person;
  const known = await dbOf(person).passkey.findMany({
    where: { organisationId, userId },
    select: { credentialId: true, transports: true },
  });
  const options = await generateRegistrationOptions({
    rpName: "Weighbridge",
    rpID: site.hostname,
    userName: email,
    userDisplayName: name,
    userID: new Uint8Array(Buffer.from(userId)),
    attestationType: "none",
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await saveChallenge("enrol", options.challenge, { userId }, now);
  return options;
}

/** The passkey a browser has made, verified; nothing where it does not fit what was asked. */
export async function verifyEnrolment({ userId }: Person, answer: PasskeyAnswer, site: URL, now: Date) {
  const challenge = challengeOf(answer);
  const asked = challenge && (await takeChallenge("enrol", challenge, now));
  if (!asked || asked.userId !== userId) return undefined;
  const verified = await verifyRegistrationResponse({
    response: answer as unknown as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.hostname,
    requireUserVerification: true,
  }).catch(unverified);
  return verified?.verified ? verified.registrationInfo.credential : undefined;
}

/** What a browser needs to sign in with any passkey it has for this site. */
export async function signInOptions(site: URL, now: Date) {
  const options = await generateAuthenticationOptions({ rpID: site.hostname, userVerification: "required" });
  await saveChallenge("passkey", options.challenge, {}, now);
  return options;
}

/** The person whose passkey signed what a browser was asked to sign; nothing where anything does not fit. */
export async function takePasskey(answer: PasskeyAnswer, site: URL, now: Date): Promise<Person | undefined> {
  const person = await ownerOf(answer, site, now);
  if (person === undefined) log("warn", "passkey-refused");
  return person;
}

async function ownerOf(answer: PasskeyAnswer, site: URL, now: Date): Promise<Person | undefined> {
  const challenge = challengeOf(answer);
  if (!challenge || !(await takeChallenge("passkey", challenge, now))) return undefined;
  const [person] = await installation.$queryRaw<Person[]>`SELECT * FROM owner_of_passkey(${answer.id})`;
  if (person === undefined || !isFor(answer, person)) return undefined;
  const own = { organisationId: person.organisationId, userId: person.userId, credentialId: answer.id };
  const passkey = await dbOf(person).passkey.findFirst({ where: own });
  if (passkey === null) return undefined;
  const verified = await verifyAuthenticationResponse({
    response: answer as unknown as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.hostname,
    requireUserVerification: true,
    credential: {
      id: answer.id,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "base64url")),
      counter: Number(passkey.counter),
    },
  }).catch(unverified);
  if (!verified?.verified) return undefined;
  // A counter that does not go up is that of a copy. Compared again as it is written: two may come at one moment.
  const counter = verified.authenticationInfo.newCounter;
  const before = counter === 0 ? { counter: 0 } : { counter: { lt: counter } };
  const { count } = await dbOf(person).passkey.updateMany({
    where: { ...own, ...before },
    data: { counter, lastUsedAt: now },
  });
  return count === 1 ? person : undefined;
}

/** A signature that does not fit, told by where that was found. */
function unverified(error: unknown): undefined {
  log("warn", "passkey-unverified", errorDetails(error));
}

/** Whether the account that the passkey itself names, where it does, is its owner's here. */
function isFor({ response }: PasskeyAnswer, { userId }: Person): boolean {
  const named = response.userHandle;
  return typeof named !== "string" || Buffer.from(named, "base64url").toString("utf8") === userId;
}
