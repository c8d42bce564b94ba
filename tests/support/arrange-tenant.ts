import { randomUUID } from "node:crypto";
import { findSession } from "@/lib/auth/find-session";
import { saveSession } from "@/lib/auth/save-session";
import type { Scope } from "@/lib/auth/scope";
import { markDeadlineDone } from "@/lib/deadlines/commands";
import { modelDeadlines } from "@/lib/deadlines/queries";
import type { EdgeKind } from "@/lib/engine/lineage";
import { stateTurnover } from "@/lib/exposure/commands";
import { draftImport } from "@/lib/imports/commands";
import { invitePerson } from "@/lib/invitations/commands";
import { decideQuestion } from "@/lib/judgements/commands";
import { listLawChanges } from "@/lib/law-changes/queries";
import { addEdge } from "@/lib/lineage/commands";
import { lineageOf } from "@/lib/lineage/queries";
import { createModel } from "@/lib/models/commands";
import { refreshFindings } from "@/lib/models/refresh-findings";
import type { ModelForm } from "@/lib/models/schema";
import { setActive } from "@/lib/people/commands";
import { createRun } from "@/lib/training/commands";
import { runTokens } from "@/lib/training/queries";
import { saveReading, withdrawReading } from "@/lib/training/save-reading";
import { createToken } from "@/lib/training/save-token";
import { runSchema } from "@/lib/training/schema";
import { withSystemicRiskThreshold } from "./edition";
import { epochFile } from "./epoch-file";
import { colleagueOf, modelData, ourModel } from "./organisation";
import { ownerDb } from "./owner-db";
import { runForm } from "./training";

/** What an organisation has recorded, of every kind there is, for somebody else to reach for. */
export type Arranged = Awaited<ReturnType<typeof arrange>>;

export const reading = { at: "2026-11-10T12:00:00.000Z", flop: 10n ** 24n, source: "job log" };
export const runData = runSchema.parse(runForm());

export async function arrange(owner: Scope) {
  const id = await model(owner, ourModel);
  const otherId = await model(owner, { name: "Nothing known" });
  const unlinkedId = await model(owner, { name: "Not linked" });
  await addEdge(owner, edgeBetween(id, otherId, "fine_tune"));
  const edgeId = (await lineageOf(owner, id, owner.today)).edges[0]?.id ?? "";
  const bare = await model(owner, { name: "Trained" });
  const deadlineRowId = (await modelDeadlines(owner, id))[0]?.id ?? "";
  const batchIds = [await draft(owner), await draft(owner), await draft(owner)];
  const runId = idOf(await createRun(owner, { modelId: id, data: runData }));
  const foreseenRunId = idOf(await createRun(owner, { modelId: bare, data: runData }));
  const readingId = idOf(await saveReading(owner, { runId, ...reading }));
  await createToken(owner, { runId, name: "cluster", days: 30 });
  const tokenId = (await runTokens(owner, runId))[0]?.id ?? "";
  // The threshold falls below the compute of the owner's model.
  await refreshFindings(owner, withSystemicRiskThreshold("2026-11-01", "1e23"));
  const lawChangedAt = (await listLawChanges(owner, {})).rows[0]?.recordedAt ?? "";
  const judgedId = await model(owner, { ...ourModel, taskRange: "appears_narrow" });
  const colleague = await colleagueOf(owner);
  const decisionIds = [
    idOf(await decideNarrow(colleague, judgedId, 1)),
    idOf(await decideNarrow(colleague, judgedId, 2)),
  ];
  const invitee = { email: `${randomUUID()}@example.org`, role: "reviewer", accessEndsOn: null } as const;
  const invitationId = idOf(await invitePerson(owner, invitee));
  await haveProvider(owner);
  const passkeyId = await haveFactors(owner);
  const signedInAt = new Date("2026-11-23T12:00:00Z");
  const sessionIds = [await signedIn(owner, signedInAt), await signedIn(owner, signedInAt)];
  return {
    id,
    invitationId,
    otherId,
    unlinkedId,
    edgeId,
    deadlineRowId,
    batchIds,
    runId,
    foreseenRunId,
    readingId,
    tokenId,
    lawChangedAt,
    judgedId,
    decisionIds,
    signedInAt,
    sessionIds,
    passkeyId,
  };
}

/** The same, and what else it takes for no table to be empty. */
export async function fillEveryTable(owner: Scope): Promise<Arranged> {
  const there = await arrange(owner);
  const { deadlineRowId, readingId } = there;
  await markDeadlineDone(owner, { deadlineRowId, doneOn: "2026-11-02", note: "receipt 118" });
  await stateTurnover(owner, { turnoverEur: 1n, financialYear: 2025, source: "accounts" });
  await withdrawReading(owner, { id: readingId, reason: "wrong" });
  const { userId } = await colleagueOf(owner, "Ann Auditor", "auditor");
  await setActive(owner, { id: userId ?? "", isActive: false });
  const { organisationId } = owner;
  await ownerDb.passwordReset.create({
    data: {
      id: randomUUID(),
      organisationId,
      userId: userId ?? "",
      sha256: randomUUID(),
      expiresAt: new Date(),
    },
  });
  return there;
}

export const decideNarrow = (scope: Scope, modelId: string, revision: number) =>
  decideQuestion(scope, {
    modelId,
    revision,
    question: "generality",
    reading: "narrow",
    on: "2026-11-20",
    reason: "It transcribes speech and nothing else.",
    evidence: "",
  });

export const edgeBetween = (derivedId: string, baseId: string, kind: EdgeKind) => ({
  derivedId,
  baseId,
  kind,
  modificationFlop: null,
  note: "",
});

/** A provider to sign in at, as far as tables know of it. */
async function haveProvider({ organisationId }: Scope): Promise<void> {
  const own = { organisationId, issuer: "https://login.example.org", clientId: "weighbridge" };
  await ownerDb.singleSignOn.create({
    data: { ...own, clientSecret: "sealed", mayJoin: false, changedAt: new Date() },
  });
  await ownerDb.signInDomain.create({ data: { organisationId, domain: `${randomUUID()}.example.org` } });
}

/** An authenticator app, a passkey and recovery codes, as far as tables know of them. */
async function haveFactors({ organisationId, userId }: Scope): Promise<string> {
  if (userId === null) throw new Error("only people have factors");
  const own = { organisationId, userId };
  await ownerDb.authenticatorApp.create({ data: { ...own, secret: "sealed", confirmedAt: new Date() } });
  await ownerDb.recoveryCode.create({ data: { ...own, sha256: "digest" } });
  const { id } = await ownerDb.passkey.create({
    data: { ...own, name: "Laptop", credentialId: randomUUID(), publicKey: "AA", counter: 0 },
  });
  return id;
}

async function signedIn({ organisationId, userId }: Scope, at: Date): Promise<string> {
  if (userId === null) throw new Error("only people sign in");
  const device = { address: "192.0.2.7", userAgent: "" };
  const secret = await saveSession({ organisationId, userId, method: "password" }, device, at);
  const found = await findSession(secret, at);
  if (!found.ok) throw new Error("the session was not found");
  return found.session.id;
}

const model = async (scope: Scope, fields: Partial<ModelForm>) =>
  idOf(await createModel(scope, modelData(fields)));

async function draft(scope: Scope): Promise<string> {
  const content = new Uint8Array(Buffer.from(epochFile([{ Model: "Imported" }, { Model: "" }])));
  return idOf(await draftImport(scope, { fileName: "models.csv", content, statedOn: "2026-08-19" }));
}

const idOf = (answer: { ok: true; value: { id: string } } | { ok: false; refusal: { message: string } }) => {
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value.id;
};
