import { beforeAll, expect, it } from "vitest";
import { endOtherSessions, endSession, setFactorRule, setSessionLimits } from "@/lib/account/commands";
import { ownFactors, ownSessions, signInRules } from "@/lib/account/queries";
import { removeAuthenticator, renewRecoveryCodes } from "@/lib/account/save-authenticator";
import { removePasskey, renamePasskey } from "@/lib/account/save-passkey";
import { proofWays } from "@/lib/account/save-proof";
import { auditPeople, chainLines, listEvents } from "@/lib/audit/queries";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { markDeadlineDone, undoDeadline } from "@/lib/deadlines/commands";
import { deadlineFilterSchema } from "@/lib/deadlines/filter";
import { findDeadlinesAsOf } from "@/lib/deadlines/find-deadlines-as-of";
import { listDeadlines } from "@/lib/deadlines/list-deadlines";
import { deadlineCounts, deadlinesLeftOut, modelDeadlines } from "@/lib/deadlines/queries";
import { openCount } from "@/lib/deadlines/status-counts";
import { saveDocumentation } from "@/lib/documents/commands";
import { answerSheetFor, documentFor, documentsFor } from "@/lib/documents/queries";
import { answeredFields, answerName } from "@/lib/documents/schema";
import { lawOn } from "@/lib/engine/law-on";
import type { EdgeKind } from "@/lib/engine/lineage";
import { stateTurnover, withdrawTurnover } from "@/lib/exposure/commands";
import { exposedModels, modelsByBearer, turnoverStatements } from "@/lib/exposure/queries";
import { discardImport, markApplying, startImport } from "@/lib/imports/commands";
import { getImport, importLines, recentImports, refusedLines } from "@/lib/imports/queries";
import { renewInvitation, withdrawInvitation } from "@/lib/invitations/commands";
import { openInvitations } from "@/lib/invitations/queries";
import { confirmDecision, withdrawDecision } from "@/lib/judgements/commands";
import { loadDecisions } from "@/lib/judgements/load-decisions";
import { judgementCounts, modelJudgements } from "@/lib/judgements/queries";
import { markLawChangesSeen } from "@/lib/law-changes/commands";
import { listLawChanges, unseenLawChanges } from "@/lib/law-changes/queries";
import { addEdge, removeEdge, restoreEdge } from "@/lib/lineage/commands";
import { loadGraph } from "@/lib/lineage/load-graph";
import { lineageOf, removedEdges, resolvedModel, searchBases } from "@/lib/lineage/queries";
import { archiveModel, editModel, restoreModel } from "@/lib/models/commands";
import { findModelsAsOf } from "@/lib/models/find-models-as-of";
import { listFilterSchema } from "@/lib/models/list-filter";
import { listModels } from "@/lib/models/list-models";
import { loadState } from "@/lib/models/load-state";
import { getModel, historyPage, modelAssessments, modelHistory, modelProviders } from "@/lib/models/queries";
import { findingsOn, readFindings } from "@/lib/models/read-findings";
import { readRecords } from "@/lib/models/read-records";
import { refreshFindings } from "@/lib/models/refresh-findings";
import { removeOrganisation } from "@/lib/organisations/save-removal";
import { changeRole, setActive } from "@/lib/people/commands";
import { listPeople, namedPeople } from "@/lib/people/queries";
import { pseudonymisePerson } from "@/lib/people/save-pseudonym";
import { fieldPoints, firstModels, openQuestions, portfolioCounts } from "@/lib/portfolio/queries";
import { readPortfolioAsOf } from "@/lib/portfolio/read-portfolio-as-of";
import { modelsTouched } from "@/lib/provisions/queries";
import { organisationRetention } from "@/lib/retention/queries";
import { providerSettings } from "@/lib/sso/queries";
import { removeProvider } from "@/lib/sso/save-provider";
import { confirmThreshold, createRun, editRun, withdrawRun } from "@/lib/training/commands";
import { loadReadings } from "@/lib/training/load-readings";
import {
  getRun,
  measuredRuns,
  modelRuns,
  runHistory,
  runReadings,
  runTokens,
  trainingNotices,
} from "@/lib/training/queries";
import { saveReading, withdrawReading } from "@/lib/training/save-reading";
import { createToken, revokeToken } from "@/lib/training/save-token";
import { modelsToAsk, whatIf } from "@/lib/what-if/queries";
import { readScenario } from "@/lib/what-if/scenario";
import { sourceFiles } from "../house/source-files";
import {
  type Arranged,
  arrange,
  decideNarrow,
  edgeBetween,
  reading,
  runData,
} from "../support/arrange-tenant";
import { withSystemicRiskThreshold } from "../support/edition";
import { colleagueOf, modelData, ourModel, someOrganisation } from "../support/organisation";

let owner: Scope;
let stranger: Scope;
let id: string;
let there: Arranged;
let leaver: Scope;

beforeAll(async () => {
  owner = await someOrganisation("Owner");
  stranger = await someOrganisation("Stranger");
  there = await arrange(owner);
  leaver = await colleagueOf(owner, "Lea Leaver");
  id = there.id;
});

/** A decision on whether the judged model is narrow, from a revision of it. */
const decide = (scope: Scope, revision: number) => decideNarrow(scope, there.judgedId, revision);
const edge = (kind: EdgeKind) => edgeBetween(id, there.otherId, kind);
const batch = (at: number) => ({ id: there.batchIds[at] ?? "" });

/** The owner's person, in whichever organisation: what is somebody's own is not found from another. */
const asOwner = (scope: Scope): Scope => ({ ...scope, userId: owner.userId });

const noAnswers = Object.fromEntries(
  answeredFields("model-documentation-form").map((field) => [answerName(field.key), ""]),
);

/** Every read and write that takes a scope, asked for the owner's rows: the owner gets them, nobody else. */
const calls: Record<string, (scope: Scope) => Promise<unknown>> = {
  getModel: (scope) => getModel(scope, id),
  modelHistory: (scope) => modelHistory(scope, id),
  modelAssessments: (scope) => modelAssessments(scope, id),
  historyPage: async (scope) => (await historyPage(scope, id)).changes,
  loadState: async (scope) => {
    const row = await getModel(owner, id);
    return row && ((await loadState(scope, row, new Date("2100-01-01T00:00:00Z"))) ?? null);
  },
  modelProviders: (scope) => modelProviders(scope),
  listModels: async (scope) => (await listModels(scope, listFilterSchema.parse({}))).rows,
  documentFor: (scope) => documentFor(scope, id, "model-documentation-form", "ai-office"),
  documentsFor: (scope) => documentsFor(scope, id),
  saveDocumentation: (scope) =>
    saveDocumentation(scope, {
      id: there.unlinkedId,
      revision: 1,
      document: "model-documentation-form",
      answers: noAnswers,
    }),
  portfolioCounts: async (scope) => (await portfolioCounts(scope)).total || null,
  openQuestions: (scope) => openQuestions(scope),
  firstModels: (scope) => firstModels(scope),
  fieldPoints: async (scope) => (await fieldPoints(scope)).points,
  lineageOf: async (scope) => (await lineageOf(scope, id, owner.today)).models,
  resolvedModel: (scope) => resolvedModel(scope, id, lawOn(scope.today)),
  loadGraph: async (scope) => (await loadGraph(scope, id, lawOn(scope.today), 0)).nodes,
  searchBases: async (scope) => {
    const answer = await searchBases(scope, { derivedId: there.otherId, q: "Model" });
    return answer.ok && answer.value;
  },
  addEdge: (scope) => addEdge(scope, edge("merge")),
  removeEdge: (scope) => removeEdge(scope, { id: there.edgeId }),
  removedEdges: (scope) => removedEdges(scope, id),
  restoreEdge: (scope) => restoreEdge(scope, { id: there.edgeId }),
  modelDeadlines: (scope) => modelDeadlines(scope, id),
  listDeadlines: async (scope) =>
    (await listDeadlines(scope, { ...deadlineFilterSchema.parse({}), status: "overdue" })).rows,
  deadlineCounts: async (scope) => openCount((await deadlineCounts(scope)).ours) || null,
  markDeadlineDone: (scope) =>
    markDeadlineDone(scope, {
      deadlineRowId: there.deadlineRowId,
      doneOn: "2026-11-02",
      note: "receipt 118",
    }),
  undoDeadline: (scope) => undoDeadline(scope, { deadlineRowId: there.deadlineRowId, note: "" }),
  modelsTouched: async (scope) => (await modelsTouched(scope, { id: "art-53-1-c", kind: "duty" })).rows,
  getImport: (scope) => getImport(scope, batch(0).id),
  importLines: (scope) => importLines(scope, batch(0).id, { page: 1 }),
  refusedLines: (scope) => refusedLines(scope, batch(0).id),
  recentImports: (scope) => recentImports(scope),
  answerSheetFor: (scope) => answerSheetFor(scope, id),
  deadlinesLeftOut: async (scope) => (await deadlinesLeftOut(scope)).unclassified || null,
  readRecords: async (scope) => (await readRecords(scope).next()).value ?? null,
  readFindings: async (scope) => (await readFindings(scope, owner.today).next()).value ?? null,
  findingsOn: async (scope) => findingsOn(scope, owner.today, (await readRecords(scope).next()).value ?? []),
  markApplying: (scope) => markApplying(scope, batch(2)),
  startImport: (scope) => startImport(scope, batch(0)),
  discardImport: (scope) => discardImport(scope, batch(1)),
  modelRuns: (scope) => modelRuns(scope, id),
  getRun: (scope) => getRun(scope, id, there.runId),
  measuredRuns: async (scope) =>
    (await measuredRuns(scope, await modelRuns(owner, id))).flatMap(({ readings }) => readings),
  loadReadings: async (scope) => [...(await loadReadings(scope, [there.runId]))],
  runReadings: async (scope) => (await runReadings(scope, there.runId)).rows,
  runTokens: (scope) => runTokens(scope, there.runId),
  runHistory: (scope) => runHistory(scope, there.runId),
  trainingNotices: (scope) => trainingNotices(scope, id),
  createRun: (scope) => createRun(scope, { modelId: id, data: runData }),
  editRun: (scope) => editRun(scope, { id: there.runId, revision: 1, data: runData }),
  saveReading: (scope) =>
    saveReading(scope, { runId: there.runId, ...reading, at: "2026-11-11T12:00:00.000Z" }),
  withdrawReading: (scope) => withdrawReading(scope, { id: there.readingId, reason: "wrong" }),
  createToken: (scope) => createToken(scope, { runId: there.runId, name: "other", days: 1 }),
  revokeToken: (scope) => revokeToken(scope, { id: there.tokenId }),
  withdrawRun: (scope) => withdrawRun(scope, { id: there.runId, withdrawn: false }),
  confirmThreshold: (scope) =>
    confirmThreshold(scope, {
      runId: there.foreseenRunId,
      revision: 1,
      on: "2026-11-11",
      trigger: "known_will_be_met",
      cumulativeTrainingFlop: null,
      modificationFlop: null,
    }),
  listLawChanges: async (scope) => (await listLawChanges(scope, {})).rows,
  unseenLawChanges: async (scope) => (await unseenLawChanges(scope)).latest ?? null,
  markLawChangesSeen: (scope) => markLawChangesSeen(scope, { until: there.lawChangedAt }),
  refreshFindings: async (scope) =>
    (await refreshFindings(scope, withSystemicRiskThreshold("2026-11-01", "1e23", "again"))).reached || null,
  findModelsAsOf: async (scope) =>
    (await findModelsAsOf(scope, listFilterSchema.parse({}), "2026-11-01")).rows,
  findDeadlinesAsOf: async (scope) =>
    (await findDeadlinesAsOf(scope, deadlineFilterSchema.parse({}), "2026-11-01")).page.rows,
  readPortfolioAsOf: async (scope) => (await readPortfolioAsOf(scope, "2026-11-01")).counts.total || null,
  stateTurnover: (scope) =>
    scope === owner
      ? stateTurnover(scope, { turnoverEur: 1n, financialYear: 2025, source: "accounts" })
      : turnoverStatements(scope),
  turnoverStatements: (scope) => turnoverStatements(scope),
  withdrawTurnover: (scope) => withdrawTurnover(scope, { financialYear: 2025, source: "a slip" }),
  exposedModels: async (scope) => (await exposedModels(scope, "2026-11-01")).rows,
  modelsByBearer: async (scope) => (await modelsByBearer(scope)).ours || null,
  organisationRetention: async (scope) => (await organisationRetention(scope)).count || null,
  whatIf: async (scope) =>
    (await whatIf(scope, readScenario({ gpai: "1e24" }).scenario, scope.today)).looked || null,
  modelsToAsk: (scope) => modelsToAsk(scope, id),
  modelJudgements: (scope) => modelJudgements(scope, there.judgedId),
  loadDecisions: async (scope) => [
    ...(await loadDecisions(db(scope), scope, [there.judgedId], owner.today)).values(),
  ],
  confirmDecision: (scope) => confirmDecision(scope, { decisionId: there.decisionIds[1] ?? "" }),
  withdrawDecision: (scope) =>
    withdrawDecision(scope, {
      decisionId: there.decisionIds[1] ?? "",
      reason: "The evaluation it rested on was withdrawn.",
    }),
  judgementCounts: async (scope) => (await judgementCounts(scope)).open || null,
  // Everybody has a trail of their own.
  listEvents: async (scope) =>
    (await listEvents(scope, {})).rows.filter(({ model }) => model?.id === there.judgedId),
  auditPeople: async (scope) => (await auditPeople(scope)).filter((person) => person.id === owner.userId),
  chainLines: async (scope) => {
    const found: string[] = [];
    for await (const line of chainLines(scope)) if (line.includes(owner.organisationId)) found.push(line);
    return found;
  },
  ownSessions: (scope) => ownSessions(asOwner(scope), there.signedInAt),
  setSessionLimits: async (scope) => {
    await setSessionLimits(scope, { idleMinutes: scope === owner ? 59 : 61, sessionHours: 12 });
    return (await signInRules(owner)).idleMinutes === (scope === owner ? 59 : 61) ? true : null;
  },
  // Everybody has limits; the stranger's are other ones.
  signInRules: async (scope) => ((await signInRules(scope)).idleMinutes === 59 ? true : null),
  setFactorRule: async (scope) => {
    await setFactorRule(scope, { requiresFactor: scope === owner });
    return (await signInRules(owner)).requiresFactor
      ? scope === owner
        ? true
        : null
      : "changed by a stranger";
  },
  endSession: (scope) => endSession(asOwner(scope), { id: there.sessionIds[0] ?? "" }),
  endOtherSessions: async (scope) => {
    const answer = await endOtherSessions(asOwner(scope), {});
    return answer.ok ? answer.value.ended || null : null;
  },
  providerSettings: (scope) => providerSettings(scope),
  removeProvider: (scope) => removeProvider(scope, {}),
  ownFactors: async (scope) => (await ownFactors(asOwner(scope))).passkeys,
  proofWays: async (scope) => {
    const ways = await proofWays(asOwner(scope), {});
    return ways.ok && ways.value.needsCode ? true : null;
  },
  renewRecoveryCodes: async (scope) =>
    scope === owner
      ? renewRecoveryCodes(scope, {})
      : (await ownFactors(asOwner(scope))).recoveryCodesLeft || null,
  renamePasskey: (scope) => renamePasskey(asOwner(scope), { id: there.passkeyId, name: "Desk" }),
  removePasskey: (scope) => removePasskey(asOwner(scope), { id: there.passkeyId }),
  removeAuthenticator: (scope) => removeAuthenticator(asOwner(scope), {}),
  decideQuestion: (scope) => decide(scope, 5),
  namedPeople: async (scope) => (await namedPeople(scope)).filter(({ id: of }) => of === owner.userId),
  pseudonymisePerson: (scope) => pseudonymisePerson(scope, { id: leaver.userId ?? "" }),
  listPeople: async (scope) => (await listPeople(scope)).filter(({ id }) => id === owner.userId),
  setActive: (scope) => setActive(scope, { id: owner.userId ?? "", isActive: true }),
  changeRole: (scope) =>
    changeRole(scope, { id: owner.userId ?? "", was: "owner", role: "owner", accessEndsOn: null }),
  openInvitations: (scope) => openInvitations(scope, new Date()),
  renewInvitation: (scope) => renewInvitation(scope, { id: there.invitationId }),
  withdrawInvitation: (scope) => withdrawInvitation(scope, { id: there.invitationId }),
  archiveModel: (scope) => archiveModel(scope, { id, archived: false }),
  editModel: (scope) => editModel(scope, { id: there.unlinkedId, revision: 1, data: modelData(ourModel) }),
  // The owner's models are placed, so that nobody removes the organisation; whoever asks is another.
  removeOrganisation: async (scope) =>
    scope === owner ? owner.organisationId : removeOrganisation(scope, { name: "Owner", reason: "a test" }),
  restoreModel: async (scope) => {
    const [first] = (await modelHistory(owner, there.unlinkedId)).reverse();
    const at = first?.changedAt.toISOString() ?? "";
    return restoreModel(scope, { id: there.unlinkedId, revision: 2, at });
  },
};

const isNothing = (answer: unknown): boolean =>
  answer === null ||
  (Array.isArray(answer) && answer.length === 0) ||
  (typeof answer === "object" && "ok" in answer && answer.ok === false);

it.each(Object.keys(calls))("%s gives its owner something and a stranger nothing", async (name) => {
  expect(isNothing(await calls[name]?.(owner))).toBe(false);
  expect(isNothing(await calls[name]?.(stranger))).toBe(true);
});

/** Takes a scope and makes something of its own organisation: there is nothing of another's to reach for. */
const makers = [
  "createModel",
  "draftImport",
  "uploadImport",
  "saveExport",
  "findBreak",
  "verifyChain",
  "writeExport",
  "saveRemoval",
  "invitePerson",
  "changePassword",
  "startAuthenticator",
  "confirmAuthenticator",
  "proveAgain",
  "proveAgainByPasskey",
  "startPasskey",
  "addPasskey",
  "setProvider",
];
/** Parts of a query that stands in the table. */
const parts = ["listOrder", "deadlineConditions", "loadViews"];

it("leaves out nothing that takes a scope", () => {
  const taking =
    /^export (?:(?:async )?function\*? (\w+)\(|const (\w+) = permitted\(\s*"[a-z-]+",\s*(?:async )?\()\s*scope: (?:Scope|ReadingScope)/gm;
  const names = sourceFiles("lib").flatMap(({ text }) =>
    [...text.matchAll(taking)].map(([, plain, guarded]) => plain ?? guarded),
  );
  expect(names.length).toBeGreaterThan(70);
  expect(
    names.filter((name) => !(String(name) in calls) && ![...makers, ...parts].includes(String(name))),
  ).toEqual([]);
});
