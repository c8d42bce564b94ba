import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { archiveModel, createModel, editModel } from "@/lib/models/commands";
import { formText } from "@/lib/models/form-text";
import { listFilterSchema } from "@/lib/models/list-filter";
import { listModels } from "@/lib/models/list-models";
import { getModel, modelAssessments, modelHistory } from "@/lib/models/queries";
import { dataOf } from "@/lib/models/record";
import { flop } from "../support/facts";
import { entry } from "../support/ledger";
import { modelData, ourModel, someOrganisation } from "../support/organisation";
import { ownerDb as db } from "../support/owner-db";

let scope: Scope;
beforeAll(async () => {
  scope = await someOrganisation();
});

async function created(fields = ourModel): Promise<string> {
  const answer = await createModel(scope, modelData(fields));
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value.id;
}

describe("a record", () => {
  it("comes back exactly as it was stored", async () => {
    const data = modelData({
      ...ourModel,
      trainingFlop: "38000000000000000000000001",
      cumulativeTrainingFlop: "3.9e25",
      parametersTotal: "671B",
      parametersActive: "37B",
      versions: [{ name: "1.0", releasedOn: "2026-01-02", note: "" }],
      sources: {
        compute: {
          source: "own ledger",
          statedOn: "2026-01-02",
          confidence: "measured",
          note: "",
          doubt: "",
        },
      },
      documentation: { "5.1": "Two stages." },
    });
    const answer = await createModel(scope, data);
    const row = await getModel(scope, answer.ok ? answer.value.id : "");
    expect(row && dataOf(row)).toEqual(data);
  });

  it("with a ledger stores its totals as the figures, and what was stated beside them", async () => {
    const id = await created({
      ...ourModel,
      ledger: [entry("pre-training", "9e24"), entry("synthetic-private", "2e24", "b")],
    });
    const row = await getModel(scope, id);
    expect(row?.modelClass).toBe("systemic-risk");
    const columns = [row?.trainingFlop, row?.cumulativeTrainingFlop, row?.statedTrainingFlop];
    expect(columns.map((figure) => figure?.toFixed(0))).toEqual(
      ["9e24", "1.1e25", "5e23"].map((text) => flop(text).toString()),
    );
    expect(row && dataOf(row)).toMatchObject({
      trainingFlop: flop("5e23"),
      ledger: [{ id: "a" }, { id: "b" }],
    });

    const form = row ? formText(row) : undefined;
    const data = modelData({ ...form, ledger: form?.ledger.slice(0, 1) });
    await editModel(scope, { id, revision: 1, data });
    const [last] = await modelHistory(scope, id);
    expect(last?.changes).toEqual([{ field: "ledger.b", from: expect.stringContaining("2e24"), to: "" }]);
    const list = await listModels(scope, listFilterSchema.parse({ q: "Model One", sort: "changed" }));
    expect(list.rows.find((one) => one.id === id)?.flop).toBe(flop("9e24").toString());
  });

  it("is classified, with facts, law version and date, from the first revision on", async () => {
    const id = await created();
    const [assessment] = await modelAssessments(scope, id);
    expect(assessment).toMatchObject({
      revision: 1,
      asOf: new Date("2026-11-23"),
      facts: { trainingFlop: "5e23", placedOn: "2026-03-02" },
      findings: { gpai: { outcome: "indicated" }, systemicRisk: { outcome: "no" } },
    });
    expect(await getModel(scope, id)).toMatchObject({ modelClass: "gpai", revision: 1 });
  });

  it("keeps who changed what from what to what, and how the finding changed", async () => {
    const id = await created();
    const data = modelData({ ...ourModel, trainingFlop: "3e25", cumulativeTrainingFlop: "3e25" });
    expect(await editModel(scope, { id, revision: 1, data })).toEqual({
      ok: true,
      value: { id, revision: 2 },
    });
    const [last] = await modelHistory(scope, id);
    expect(last).toMatchObject({
      revision: 2,
      changedByName: "Olga Officer",
      changes: [
        { field: "trainingFlop", from: "5e23", to: "3e25" },
        { field: "cumulativeTrainingFlop", from: "5e23", to: "3e25" },
      ],
    });
    expect((await modelAssessments(scope, id)).map((one) => one.revision)).toEqual([2, 1]);
    expect(await getModel(scope, id)).toMatchObject({ modelClass: "systemic-risk" });
  });

  it("is not saved where nothing changed", async () => {
    const id = await created();
    expect(await editModel(scope, { id, revision: 1, data: modelData(ourModel) })).toMatchObject({
      ok: true,
    });
    expect(await modelHistory(scope, id)).toHaveLength(1);
  });

  it("shows the second of two people the first's change, and writes nothing", async () => {
    const id = await created();
    await editModel(scope, { id, revision: 1, data: modelData({ ...ourModel, family: "First" }) });
    const second = await editModel(scope, {
      id,
      revision: 1,
      data: modelData({ ...ourModel, family: "Second" }),
    });
    expect(second).toMatchObject({
      ok: false,
      refusal: {
        code: "conflict",
        theirs: {
          revision: 2,
          changedBy: "Olga Officer",
          changes: [{ field: "family", from: "", to: "First" }],
        },
      },
    });
    expect(await getModel(scope, id)).toMatchObject({ family: "First", revision: 2 });
  });

  it("takes exactly one of ten edits made at once", async () => {
    const id = await created();
    const edits = Array.from({ length: 10 }, (_, n) =>
      editModel(scope, { id, revision: 1, data: modelData({ ...ourModel, family: `Family ${n}` }) }),
    );
    const answers = await Promise.all(edits);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.refusal.code === "conflict")).toHaveLength(9);
    expect(await modelHistory(scope, id)).toHaveLength(2);
  });

  it("is archived and brought back, never deleted, and both stay in its history", async () => {
    const id = await created();
    await archiveModel(scope, { id, archived: true });
    await archiveModel(scope, { id, archived: true });
    await archiveModel(scope, { id, archived: false });
    expect((await modelHistory(scope, id)).map((change) => change.revision)).toEqual([3, 2, 1]);
    await expect(db.modelRecord.delete({ where: { id } })).rejects.toThrow(/append-only/);
  });
});

describe("what the database promises", () => {
  it.each([
    ["history", "UPDATE \"ModelChange\" SET via = 'x'"],
    ["history", 'DELETE FROM "ModelChange"'],
    ["findings", 'UPDATE "Assessment" SET "lawVersion" = \'x\''],
    ["findings", 'DELETE FROM "Assessment"'],
  ])("%s cannot be rewritten: %s", async (_what, sql) => {
    await created();
    await expect(db.$executeRawUnsafe(sql)).rejects.toThrow(/append-only/);
  });

  it.each([
    ["cumulative compute below training compute", '"cumulativeTrainingFlop" = 1'],
    ["active parameters above the total", '"parametersTotal" = 1, "parametersActive" = 2'],
    ["a placing before the release", "\"releasedOn\" = '2026-05-01'"],
    ["a blank name", "name = ' '"],
    ["a ledger that is no list", "ledger = '{}'"],
    [
      "an entry without an id",
      `ledger = '[{"stage": "other", "state": "actual", "methods": [{"kind": "stated"}]}]'`,
    ],
    [
      "an entry without a method",
      `ledger = '[{"id": "a", "stage": "other", "state": "actual", "methods": []}]'`,
    ],
    [
      "an entry that is neither spent nor planned",
      `ledger = '[{"id": "a", "stage": "other", "state": "maybe", "methods": [{"kind": "stated"}]}]'`,
    ],
  ])("refuses %s", async (_what, set) => {
    const id = await created();
    await expect(db.$executeRawUnsafe(`UPDATE "ModelRecord" SET ${set} WHERE id = '${id}'`)).rejects.toThrow(
      /check constraint/,
    );
  });
});

describe("deadlines", () => {
  it("follow the facts: what no longer follows lapses, and comes back with the facts", async () => {
    const id = await created();
    const due = async () => {
      const rows = await db.deadline.findMany({
        where: { organisationId: scope.organisationId, modelRecordId: id, lapsedAt: null },
        orderBy: { deadlineId: "asc" },
      });
      return rows.map((row) => `${row.deadlineId} ${row.dueOn?.toISOString().slice(0, 10)}`);
    };
    expect(await due()).toEqual(["D08 2026-03-02", "D10 2026-03-02", "D11 2026-03-02"]);
    await editModel(scope, { id, revision: 1, data: modelData({ ...ourModel, placedOn: "2025-08-01" }) });
    expect(await due()).toEqual(["D13 2027-08-02"]);
    await editModel(scope, { id, revision: 2, data: modelData(ourModel) });
    expect(await due()).toEqual(["D08 2026-03-02", "D10 2026-03-02", "D11 2026-03-02"]);
  });
});

describe("the list", () => {
  it("gives every model once, in order, page by page, unknown compute last both ways", async () => {
    const own = await someOrganisation("List");
    const figures = [...Array(120).keys()].map((n) => (n % 4 === 0 ? "" : `${(n * 7) % 50}.5e23`));
    for (const [n, figure] of figures.entries()) {
      await createModel(
        own,
        modelData({ name: `Model ${n}`, trainingFlop: figure, cumulativeTrainingFlop: figure }),
      );
    }
    for (const dir of ["asc", "desc"] as const) {
      const seen: (string | null)[] = [];
      let after: string | undefined;
      do {
        const page = await listModels(own, listFilterSchema.parse({ sort: "compute", dir, after }));
        expect(page.count).toBe(120);
        seen.push(...page.rows.map((row) => row.flop));
        after = page.next;
      } while (after !== undefined);
      const known = seen.filter((flop) => flop !== null).map(BigInt);
      const order = dir === "asc" ? 1 : -1;
      expect(known).toEqual([...known].sort((a, b) => order * (a < b ? -1 : a > b ? 1 : 0)));
      expect(seen.slice(0, known.length).includes(null)).toBe(false);
      expect(seen).toHaveLength(120);
    }
  });

  it("finds what looks like a pattern as the text it is, and survives an altered cursor", async () => {
    const own = await someOrganisation("Patterns");
    await createModel(own, modelData({ name: "100%_sure" }));
    await createModel(own, modelData({ name: "100 other" }));
    const found = await listModels(own, listFilterSchema.parse({ q: "100%_" }));
    expect(found.rows.map((row) => row.name)).toEqual(["100%_sure"]);
    for (const after of [
      "x",
      '["x","y"]',
      '["\'; DROP TABLE","00000000-0000-0000-0000-000000000000"]',
      "[1,2]",
    ]) {
      const page = await listModels(own, listFilterSchema.parse({ sort: "compute", after }));
      expect(page.rows).toHaveLength(2);
    }
  });
});
