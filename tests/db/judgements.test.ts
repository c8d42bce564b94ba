import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { db as dbOf } from "@/lib/db";
import { confirmDecision, decideQuestion, withdrawDecision } from "@/lib/judgements/commands";
import { loadDecisions } from "@/lib/judgements/load-decisions";
import { judgementCounts, modelJudgements } from "@/lib/judgements/queries";
import type { Decide } from "@/lib/judgements/schema";
import { addEdge } from "@/lib/lineage/commands";
import { createModel, editModel } from "@/lib/models/commands";
import { findModelsAsOf } from "@/lib/models/find-models-as-of";
import { listFilterSchema } from "@/lib/models/list-filter";
import { listModels } from "@/lib/models/list-models";
import { getModel, modelAssessments, modelHistory } from "@/lib/models/queries";
import { findingsOn } from "@/lib/models/read-findings";
import { dataOf } from "@/lib/models/record";
import { refreshFindings } from "@/lib/models/refresh-findings";
import type { ModelForm } from "@/lib/models/schema";
import { whatIf } from "@/lib/what-if/queries";
import { readScenario } from "@/lib/what-if/scenario";
import { withSystemicRiskThreshold } from "../support/edition";
import { colleagueOf, modelData, ourModel, someOrganisation } from "../support/organisation";
import { ownerDb as db } from "../support/owner-db";

let olga: Scope;
let ben: Scope;
beforeAll(async () => {
  olga = await someOrganisation("Judges");
  ben = await colleagueOf(olga);
});

/** Meets the criterion and seems narrow: open to judgement (GL 20). */
const doubtful: Partial<ModelForm> = { ...ourModel, taskRange: "appears_narrow" };

async function recorded(fields = doubtful, scope = olga): Promise<string> {
  const answer = await createModel(scope, modelData(fields));
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value.id;
}

const narrow = (modelId: string, more: Partial<Decide> = {}): Decide => ({
  modelId,
  revision: 1,
  question: "generality",
  reading: "narrow",
  on: "2026-11-20",
  reason: "It transcribes speech and nothing else.",
  evidence: "Evaluation report 7",
  ...more,
});

async function decided(scope: Scope, input: Decide): Promise<string> {
  const answer = await decideQuestion(scope, input);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value.id;
}

const standing = async (id: string) => {
  const row = await getModel(olga, id);
  return {
    modelClass: row?.modelClass,
    open: row?.questionsOpen,
    decided: row?.questionsDecided,
    expired: row?.questionsExpired,
  };
};

const due = async (modelRecordId: string) =>
  (
    await db.deadline.findMany({ where: { modelRecordId, lapsedAt: null }, orderBy: { deadlineId: "asc" } })
  ).map(({ deadlineId, review }) => `${deadlineId}${review ? " open" : ""}`);

describe("a decision", () => {
  it("settles finding, class and deadlines, and stands in the history of the record", async () => {
    const id = await recorded();
    expect(await standing(id)).toEqual({
      modelClass: "review",
      open: ["generality"],
      decided: [],
      expired: [],
    });
    expect(await due(id)).toEqual(["D08 open", "D10 open", "D11 open"]);
    await decided(olga, narrow(id));
    expect(await standing(id)).toEqual({
      modelClass: "not-indicated",
      open: [],
      decided: ["generality"],
      expired: [],
    });
    expect(await due(id)).toEqual([]);
    const [last] = await modelHistory(olga, id);
    expect(last).toMatchObject({ revision: 2, via: "judgement", changedByName: "Olga Officer" });
    expect(last?.changes).toMatchObject([
      {
        field: "judgement.generality",
        from: "",
        to: expect.stringMatching(/^Decided: .*Reason: It transcribes/),
      },
    ]);
    const [assessment] = await modelAssessments(olga, id);
    expect(assessment).toMatchObject({
      revision: 2,
      facts: { decisions: [{ question: "generality", reading: "narrow", by: "Olga Officer" }] },
      findings: {
        gpai: { answer: "no", decided: [{ question: "generality", undecided: { answer: "review" } }] },
        decisions: [{ standing: "applied", differs: true }],
      },
    });
  });

  it("is kept with the facts under it, the law it was made by, its day, evidence and author", async () => {
    const id = await recorded();
    await decided(olga, narrow(id));
    const [row] = await modelJudgements(olga, id);
    expect(row).toMatchObject({
      kind: "decided",
      revision: 2,
      on: new Date("2026-11-20"),
      evidence: "Evaluation report 7",
      madeById: olga.userId,
      madeByName: "Olga Officer",
      facts: { outputModalities: ["text"], taskRange: "appears_narrow", trainingFlop: "5e23" },
    });
    const [assessment] = await modelAssessments(olga, id);
    expect(row?.lawVersion).toBe(assessment?.lawVersion);
  });

  it("expires when a fact under it changes, and can then be made anew", async () => {
    const id = await recorded();
    await decided(olga, narrow(id));
    const more = { ...doubtful, trainingFlop: "8e23", cumulativeTrainingFlop: "8e23" };
    await editModel(olga, { id, revision: 2, data: modelData(more) });
    expect(await standing(id)).toEqual({
      modelClass: "review",
      open: ["generality"],
      decided: [],
      expired: ["generality"],
    });
    expect(await due(id)).toEqual(["D08 open", "D10 open", "D11 open"]);
    const [assessment] = await modelAssessments(olga, id);
    expect(assessment?.findings).toMatchObject({
      decisions: [{ standing: "expired", changed: [{ fact: "trainingFlop", from: "5e23", to: "8e23" }, {}] }],
    });
    await decided(olga, narrow(id, { revision: 3, reading: "general" }));
    expect(await standing(id)).toMatchObject({ modelClass: "gpai", decided: ["generality"], expired: [] });
    expect(await due(id)).toEqual(["D08", "D10", "D11"]);
  });

  it("outlasts an edit of facts that it does not rest on", async () => {
    const id = await recorded();
    await decided(olga, narrow(id));
    await editModel(olga, { id, revision: 2, data: modelData({ ...doubtful, family: "Aurora" }) });
    expect(await standing(id)).toMatchObject({ modelClass: "not-indicated", decided: ["generality"] });
  });

  it("is refused for a day to come, at its field", async () => {
    const id = await recorded();
    expect(await decideQuestion(olga, narrow(id, { on: "2026-11-24" }))).toMatchObject({
      ok: false,
      refusal: { code: "invalid", fields: { on: expect.stringContaining("still to come") } },
    });
    expect(await modelJudgements(olga, id)).toEqual([]);
  });

  it("is refused where the facts settle the question", async () => {
    const id = await recorded(ourModel);
    expect(await decideQuestion(olga, narrow(id))).toMatchObject({ ok: false, refusal: { code: "refused" } });
    expect(await modelHistory(olga, id)).toHaveLength(1);
  });

  it("is refused where a fact under it changed since the person looked, and names it", async () => {
    const id = await recorded();
    const more = { ...doubtful, trainingFlop: "8e23", cumulativeTrainingFlop: "8e23" };
    await editModel(ben, { id, revision: 1, data: modelData(more) });
    const answer = await decideQuestion(olga, narrow(id));
    expect(answer).toMatchObject({ ok: false, refusal: { code: "refused" } });
    expect(!answer.ok && answer.refusal.message).toMatch(
      /Training compute: 5 × 10²³ FLOP, now 8 × 10²³ FLOP/,
    );
    await editModel(ben, { id, revision: 2, data: modelData({ ...more, family: "Aurora" }) });
    expect(await decideQuestion(olga, narrow(id, { revision: 2 }))).toMatchObject({ ok: true });
  });

  it("of two made at once, both stay and the later stands, which is told to whoever made it", async () => {
    const id = await recorded();
    const answers = await Promise.all([
      decideQuestion(olga, narrow(id)),
      decideQuestion(ben, narrow(id, { reading: "general" })),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    const rows = await modelJudgements(olga, id);
    expect(rows.map(({ revision }) => revision)).toEqual([2, 3]);
    const later = rows[1];
    expect(
      ((await loadDecisions(dbOf(olga), olga, [id], olga.today)).get(id) ?? []).map(({ by }) => by),
    ).toEqual([later?.madeByName]);
    const told = answers.flatMap((answer) => (answer.ok && answer.value.overtook ? [answer.value] : []));
    expect(told).toMatchObject([{ id: later?.id, overtook: { by: rows[0]?.madeByName } }]);
  });
});

describe("four eyes", () => {
  it("a second person confirms, once, and the finding says so", async () => {
    const id = await recorded();
    const decisionId = await decided(olga, narrow(id));
    expect(await confirmDecision(olga, { decisionId })).toMatchObject({ ok: false });
    expect(await confirmDecision(ben, { decisionId })).toMatchObject({ ok: true });
    expect(await confirmDecision(ben, { decisionId })).toMatchObject({ ok: false });
    const [assessment] = await modelAssessments(olga, id);
    expect(JSON.stringify(assessment?.findings)).toContain("Confirmed by Ben Second on 2026-11-23.");
    expect((await modelJudgements(olga, id)).map(({ kind }) => kind)).toEqual(["decided", "confirmed"]);
  });

  it("is kept by the database, whatever the code does", async () => {
    const id = await recorded();
    const decisionId = await decided(olga, narrow(id));
    const confirm = (madeById: string | null, more = {}) =>
      db.judgement.create({
        data: {
          organisationId: olga.organisationId,
          modelRecordId: id,
          revision: 9,
          kind: "confirmed",
          decisionId,
          question: "generality",
          reading: "narrow",
          on: new Date("2026-11-23"),
          reason: "",
          facts: {},
          lawVersion: "any",
          madeById: madeById ?? "",
          madeByName: "Somebody",
          ...more,
        },
      });
    await expect(confirm(olga.userId)).rejects.toThrow(/four eyes/);
    await expect(confirm(ben.userId, { reading: "general" })).rejects.toThrow(/same question/);
    await expect(confirm(ben.userId, { modelRecordId: await recorded() })).rejects.toThrow(/same question/);
    await expect(confirm(ben.userId, { kind: "agreed", reason: "any" })).rejects.toThrow(/kind_is_known/);
    await expect(confirm(ben.userId, { kind: "withdrawn" })).rejects.toThrow(/has_a_reason/);
    await expect(confirm(ben.userId, { decisionId: null })).rejects.toThrow(/answers_a_decision/);
    await expect(confirm(ben.userId)).resolves.toBeTruthy();
  });

  it("does not confirm what was replaced, withdrawn or has expired", async () => {
    const id = await recorded();
    const first = await decided(olga, narrow(id));
    const second = await decided(olga, narrow(id, { revision: 2, reading: "general" }));
    expect(await confirmDecision(ben, { decisionId: first })).toMatchObject({ ok: false });
    const late = await withdrawDecision(olga, { decisionId: first, reason: "It has been replaced since." });
    expect(late).toMatchObject({ ok: false });
    const more = { ...doubtful, trainingFlop: "8e23", cumulativeTrainingFlop: "8e23" };
    await editModel(olga, { id, revision: 3, data: modelData(more) });
    expect(await confirmDecision(ben, { decisionId: second })).toMatchObject({ ok: false });
    await withdrawDecision(olga, { decisionId: second, reason: "The figure has changed since." });
    expect(await confirmDecision(ben, { decisionId: second })).toMatchObject({ ok: false });
  });
});

describe("a withdrawal", () => {
  it("opens the question again, brings nothing older back, and keeps all of it", async () => {
    const id = await recorded();
    await decided(olga, narrow(id, { reading: "general" }));
    const decisionId = await decided(ben, narrow(id, { revision: 2 }));
    const reason = "The evaluation it rested on was withdrawn.";
    expect(await withdrawDecision(olga, { decisionId, reason })).toMatchObject({ ok: true });
    expect(await withdrawDecision(olga, { decisionId, reason })).toMatchObject({ ok: false });
    expect(await standing(id)).toEqual({
      modelClass: "review",
      open: ["generality"],
      decided: [],
      expired: [],
    });
    expect((await modelJudgements(olga, id)).map(({ kind }) => kind)).toEqual([
      "decided",
      "decided",
      "withdrawn",
    ]);
  });
});

describe("what the database promises", () => {
  it.each(["UPDATE \"Judgement\" SET reason = 'x'", 'DELETE FROM "Judgement"'])(
    "judgements cannot be rewritten: %s",
    async (sql) => {
      await decided(olga, narrow(await recorded()));
      await expect(db.$executeRawUnsafe(sql)).rejects.toThrow(/append-only/);
    },
  );
});

describe("what waits for a person", () => {
  it("is counted and found: open, decided, expired", async () => {
    const scope = await someOrganisation("Counting");
    const [open, settled, stale] = [
      await recorded(doubtful, scope),
      await recorded(doubtful, scope),
      await recorded(doubtful, scope),
    ];
    await recorded(ourModel, scope);
    await decided(scope, narrow(settled));
    await decided(scope, narrow(stale));
    const more = { ...doubtful, outputModalities: ["speech" as const] };
    await editModel(scope, { id: stale, revision: 2, data: modelData(more) });
    expect(await judgementCounts(scope)).toEqual({ open: 2, openModels: 2, expired: 1, expiredModels: 1 });
    const found = async (judgement: string) =>
      (await listModels(scope, listFilterSchema.parse({ judgement }))).rows.map(({ id }) => id).sort();
    expect(await found("open")).toEqual([open, stale].sort());
    expect(await found("decided")).toEqual([settled]);
    expect(await found("expired")).toEqual([stale]);
  });
});

describe("every way to a finding has the decisions", () => {
  const classOn = async (id: string, day: string) => {
    const row = await getModel(olga, id);
    if (row === null) throw new Error("no such record");
    const [found] = await findingsOn(olga, day, [{ row, data: dataOf(row) }]);
    return found?.finding.assessment.gpai.answer;
  };

  it("another day: what was decided until then counts, and what was withdrawn later still does", async () => {
    const id = await recorded();
    const decisionId = await decided(olga, narrow(id));
    expect([await classOn(id, "2026-11-19"), await classOn(id, "2026-11-20")]).toEqual(["review", "no"]);
    await withdrawDecision(olga, { decisionId, reason: "The evaluation it rested on was withdrawn." });
    expect([await classOn(id, "2026-11-22"), await classOn(id, "2026-11-23")]).toEqual(["no", "review"]);
    const found = async (asOf: string, judgement: string) =>
      (await findModelsAsOf(olga, listFilterSchema.parse({ judgement }), asOf)).rows.map((row) => row.id);
    expect(await found("2026-11-22", "decided")).toContain(id);
    expect(await found("2026-11-19", "decided")).not.toContain(id);
    expect(await found("2026-11-19", "open")).toContain(id);
  });

  it("what was made from the model: the finding on it follows, and its own decision expires with the base", async () => {
    const baseId = await recorded({ ...doubtful, provider: "Upstream" });
    const derivedId = await recorded({
      name: "Derived",
      ourRole: "downstream_modifier",
      trainingFlop: "",
      cumulativeTrainingFlop: "",
      modificationFlop: "1e22",
    });
    const base = async () => {
      const [latest] = await modelAssessments(olga, derivedId);
      const { facts } = latest as unknown as { facts: { baseIsGpai?: boolean } };
      return [latest?.cause, facts.baseIsGpai];
    };
    await addEdge(olga, { derivedId, baseId, kind: "fine_tune", modificationFlop: null, note: "" });
    expect((await base())[1]).toBeUndefined();
    const significant = {
      question: "modification-significance",
      reading: "significant",
      revision: 2,
    } as const;
    await decided(olga, narrow(derivedId, significant));
    expect(await standing(derivedId)).toMatchObject({ decided: ["modification-significance"], expired: [] });
    await decided(olga, narrow(baseId, { reading: "general" }));
    expect(await base()).toEqual(["lineage", true]);
    expect(await standing(derivedId)).toMatchObject({ decided: [], expired: ["modification-significance"] });
  });

  it("a supposition: other facts expire it, the decision itself stays", async () => {
    const scope = await someOrganisation("Supposing");
    const id = await recorded(doubtful, scope);
    await decided(scope, narrow(id));
    const parameters = { model: id, training: "8e23", cumulative: "8e23" };
    const { rows } = await whatIf(scope, readScenario(parameters).scenario, "2026-11-23");
    expect(rows[0]?.difference).toMatchObject({ classBefore: "not-indicated", classAfter: "review" });
    expect((await getModel(scope, id))?.questionsDecided).toEqual(["generality"]);
  });

  it("a change of law: the decision stands under the new edition", async () => {
    const scope = await someOrganisation("Under new law");
    const id = await recorded(doubtful, scope);
    await decided(scope, narrow(id));
    await refreshFindings(scope, withSystemicRiskThreshold("2026-11-01", "1e23"));
    const row = await getModel(scope, id);
    expect([row?.modelClass, row?.questionsDecided]).toEqual(["not-indicated", ["generality"]]);
  });
});
