import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { applyImport, resumeImports } from "@/lib/imports/apply-import";
import { discardImport, draftImport, startImport, uploadImport } from "@/lib/imports/commands";
import { sampleFile } from "@/lib/imports/known-models/sample-file";
import { getImport, importLines, recentImports } from "@/lib/imports/queries";
import { removeEdge } from "@/lib/lineage/commands";
import { createModel, editModel } from "@/lib/models/commands";
import { dataOf } from "@/lib/models/record";
import { type EpochLine, epochFile } from "../support/epoch-file";
import { entry } from "../support/ledger";
import { modelData, someOrganisation } from "../support/organisation";
import { ownerDb as db } from "../support/owner-db";

let scope: Scope;
beforeEach(async () => {
  scope = await someOrganisation();
});

async function drafted(
  content: string | Uint8Array<ArrayBuffer>,
  fileName = "models_2026-08-19.csv",
  by = scope,
) {
  const bytes = typeof content === "string" ? new Uint8Array(Buffer.from(content)) : content;
  const answer = await draftImport(by, { fileName, content: bytes, statedOn: null });
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value.id;
}

const job = (batchId: string, by = scope) => ({
  organisationId: by.organisationId,
  batchId,
  actor: { userId: by.userId, name: by.actorName },
});

async function applied(lines: readonly EpochLine[] | string, fileName?: string) {
  const id = await drafted(typeof lines === "string" ? lines : epochFile(lines), fileName);
  expect((await startImport(scope, { id })).ok).toBe(true);
  await applyImport(job(id));
  return id;
}

const counts = async (id: string) => (await getImport(scope, id))?.counts;
const record = (name: string) =>
  db.modelRecord.findFirstOrThrow({ where: { organisationId: scope.organisationId, name } });
const records = () => db.modelRecord.count({ where: { organisationId: scope.organisationId } });
const history = (modelRecordId: string) =>
  db.modelChange.findMany({ where: { modelRecordId }, orderBy: { revision: "asc" } });

async function edit(name: string, fields: Parameters<typeof modelData>[0]) {
  const row = await record(name);
  const data = { ...dataOf(row), ...pick(modelData(fields), Object.keys(fields ?? {})) };
  expect((await editModel(scope, { id: row.id, revision: row.revision, data })).ok).toBe(true);
}
const pick = (data: object, keys: string[]) =>
  Object.fromEntries(Object.entries(data).filter(([key]) => keys.includes(key)));

const A = { Model: "A", "Training compute (FLOP)": "2e24" };
const B = { Model: "B", "Training compute (FLOP)": "3e25" };

describe("a dry run", () => {
  it("says what would happen, line by line, and changes nothing", async () => {
    const id = await drafted(epochFile([A, B, { Model: "" }]));
    expect(await getImport(scope, id)).toMatchObject({
      status: "ready",
      counts: { created: 2, changed: 0, unchanged: 0, refused: 1, kept: 0 },
      mapping: { statedOn: "2026-08-19" },
    });
    expect(await importLines(scope, id, { outcome: "refused", page: 1 })).toMatchObject([
      { line: 4, reasons: ["This row names no model."] },
    ]);
    expect(await records()).toBe(0);
  });

  it("refuses the later of two lines that say different things of one model, naming both", async () => {
    const id = await drafted(epochFile([A, B, A, { ...B, "Training compute (FLOP)": "4e25" }]));
    expect(await counts(id)).toMatchObject({ created: 2, unchanged: 1, refused: 1 });
    const lines = await importLines(scope, id, { page: 1 });
    expect(lines.find(({ line }) => line === 4)?.reasons).toEqual(["The same as line 2."]);
    expect(lines.find(({ line }) => line === 5)?.reasons[0]).toContain(
      "stands on line 3 and again on line 5",
    );
  });

  it("points out a record of the same name that was entered otherwise", async () => {
    await applied([A]);
    await db.modelRecord.updateMany({
      where: { organisationId: scope.organisationId },
      data: { importKey: null },
    });
    const id = await drafted(epochFile([A]));
    const [line] = await importLines(scope, id, { page: 1 });
    expect(line).toMatchObject({ outcome: "created" });
    expect(line?.reasons.join()).toContain("of this name exists already");
  });
});

describe("applying", () => {
  it("writes records with history, finding and deadlines, as the file's, to be looked at", async () => {
    await applied([B]);
    const row = await record("B");
    expect(row).toMatchObject({
      origin: "import",
      importKey: "epoch:B",
      ourRole: "auditor",
      modelClass: "systemic-risk",
      supply: "eu_market",
      revision: 1,
    });
    expect(row.sources).toMatchObject({
      compute: { statedOn: "2026-08-19", confidence: "estimated" },
      market: { confidence: "assumed" },
    });
    expect(await history(row.id)).toMatchObject([
      { via: "import", revision: 1, changedByName: "Olga Officer" },
    ]);
    expect(await db.assessment.count({ where: { modelRecordId: row.id } })).toBe(1);
    expect(await db.deadline.count({ where: { modelRecordId: row.id } })).toBeGreaterThan(0);
  });

  it("the same file twice changes nothing the second time", async () => {
    await applied([A, B]);
    const id = await applied([A, B]);
    expect(await counts(id)).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
    expect((await history((await record("A")).id)).length).toBe(1);
  });

  it("a newer file that says the same changes nothing; one that does not dates only what it changes", async () => {
    await applied([A], "models_2026-08-19.csv");
    const id = await applied([A], "models_2026-09-30.csv");
    expect(await counts(id)).toMatchObject({ changed: 0, unchanged: 1 });
    const newer = await applied([{ ...A, "Publication date": "2026-01-20" }], "models_2026-10-30.csv");
    expect((await importLines(scope, newer, { page: 1 }))[0]?.differences).toEqual([
      { field: "releasedOn", from: "2026-01-15", to: "2026-01-20" },
    ]);
    const newest = await applied([{ ...A, "Training compute (FLOP)": "3e24" }], "models_2026-11-30.csv");
    expect((await importLines(scope, newest, { page: 1 }))[0]?.differences).toContainEqual({
      field: "sources.compute.statedOn",
      from: "2026-08-19",
      to: "2026-11-30",
    });
  });

  it("a newer file changes what it says differently, and shows from what to what", async () => {
    await applied([A, B]);
    const id = await applied([
      { ...A, "Training compute (FLOP)": "2.5e24" },
      { ...B, "Training compute (FLOP)": "" },
    ]);
    expect(await counts(id)).toMatchObject({ changed: 2, unchanged: 0 });
    expect((await importLines(scope, id, { page: 1 }))[0]?.differences).toContainEqual({
      field: "trainingFlop",
      from: "2e24",
      to: "2.5e24",
    });
    expect(dataOf(await record("A")).trainingFlop).toBe(25n * 10n ** 23n);
    expect((await record("A")).sources).toMatchObject({ compute: { statedOn: "2026-08-19" } });
    // The source withdrew its figure: unknown again, not low.
    expect(await record("B")).toMatchObject({ trainingFlop: null, modelClass: "unknown" });
    expect((await history((await record("A")).id)).map((change) => change.revision)).toEqual([1, 2]);
  });

  it("edition after edition is taken over, none mistaken for an edit by hand", async () => {
    for (const [month, figure] of ["2e24", "3e24", "4e24"].entries()) {
      await applied([{ ...A, "Training compute (FLOP)": figure }], `models_2026-0${month + 1}-01.csv`);
    }
    expect(dataOf(await record("A")).trainingFlop).toBe(4n * 10n ** 24n);
  });

  it("an older file replaces nothing newer, and says so", async () => {
    await applied([A], "models_2026-08-19.csv");
    const id = await applied([{ ...A, "Training compute (FLOP)": "1e24" }], "models_2024-10-22.csv");
    const [line] = await importLines(scope, id, { page: 1 });
    expect(line).toMatchObject({ outcome: "unchanged", differences: [] });
    expect(line?.reasons[0]).toContain("newer than this file's of 2024-10-22");
    expect(dataOf(await record("A")).trainingFlop).toBe(2n * 10n ** 24n);
  });

  it("a file without a column withdraws nothing that stands in it", async () => {
    await applied([A]);
    const id = await applied("Model,Training compute (FLOP),Confidence\nA,2e24,Likely\n");
    expect(await counts(id)).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await record("A")).toMatchObject({ provider: "Somebody", outputModalities: ["text"] });
  });

  it("is safe to run twice and to ask for twice", async () => {
    const id = await drafted(epochFile([A]));
    const answers = await Promise.all([startImport(scope, { id }), startImport(scope, { id })]);
    expect(answers.map((answer) => answer.ok)).toEqual([true, true]);
    await applyImport(job(id));
    await applyImport(job(id));
    expect(await counts(id)).toMatchObject({ created: 1, unchanged: 0 });
    expect(await records()).toBe(1);
    expect((await history((await record("A")).id)).length).toBe(1);
  });

  it("takes two files at once, one after the other", async () => {
    const ids = await Promise.all([
      drafted(epochFile([A, B])),
      drafted(epochFile([{ ...A, "Training compute (FLOP)": "9e24" }, { Model: "C" }])),
    ]);
    for (const id of ids) await startImport(scope, { id });
    await Promise.all(ids.map((id) => applyImport(job(id))));
    const both = await Promise.all(ids.map(counts));
    expect(await records()).toBe(3);
    expect(both.map((count) => (count?.created ?? 0) + (count?.changed ?? 0))).toEqual([2, 2]);
    expect((await history((await record("A")).id)).length).toBe(2);
  });
});

describe("base models a file names", () => {
  const child = { Model: "Child", "Training compute (FLOP)": "2.1e24", "Base model": "A" };
  const edges = () =>
    db.lineageEdge.findMany({
      where: { organisationId: scope.organisationId },
      include: { derived: true, base: true },
      orderBy: { createdAt: "asc" },
    });
  const links = async () =>
    (await edges()).map(({ derived, kind, base }) => `${derived.name} ${kind} ${base.name}`);

  it("become links to records of exactly that name, wherever in the file they stand, once", async () => {
    const lines = [child, A, { ...B, "Base model": "Nobody's" }, { ...B, Model: "C", "Base model": "A, B" }];
    await applied(lines);
    expect((await links()).sort()).toEqual(["C other A", "C other B", "Child fine_tune A"]);
    const row = await record("Child");
    const changes = (await history(row.id)).map(({ via, revision }) => `${revision} ${via}`);
    expect(changes).toEqual(["1 import", "2 import"]);
    const again = await applied(lines);
    expect(await counts(again)).toMatchObject({ created: 0, changed: 0, unchanged: 4 });
    expect(await links()).toHaveLength(3);
    expect(await history(row.id)).toHaveLength(2);
  });

  it("stay unlinked where a person removed the link, and where two records have the name", async () => {
    await applied([child, A]);
    const [edge] = await edges();
    await removeEdge(scope, { id: edge?.id ?? "" });
    await applied([child, A]);
    expect((await edges()).filter(({ removedAt }) => removedAt === null)).toEqual([]);
    await createModel(scope, modelData({ name: "B", provider: "Another" }));
    await applied([B, { ...child, Model: "Other child", "Base model": "B" }]);
    expect((await edges()).filter(({ removedAt }) => removedAt === null)).toEqual([]);
  });

  it("never close a circle", async () => {
    await applied([
      { ...A, "Base model": "B" },
      { ...B, "Base model": "A" },
    ]);
    expect(await links()).toHaveLength(1);
  });
});

describe("what a person edited since", () => {
  it("is kept, with all that belongs to it, and shown", async () => {
    await applied([A]);
    await edit("A", { cumulativeTrainingFlop: "3e24" });
    const id = await applied([
      { ...A, "Training compute (FLOP)": "2.5e24", "Publication date": "2026-01-20" },
    ]);
    const row = await record("A");
    expect(dataOf(row)).toMatchObject({
      trainingFlop: 2n * 10n ** 24n,
      cumulativeTrainingFlop: 3n * 10n ** 24n,
      releasedOn: "2026-01-20",
    });
    expect(await counts(id)).toMatchObject({ changed: 1, kept: 1 });
    expect((await importLines(scope, id, { outcome: "kept", page: 1 }))[0]?.differences).toEqual(
      expect.arrayContaining([
        { field: "trainingFlop", from: "2e24", to: "2.5e24", kept: true },
        { field: "releasedOn", from: "2026-01-15", to: "2026-01-20" },
      ]),
    );
  });

  it("is kept where a person cleared it", async () => {
    await applied([A]);
    await edit("A", { releasedOn: "" });
    await applied([{ ...A, "Publication date": "2026-02-02" }]);
    expect(await record("A")).toMatchObject({ releasedOn: null });
  });

  it("is not mentioned where the file never spoke of it", async () => {
    await applied([A]);
    await edit("A", { family: "Ours", documentation: { "5.1": "Two stages." } });
    const id = await applied([A]);
    expect(await counts(id)).toMatchObject({ unchanged: 1, kept: 0 });
    expect(await record("A")).toMatchObject({ family: "Ours", documentation: { "5.1": "Two stages." } });
  });

  it("stands where it is a ledger: a newer stated figure goes beside it", async () => {
    await applied([A], "models_2026-08-19.csv");
    await edit("A", { ledger: [entry("pre-training", "4e24")] });
    await applied([{ ...A, "Training compute (FLOP)": "3e24" }], "models_2026-09-19.csv");
    const row = await record("A");
    expect([row.cumulativeTrainingFlop, row.statedCumulativeTrainingFlop].map(Number)).toEqual([4e24, 3e24]);
    expect(dataOf(row).ledger).toHaveLength(1);
  });

  it("is taken over again once it says what the import had written", async () => {
    await applied([A]);
    await edit("A", { releasedOn: "2026-01-16" });
    await edit("A", { releasedOn: "2026-01-15" });
    await applied([{ ...A, "Publication date": "2026-02-02" }]);
    expect(await record("A")).toMatchObject({ releasedOn: new Date("2026-02-02") });
  });

  it("makes the line refused where the two cannot stand together", async () => {
    await applied([A]);
    await edit("A", { placedOn: "2026-02-01", marketStatus: "placed" });
    const id = await drafted(epochFile([{ ...A, "Publication date": "2026-03-01" }]));
    const [line] = await importLines(scope, id, { page: 1 });
    expect(line).toMatchObject({ outcome: "refused" });
    expect(line?.reasons[0]).toContain("Beside what was edited by hand");
  });
});

describe("a worker that dies half-way", () => {
  it("has applied nothing; the job is queued again and finishes", async () => {
    const lines = Array.from({ length: 1500 }, (_, n) => ({ Model: `Model ${n}` }));
    const id = await drafted(epochFile(lines));
    await startImport(scope, { id });
    const running = applyImport(job(id)).catch(() => "died");
    await expect
      .poll(async () => (await getImport(scope, id))?.rowsDone, { interval: 1, timeout: 20_000 })
      .toBeGreaterThan(0);
    // Progress is seen from outside while nothing is there yet.
    expect(await records()).toBe(0);
    await db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL`;
    expect(await running).toBe("died");
    expect(await records()).toBe(0);
    expect(await getImport(scope, id)).toMatchObject({ status: "applying" });

    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    await resumeImports();
    const [queued] = await db.$queryRaw<
      { payload: unknown }[]
    >`SELECT payload FROM graphile_worker._private_jobs`;
    await applyImport(queued?.payload);
    expect(await records()).toBe(1500);
    expect(await getImport(scope, id)).toMatchObject({ status: "applied", rowsDone: 1500, rowsTotal: 1500 });
  });

  it("or meets a mistake of ours has applied nothing, says so and can be tried again", async () => {
    const id = await drafted(epochFile([A]));
    await startImport(scope, { id });
    await db.$executeRaw`UPDATE "ImportBatch" SET content = '\\x00'::bytea WHERE id = ${id}::uuid`;
    const complaint = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await applyImport(job(id));
    expect(complaint).toHaveBeenCalledWith(expect.stringContaining('"event":"import-failed"'));
    complaint.mockRestore();
    expect(await getImport(scope, id)).toMatchObject({ status: "failed" });
    expect(await records()).toBe(0);
    expect((await startImport(scope, { id })).ok).toBe(true);
  });
});

describe("files as people have them", () => {
  const upload = (content: BlobPart, name = "models.csv") =>
    uploadImport(scope, { file: new File([content], name), statedOn: null });

  it("reads Latin-1", async () => {
    const id = await drafted(new Uint8Array(Buffer.from(epochFile([{ Model: "Modèle Été" }]), "latin1")));
    expect((await importLines(scope, id, { page: 1 }))[0]?.name).toBe("Modèle Été");
  });
  it.each([
    ["a broken quote", 'Model,Training compute (FLOP)\nA,1e24\n"B,2e24\n', /line 3/],
    ["a spreadsheet renamed", new Uint8Array([0x50, 0x4b, 3, 4, 0, 1]), /spreadsheet/],
    ["another list", "Hardware name,Manufacturer\nH100,NVIDIA\n", /needs a column "Model"/],
  ])("refuses %s", async (_what, content, message) => {
    const answer = await upload(content);
    expect(answer).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(message) } });
    expect(await recentImports(scope)).toEqual([]);
  });
  it("refuses 50 MB without reading it", async () => {
    const file = new File([new Uint8Array(50 * 1024 * 1024)], "models.csv");
    file.arrayBuffer = () => Promise.reject(new Error("was read"));
    const answer = await uploadImport(scope, { file, statedOn: null });
    expect(answer).toMatchObject({ ok: false, refusal: { message: expect.stringContaining("50 MB") } });
  });
});

it("takes the whole of Epoch's two files, which overlap", async () => {
  const files = ["epoch-notable-2026-08-19.csv", "epoch-large-scale-2026-08-19.csv"];
  const ids: string[] = [];
  for (const file of files) ids.push(await applied(readFileSync(sampleFile(file), "utf8"), file));
  expect(await counts(ids[0] ?? "")).toMatchObject({ created: 751, refused: 0 });
  const second = await counts(ids[1] ?? "");
  expect((second?.changed ?? 0) + (second?.unchanged ?? 0)).toBe(149);
  expect(await records()).toBe(751 + 409 - 149);
});

it("another organisation sees and moves nothing of it", async () => {
  const id = await drafted(epochFile([A]));
  const stranger = await someOrganisation("Stranger");
  expect(await getImport(stranger, id)).toBeNull();
  expect(await importLines(stranger, id, { page: 1 })).toEqual([]);
  expect(await recentImports(stranger)).toEqual([]);
  expect((await startImport(stranger, { id })).ok).toBe(false);
  expect((await discardImport(stranger, { id })).ok).toBe(false);
  await startImport(scope, { id });
  await applyImport(job(id, stranger));
  expect(await getImport(scope, id)).toMatchObject({ status: "applying" });
  expect(await db.modelRecord.count({ where: { organisationId: stranger.organisationId } })).toBe(0);
});

it("an import put aside is not applied, and stays on record", async () => {
  const id = await drafted(epochFile([A]));
  expect((await discardImport(scope, { id })).ok).toBe(true);
  expect((await startImport(scope, { id })).ok).toBe(false);
  expect(await recentImports(scope)).toMatchObject([{ id, status: "discarded" }]);
});
