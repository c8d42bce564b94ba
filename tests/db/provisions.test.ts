import { beforeEach, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { archiveModel, createModel, editModel } from "@/lib/models/commands";
import { provisionById } from "@/lib/provisions/catalogue";
import { modelsTouched, TOUCHED_PAGE } from "@/lib/provisions/queries";
import { modelData, ourModel, someOrganisation } from "../support/organisation";
import { ownerDb as db } from "../support/owner-db";

let scope: Scope;

async function record(fields: Parameters<typeof modelData>[0]): Promise<string> {
  const answer = await createModel(scope, modelData(fields));
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value.id;
}

async function touched(id: string, after?: string) {
  const provision = provisionById(id);
  if (provision === undefined) throw new Error(`no ${id}`);
  return modelsTouched(scope, provision, after);
}
const names = async (id: string) => (await touched(id)).rows.map(({ name }) => name);

const big = { trainingFlop: "3e25", cumulativeTrainingFlop: "3e25", thresholdMetOrKnownOn: "2026-03-02" };

beforeEach(async () => {
  scope = await someOrganisation();
});

describe("the models a provision touches", () => {
  it("are those a duty binds, and, marked open, those it may bind", async () => {
    await record({ ...ourModel, name: "Bound" });
    await record({ ...ourModel, name: "Asked", weightsPublic: "" });
    await record({ ...ourModel, name: "Small", trainingFlop: "1e22", cumulativeTrainingFlop: "1e22" });
    const { rows } = await touched("art-53-1-a");
    expect(rows.map(({ name, isOpen }) => [name, isOpen])).toEqual([
      ["Asked", true],
      ["Bound", false],
    ]);
    expect(await names("art-55-1-a")).toEqual([]);
  });

  it("follow the record: a duty that no longer binds lets it go, an archived record is left out", async () => {
    const id = await record({ ...ourModel, ...big, name: "Large" });
    expect(await names("art-55-1-c")).toEqual(["Large"]);
    await editModel(scope, { id, revision: 1, data: modelData({ ...ourModel, name: "Large" }) });
    expect(await names("art-55-1-c")).toEqual([]);
    expect(await names("art-53-1-c")).toEqual(["Large"]);
    await archiveModel(scope, { id, archived: true });
    expect(await names("art-53-1-c")).toEqual([]);
  });

  it("are those a deadline stands on, with the next day", async () => {
    await record({
      ...ourModel,
      name: "Asked twice",
      events: [
        { kind: "information_request", on: "2026-09-01", matter: "1", answerBy: "2026-12-20", note: "" },
        { kind: "information_request", on: "2026-09-02", matter: "2", answerBy: "2026-12-10", note: "" },
      ],
    });
    expect((await touched("D15")).rows).toMatchObject([{ name: "Asked twice", dueOn: "2026-12-10" }]);
    expect(await names("D16")).toEqual([]);
  });

  it("are those near a threshold, or on the market before Chapter V", async () => {
    await record({ ...ourModel, name: "Near", trainingFlop: "9e24", cumulativeTrainingFlop: "9e24" });
    await record({ ...ourModel, name: "Older", placedOn: "2025-03-01" });
    expect(await names("systemic-risk-training-flop")).toEqual(["Near"]);
    expect(await names("legacy-models-comply")).toEqual(["Older"]);
    expect(await names("source-aia")).toEqual([]);
  });

  it("come page by page, each once, by name; a mangled cursor starts anew", async () => {
    const count = TOUCHED_PAGE + 3;
    for (let n = 0; n < count; n += 1)
      await record({ ...ourModel, name: `Model ${String(n).padStart(3, "0")}` });
    const one = await touched("art-53-1-c");
    const two = await touched("art-53-1-c", one.next);
    const all = [...one.rows, ...two.rows].map(({ name }) => name);
    expect([one.rows.length, two.rows.length, two.next]).toEqual([TOUCHED_PAGE, 3, undefined]);
    expect(all).toEqual(all.toSorted());
    expect(new Set(all).size).toBe(count);
    expect((await touched("art-53-1-c", "mangled'")).rows).toEqual(one.rows);
  });

  it("are found by index", async () => {
    await record(ourModel);
    const plan = await db.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      return tx.$queryRaw<{ "QUERY PLAN": string }[]>`
        EXPLAIN SELECT id FROM "ModelRecord" WHERE "dutiesBinding" @> ARRAY['art-53-1-c']::text[]`;
    });
    expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("ModelRecord_dutiesBinding_idx");
  });
});

describe("events and chapters of a record", () => {
  const event = {
    kind: "downstream_request",
    on: "2026-11-20",
    matter: "",
    answerBy: "",
    note: "by mail",
  } as const;

  it("come back as they were typed, with their history, and bring their deadlines", async () => {
    const id = await record({ ...ourModel, codeChapters: ["transparency", "copyright"], events: [event] });
    const row = await db.modelRecord.findUniqueOrThrow({ where: { id } });
    expect(row.codeChapters).toEqual(["transparency", "copyright"]);
    const change = await db.modelChange.findFirstOrThrow({ where: { modelRecordId: id } });
    expect(change.changes).toContainEqual({
      field: "events",
      from: "",
      to: "downstream_request · 2026-11-20 · by mail",
    });
    const due = await db.deadline.findMany({ where: { modelRecordId: id, deadlineId: "D14" } });
    expect(due.map(({ dueOn }) => dueOn?.toISOString().slice(0, 10))).toEqual(["2026-12-04"]);
  });

  it("are refused by the form, and by the database, where they contradict each other", async () => {
    expect(() => modelData({ codeChapters: ["none", "safety"] })).toThrow("either none or the chapters");
    expect(() => modelData({ events: [event, event] })).toThrow("listed already");
    expect(() => modelData({ events: [{ ...event, on: "" }] })).toThrow("Enter the day");
    expect(() => modelData({ events: [{ ...event, kind: "" }] })).toThrow("Choose what happened");
    expect(() =>
      modelData({ events: [{ ...event, kind: "access_request", answerBy: "2026-11-01" }] }),
    ).toThrow("before the request");
    const id = await record(ourModel);
    await expect(
      db.modelRecord.update({ where: { id }, data: { codeChapters: ["none", "safety"] } }),
    ).rejects.toThrow();
    await expect(db.modelRecord.update({ where: { id }, data: { events: {} } })).rejects.toThrow();
  });
});
