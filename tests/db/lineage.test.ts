import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { db as dbOf } from "@/lib/db";
import { lawOn } from "@/lib/engine/law-on";
import type { EdgeKind } from "@/lib/engine/lineage";
import { addEdge, removeEdge, restoreEdge } from "@/lib/lineage/commands";
import { loadGraph } from "@/lib/lineage/load-graph";
import { removedEdges } from "@/lib/lineage/queries";
import { createModel, editModel } from "@/lib/models/commands";
import { getModel, modelAssessments, modelHistory } from "@/lib/models/queries";
import { saveModels } from "@/lib/models/save-models";
import type { ModelForm } from "@/lib/models/schema";
import { flop } from "../support/facts";
import { modelData, ourModel, someOrganisation } from "../support/organisation";
import { ownerDb as db } from "../support/owner-db";

let scope: Scope;
beforeAll(async () => {
  scope = await someOrganisation();
});

const theirBase: Partial<ModelForm> = {
  ...ourModel,
  name: "Base",
  provider: "Atlas",
  ourRole: "auditor",
  trainingFlop: "9e23",
  cumulativeTrainingFlop: "9e23",
};

const ourCopy: Partial<ModelForm> = {
  ...ourModel,
  name: "Ours",
  provider: "Boreal",
  ourRole: "downstream_modifier",
  trainingFlop: "",
  cumulativeTrainingFlop: "",
  weightsControlledBy: "modifier",
};

async function created(fields: Partial<ModelForm>): Promise<string> {
  const answer = await createModel(scope, modelData(fields));
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value.id;
}

const link = (derivedId: string, baseId: string, figure?: string, kind: EdgeKind = "fine_tune") =>
  addEdge(scope, {
    derivedId,
    baseId,
    kind,
    modificationFlop: figure === undefined ? null : flop(figure),
    note: "",
  });

interface StoredFinding {
  facts: Record<string, unknown>;
  findings: Record<string, { answer: string; outcome: string }>;
}
const latest = async (id: string) =>
  (await modelAssessments(scope, id))[0] as unknown as StoredFinding & { revision: number };

const liveEdge = (derivedId: string) =>
  db.lineageEdge.findFirstOrThrow({
    where: { organisationId: scope.organisationId, derivedId, removedAt: null },
  });

const refusalAt = (answer: Awaited<ReturnType<typeof link>>) =>
  !answer.ok && answer.refusal.code === "invalid" ? answer.refusal.fields.baseId : undefined;

describe("a link to a base", () => {
  it("stands in the history of the derived record, and its finding follows", async () => {
    const [base, ours] = [await created(theirBase), await created(ourCopy)];
    expect((await latest(ours)).findings.modifierShare).toMatchObject({ answer: "unknown" });
    expect(await link(ours, base, "3.1e23")).toMatchObject({ ok: true });
    const [change] = await modelHistory(scope, ours);
    expect(change).toMatchObject({ revision: 2, changedByName: "Olga Officer" });
    expect(change?.changes).toMatchObject([{ from: "", to: "Fine-tune of Base (3.1e23 FLOP)" }]);
    const { findings, facts } = await latest(ours);
    expect(findings.modifierShare).toMatchObject({ outcome: "over" });
    expect(facts).toMatchObject({ baseTrainingFlop: "9e23", modificationFlop: "3.1e23" });
    expect(await getModel(scope, base)).toMatchObject({ revision: 1 });
  });

  it("is taken back by name, stays on record, and can be recorded anew", async () => {
    const [base, ours] = [await created(theirBase), await created(ourCopy)];
    await link(ours, base, "3.1e23");
    const { id } = await liveEdge(ours);
    expect(await removeEdge(scope, { id })).toMatchObject({ ok: true });
    expect(await removeEdge(scope, { id })).toMatchObject({ ok: true });
    expect((await latest(ours)).findings.modifierShare).toMatchObject({ answer: "unknown" });
    const [change] = await modelHistory(scope, ours);
    expect(change?.changes).toMatchObject([{ from: "Fine-tune of Base (3.1e23 FLOP)", to: "" }]);
    expect(await removedEdges(scope, ours)).toMatchObject([
      { id, removedByName: "Olga Officer", baseName: "Base" },
    ]);
    expect(await restoreEdge(scope, { id })).toMatchObject({ ok: true });
    expect((await latest(ours)).findings.modifierShare).toMatchObject({ outcome: "over" });
    expect(await modelHistory(scope, ours)).toHaveLength(4);
    expect(refusalAt(await restoreEdge(scope, { id }))).toMatch(/exists already/);
  });

  it("cannot be rewritten or deleted in the database", async () => {
    const [base, ours] = [await created(theirBase), await created(ourCopy)];
    await link(ours, base);
    const { id } = await liveEdge(ours);
    for (const sql of [
      `UPDATE "LineageEdge" SET kind = 'merge' WHERE id = '${id}'`,
      `UPDATE "LineageEdge" SET "removedAt" = now(), "removedByName" = 'x', note = 'y' WHERE id = '${id}'`,
      `DELETE FROM "LineageEdge" WHERE id = '${id}'`,
    ])
      await expect(db.$executeRawUnsafe(sql), sql).rejects.toThrow(/append-only/);
    await removeEdge(scope, { id });
    await expect(
      db.$executeRawUnsafe(
        `UPDATE "LineageEdge" SET "removedAt" = NULL, "removedByName" = NULL WHERE id = '${id}'`,
      ),
    ).rejects.toThrow(/append-only/);
  });
});

describe("a circle", () => {
  it("is refused with the way that would close", async () => {
    const ids = await Promise.all(["One", "Two", "Three"].map((name) => created({ ...theirBase, name })));
    const [one = "", two = "", three = ""] = ids;
    await link(two, one);
    await link(three, two, undefined, "distillation");
    expect(refusalAt(await link(one, three))).toMatch(
      /Three, which was made from Two, which was made from One/,
    );
    expect(refusalAt(await link(one, one))).toMatch(/not made from itself/);
    expect(await modelHistory(scope, one)).toHaveLength(1);
  });

  it("is refused when two people close it at the same time", async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await created(theirBase), await created(theirBase)];
      const answers = await Promise.all([link(a, b), link(b, a)]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.map(refusalAt).filter((text) => /close a circle/.test(text ?? ""))).toHaveLength(1);
    }
  });

  it("is refused by the database itself, also from two transactions at once", async () => {
    const [a, b] = [await created(theirBase), await created(theirBase)];
    const insert = (derivedId: string, baseId: string) =>
      db.lineageEdge.create({
        data: { organisationId: scope.organisationId, derivedId, baseId, kind: "merge", createdByName: "x" },
      });
    const answers = await Promise.allSettled([insert(a, b), insert(b, a)]);
    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(String(refused[0]?.reason)).toMatch(/lineage cycle/);
    await expect(insert(a, a)).rejects.toThrow(/cycle|no_model_from_itself/);
  });

  it("closed by one kind of link is one of any kind, and the same link is not recorded twice", async () => {
    const [base, ours] = [await created(theirBase), await created(ourCopy)];
    await link(ours, base);
    expect(refusalAt(await link(ours, base))).toMatch(/exists already/);
    expect(await link(ours, base, undefined, "adapter")).toMatchObject({ ok: true });
    expect(refusalAt(await link(base, ours, undefined, "other"))).toMatch(/close a circle/);
  });
});

describe("a change of a base", () => {
  const edited = (id: string, revision: number, fields: Partial<ModelForm>) =>
    editModel(scope, { id, revision, data: modelData(fields) });

  it("reaches everything made from it, without touching their records", async () => {
    const base = await created(theirBase);
    const ours = await created(ourCopy);
    const later = await created({ ...ourCopy, name: "Later" });
    await link(ours, base, "3e23");
    await link(later, ours, "1e20");
    expect((await latest(ours)).findings.provider).toMatchObject({ answer: "no" });
    const bigger = { ...theirBase, trainingFlop: "8.9e23", cumulativeTrainingFlop: "8.9e23" };
    await edited(base, 1, bigger);
    // A third of 8.9e23 is less than 3e23.
    expect(await latest(ours)).toMatchObject({
      revision: 2,
      facts: { baseTrainingFlop: "8.9e23" },
      findings: { provider: { answer: "yes" } },
    });
    expect((await latest(later)).findings.modifierShare).toMatchObject({ answer: "review" });
    expect(await getModel(scope, ours)).toMatchObject({ revision: 2 });
    expect(await modelHistory(scope, ours)).toHaveLength(2);
    const due = await db.deadline.count({
      where: { organisationId: scope.organisationId, modelRecordId: ours, lapsedAt: null },
    });
    expect(due).toBeGreaterThan(0);
    await edited(base, 2, theirBase);
    expect((await latest(ours)).findings.provider).toMatchObject({ answer: "no" });
    const still = await db.deadline.count({
      where: { organisationId: scope.organisationId, modelRecordId: ours, lapsedAt: null },
    });
    expect(still).toBe(0);
  });

  it("that bears on nothing below writes nothing below", async () => {
    const [base, ours] = [await created(theirBase), await created(ourCopy)];
    await link(ours, base, "3e23");
    const before = (await modelAssessments(scope, ours)).length;
    await edited(base, 1, { ...theirBase, family: "Atlas One" });
    expect(await modelAssessments(scope, ours)).toHaveLength(before);
  });

  it("and an edit of what was made from it, at the same time, end in one truth", async () => {
    const [base, ours] = [await created(theirBase), await created(ourCopy)];
    await link(ours, base, "3e23");
    for (let round = 1; round <= 5; round++) {
      const figure = `${round}e24`;
      const answers = await Promise.all([
        edited(base, round, { ...theirBase, trainingFlop: figure, cumulativeTrainingFlop: figure }),
        edited(ours, round + 1, { ...ourCopy, family: `Family ${round}` }),
      ]);
      expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
      expect((await latest(ours)).facts).toMatchObject({ baseTrainingFlop: figure });
      expect(await getModel(scope, ours)).toMatchObject({ family: `Family ${round}` });
    }
  });

  it("reaches two hundred models within seconds", async () => {
    const base = await created(theirBase);
    const ids = Array.from({ length: 200 }, () => randomUUID());
    const children = ids.map((id, n) => ({ id, data: modelData({ ...ourCopy, name: `Child ${n}` }) }));
    await dbOf(scope).$transaction((tx) => saveModels(tx, scope, children, "form"));
    await db.lineageEdge.createMany({
      data: ids.map((derivedId) => ({
        organisationId: scope.organisationId,
        derivedId,
        baseId: base,
        kind: "fine_tune",
        modificationFlop: "310000000000000000000000",
        createdByName: "x",
      })),
    });
    const began = performance.now();
    await edited(base, 1, { ...theirBase, trainingFlop: "9.1e23", cumulativeTrainingFlop: "9.1e23" });
    expect(performance.now() - began).toBeLessThan(10_000);
    const found = await Promise.all([ids[0] ?? "", ids[199] ?? ""].map(latest));
    for (const { facts } of found) expect(facts).toMatchObject({ baseTrainingFlop: "9.1e23" });
  }, 60_000);
});

describe("the picture", () => {
  it("holds the nearest models first and says how many it leaves out", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 6; n++) ids.push(await created({ ...theirBase, name: `Stage ${n}` }));
    for (let n = 1; n < 6; n++) await link(ids[n] ?? "", ids[n - 1] ?? "", "1e22");
    const law = lawOn(scope.today);
    const names = async (more: number) =>
      (await loadGraph(scope, ids[0] ?? "", law, more)).nodes.map(({ name }) => name).sort();
    expect(await names(0)).toEqual(["Stage 0", "Stage 1", "Stage 2"]);
    expect(await names(1)).toEqual(["Stage 0", "Stage 1", "Stage 2", "Stage 3", "Stage 4"]);
    expect((await loadGraph(scope, ids[0] ?? "", law, 0)).hidden).toBe(1);
    expect((await loadGraph(scope, ids[0] ?? "", law, 3)).hidden).toBe(0);
  });
});
