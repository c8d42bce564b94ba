import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { listEvents } from "@/lib/audit/queries";
import { hashPassword } from "@/lib/auth/password";
import { permissions } from "@/lib/auth/permissions";
import { type Role, roleIds } from "@/lib/auth/roles";
import { machineScope, type Scope } from "@/lib/auth/scope";
import { done, type Result } from "@/lib/errors";
import { createModel, editModel } from "@/lib/models/commands";
import { sourceFiles } from "../house/source-files";
import { reading, runData } from "../support/arrange-tenant";
import { epochFile } from "../support/epoch-file";
import { colleagueOf, modelData, someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";

const id = randomUUID();
const OFFICERS: Role[] = ["owner", "admin", "officer"];
const DRAFTERS: Role[] = [...OFFICERS, "contributor"];

/**
 * Who may call what, written down by hand from what each role is there for, and something to call it with.
 * What is asked for does not exist, so whoever may is told that; whoever may not never comes so far.
 */
const table: Record<string, { may: readonly Role[]; input: unknown }> = {
  createModel: { may: DRAFTERS, input: modelData() },
  editModel: { may: DRAFTERS, input: { id, revision: 1, data: modelData() } },
  restoreModel: { may: DRAFTERS, input: { id, revision: 1, at: "2026-11-20T00:00:00.000Z" } },
  removeOrganisation: { may: ["owner"], input: { name: "not its name", reason: "a test" } },
  pseudonymisePerson: { may: ["owner", "admin"], input: { id } },
  archiveModel: { may: OFFICERS, input: { id, archived: true } },
  saveDocumentation: { may: DRAFTERS, input: { id, revision: 1, answers: {} } },
  addEdge: {
    may: DRAFTERS,
    input: { derivedId: id, baseId: id, kind: "merge", modificationFlop: null, note: "" },
  },
  removeEdge: { may: DRAFTERS, input: { id } },
  restoreEdge: { may: DRAFTERS, input: { id } },
  createRun: { may: DRAFTERS, input: { modelId: id, data: runData } },
  editRun: { may: DRAFTERS, input: { id, revision: 1, data: runData } },
  withdrawRun: { may: DRAFTERS, input: { id, withdrawn: true } },
  saveReading: { may: DRAFTERS, input: { runId: id, ...reading } },
  withdrawReading: { may: DRAFTERS, input: { id, reason: "wrong" } },
  createToken: { may: OFFICERS, input: { runId: id, name: "cluster", days: 1 } },
  revokeToken: { may: OFFICERS, input: { id } },
  confirmThreshold: {
    may: OFFICERS,
    input: { runId: id, revision: 1, on: "2026-11-11", trigger: "met" },
  },
  uploadImport: { may: DRAFTERS, input: { file: new File(["no list"], "models.csv"), statedOn: null } },
  draftImport: {
    may: DRAFTERS,
    input: { fileName: "m.csv", content: Buffer.from(epochFile([{ Model: "Drafted" }])), statedOn: null },
  },
  startImport: { may: OFFICERS, input: { id } },
  markApplying: { may: OFFICERS, input: { id } },
  discardImport: { may: DRAFTERS, input: { id } },
  markDeadlineDone: { may: OFFICERS, input: { deadlineRowId: id, doneOn: "2026-11-02", note: "sent" } },
  undoDeadline: { may: OFFICERS, input: { deadlineRowId: id, note: "" } },
  decideQuestion: {
    may: OFFICERS,
    input: {
      modelId: id,
      revision: 1,
      question: "generality",
      reading: "narrow",
      on: "2026-11-20",
      reason: "It transcribes speech.",
      evidence: "",
    },
  },
  withdrawDecision: { may: OFFICERS, input: { decisionId: id, reason: "wrong" } },
  confirmDecision: { may: [...OFFICERS, "reviewer"], input: { decisionId: id } },
  stateTurnover: { may: OFFICERS, input: { turnoverEur: 1n, financialYear: 2025, source: "accounts" } },
  withdrawTurnover: { may: OFFICERS, input: { financialYear: 2020, source: "a slip" } },
  changeRole: {
    may: ["owner", "admin"],
    input: { id, was: "reviewer", role: "auditor", accessEndsOn: null },
  },
  setActive: { may: ["owner", "admin"], input: { id, isActive: false } },
  invitePerson: {
    may: ["owner", "admin"],
    input: { email: "new@example.org", role: "auditor", accessEndsOn: null },
  },
  renewInvitation: { may: ["owner", "admin"], input: { id } },
  withdrawInvitation: { may: ["owner", "admin"], input: { id } },
  verifyChain: { may: roleIds, input: {} },
  setFactorRule: { may: ["owner", "admin"], input: { requiresFactor: false } },
  setSessionLimits: { may: ["owner", "admin"], input: { idleMinutes: 60, sessionHours: 12 } },
  setProvider: {
    may: ["owner", "admin"],
    input: { issuer: "x", clientId: "x", clientSecret: "x", domains: [], mayJoin: false },
  },
  removeProvider: { may: ["owner", "admin"], input: {} },
  endSession: { may: roleIds, input: { id } },
  endOtherSessions: { may: roleIds, input: {} },
  startAuthenticator: { may: roleIds, input: {} },
  confirmAuthenticator: { may: roleIds, input: { code: "000000" } },
  removeAuthenticator: { may: roleIds, input: {} },
  renewRecoveryCodes: { may: roleIds, input: {} },
  startPasskey: { may: roleIds, input: {} },
  addPasskey: { may: roleIds, input: { name: "Key", answer: {} } },
  renamePasskey: { may: roleIds, input: { id, name: "Key" } },
  removePasskey: { may: roleIds, input: { id } },
  proofWays: { may: roleIds, input: {} },
  proveAgain: { may: roleIds, input: { password: "not the password", code: "" } },
  proveAgainByPasskey: { may: roleIds, input: { answer: {} } },
  changePassword: { may: roleIds, input: { current: "not the password", password: "another password" } },
  markLawChangesSeen: { may: roleIds, input: { until: "2026-11-01T00:00:00.000Z" } },
};

type Called = ((scope: Scope, input: unknown) => Promise<Result<unknown>>) & { permission?: string };

const files = sourceFiles("lib", "app").map(({ path }) => path);
const load = async (path: string) =>
  (await import(/* @vite-ignore */ `../../${path}`)) as Record<string, Called>;
const exported = async (pattern: RegExp) => {
  const found: { path: string; name: string; value: Called }[] = [];
  for (const path of files.filter((each) => pattern.test(each)))
    for (const [name, value] of Object.entries(await load(path)))
      if (typeof value === "function") found.push({ path, name, value });
  return found;
};

const commands = (await exported(/^lib\/[a-z-]+\/(commands|save-[a-z-]+)\.ts$/)).filter(
  ({ value }) => value.permission !== undefined,
);
const command = Object.fromEntries(commands.map(({ name, value }) => [name, value]));

/** What runs without anybody's role being known, and how it guards itself. */
const open = {
  "lib/organisations/commands.ts setUpInstallation": "works in an empty installation only",
  "lib/organisations/actions.ts setUpInstallationAction": "works in an empty installation only",
  "lib/invitations/save-acceptance.ts acceptInvitation": "takes the secret of an invitation",
  "lib/invitations/actions.ts acceptInvitationAction": "takes the secret of an invitation",
  "lib/passwords/save-reset.ts askReset": "answers everybody alike",
  "lib/passwords/actions.ts askResetAction": "answers everybody alike",
  "lib/passwords/save-reset.ts setNewPassword": "takes the secret of a mailed link",
  "lib/passwords/actions.ts setNewPasswordAction": "takes the secret of a mailed link",
  "lib/sign-in/actions.ts passkeyOptionsAction": "hands out a challenge",
  "lib/sign-in/commands.ts passkeyOptions": "hands out a challenge",
  "lib/sign-in/actions.ts proveFactorAction": "takes a second factor in a session that awaits one",
  "lib/sign-in/commands.ts proveFactor": "takes a second factor in a session that awaits one",
  "lib/sign-in/actions.ts proveFactorByPasskeyAction": "takes a second factor in a session that awaits one",
  "lib/sign-in/commands.ts proveFactorByPasskey": "takes a second factor in a session that awaits one",
  "lib/sso/actions.ts findSignInAction": "says whether an organisation has a sign-in of its own",
  "lib/sso/commands.ts findSignIn": "says whether an organisation has a sign-in of its own",
  "app/api/sso/[organisation]/route.ts GET": "sends to the organisation's provider",
  "app/api/sso/[organisation]/callback/route.ts GET": "takes what a provider signed",
  "app/api/auth/[...nextauth]/route.ts GET": "signs in",
  "app/api/auth/[...nextauth]/route.ts POST": "signs in",
  "app/api/health/route.ts GET": "tells nothing of any organisation",
  "app/api/metrics/route.ts GET": "takes the token of the installation's monitoring",
  "app/api/v1/training-runs/[id]/readings/route.ts POST": "saveReading, with the scope of a script",
} as Record<string, string>;
/** Parts of commands: they take no scope first, or are called by one with its own rule. */
const parts = new Set([
  "saveFirstOrganisation",
  "saveModels",
  "holdWhereLinked",
  "RevisionMoved",
  "lockRun",
  "saveWorkerSign",
  "countAttempt",
  "forgiveAttempt",
  "forgetOldAttempts",
  "savePassword",
  "saveEvent",
  "saveExport",
  "findOrAddMember",
  "startSignIn",
  "finishSignIn",
  "saveBackup",
]);

describe("the table of who may do what", () => {
  it("has a rule for every command, action and route", async () => {
    // What lib/auth saves is parts of signing in: none of it takes a scope.
    const all = await exported(
      /^lib\/(?!auth\/)[a-z-]+\/(commands|actions|save-[a-z-]+)\.ts$|^app\/(.+\/)?route\.ts$/,
    );
    expect(all.length).toBeGreaterThan(50);
    const without = all
      .filter(({ value, name, path }) => value.permission === undefined && !open[`${path} ${name}`])
      .filter(({ name }) => !parts.has(name));
    expect(without.map(({ path, name }) => `${path} ${name}`)).toEqual([]);
    for (const { value } of all)
      if (value.permission !== undefined) expect(Object.keys(permissions)).toContain(value.permission);
  });

  it("names only what is there as open to everybody", async () => {
    const all = await exported(/^(lib|app)\/.*(commands|actions|route|save-[a-z-]+)\.ts$/);
    const names = all.flatMap(({ path, name }) => [name, `${path} ${name}`]);
    expect([...Object.keys(open), ...parts].filter((each) => !names.includes(each))).toEqual([]);
  });

  it("is tried with every command", () => {
    // It removes whatever is to be kept, so it is for the command line; an owner has removeOrganisation.
    const tried = [...Object.keys(table), "saveRemoval"];
    expect(Object.keys(command).sort()).toEqual(tried.sort());
  });
});

let owner: Scope;
const scopes = {} as Record<Role, Scope>;

beforeAll(async () => {
  owner = await someOrganisation();
  for (const role of roleIds) scopes[role] = await colleagueOf(owner, `The ${role}`, role);
  await ownerDb.user.updateMany({ data: { passwordHash: await hashPassword("the password of before") } });
});

const rows = async () => {
  const found = await ownerDb.$queryRaw<{ n: bigint }[]>`
    SELECT (SELECT count(*) FROM "ModelRecord") + (SELECT count(*) FROM "ImportBatch")
      + (SELECT count(*) FROM "TurnoverStatement") AS n`;
  return Number(found[0]?.n);
};

describe.each(roleIds)("%s", (role) => {
  it.each(Object.keys(table))("is let through to %s, or refused, as the table says", async (name) => {
    const { may, input } = table[name] as (typeof table)[string];
    const before = await rows();
    // What breaks on input that fits nobody was let through.
    const answer = await (command[name] as Called)(scopes[role], input).catch(() => done(null));
    const isRefused = !answer.ok && answer.refusal.code === "forbidden";
    expect(isRefused).toBe(!may.includes(role));
    if (!isRefused) return;
    expect(await rows()).toBe(before);
    expect(answer.refusal.message).toMatch(/^Only .*owners.* may .+\. Your role is [a-z ]+\.$/);
  });
});

describe("the machine", () => {
  it("does what jobs and the command line do, and decides nothing", async () => {
    const machine = (await machineScope(owner.organisationId, { userId: null, name: "Job" })) as Scope;
    const allowed = [];
    for (const [name, { input }] of Object.entries(table)) {
      const answer = await (command[name] as Called)(machine, input).catch(() => done(null));
      if (answer.ok || answer.refusal.code !== "forbidden") allowed.push(name);
    }
    const drafting = Object.keys(table).filter((name) => table[name]?.may.includes("contributor"));
    const expected = [...drafting, "startImport", "markApplying", "removeOrganisation"].filter(
      (name) => command[name]?.permission !== "own-account",
    );
    expect(allowed.sort()).toEqual(expected.sort());
  });
});

it("what was refused is in the audit trail, with who tried what", async () => {
  await (command.archiveModel as Called)(scopes.auditor, { id, archived: true });
  const [event] = (await listEvents(owner, { kind: "refusal" })).rows;
  expect(event).toMatchObject({
    who: "The auditor",
    parts: [{ act: "refusal", detail: { permission: "archive-records", role: "auditor" } }],
  });
});

describe("who only drafts", () => {
  it("cannot confirm a threshold by typing the day into the record", async () => {
    const confirmed = modelData({ thresholdMetOrKnownOn: "2026-11-02", thresholdTrigger: "met" });
    const refusal = {
      code: "invalid",
      fields: { thresholdMetOrKnownOn: expect.stringMatching(/^Only owners/) },
    };
    expect(await createModel(scopes.contributor, confirmed)).toMatchObject({ ok: false, refusal });
    const made = await createModel(scopes.officer, confirmed);
    if (!made.ok) throw new Error("the officer may");
    const edit = (data: Parameters<typeof createModel>[1]) =>
      editModel(scopes.contributor, { id: made.value.id, revision: 1, data });
    expect(await edit(modelData())).toMatchObject({ ok: false, refusal });
    expect(await edit({ ...confirmed, name: "Renamed" })).toMatchObject({ ok: true });
  });
});
