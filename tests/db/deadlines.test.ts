import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { markDeadlineDone, undoDeadline } from "@/lib/deadlines/commands";
import { deadlineFilterSchema } from "@/lib/deadlines/filter";
import { listDeadlines, PAGE_SIZE } from "@/lib/deadlines/list-deadlines";
import { deadlineCounts, deadlinesLeftOut, modelDeadlines } from "@/lib/deadlines/queries";
import { countsOf, firstStatus, openCount } from "@/lib/deadlines/status-counts";
import { addDays } from "@/lib/engine/days";
import { deadlineHorizons, deadlineStatus, deadlineStatuses } from "@/lib/engine/deadline-status";
import { archiveModel, createModel, editModel } from "@/lib/models/commands";
import { modelData, ourModel, someOrganisation } from "../support/organisation";
import { ownerDb as db } from "../support/owner-db";

let scope: Scope;
let modelId: string;

const systemic = {
  ...ourModel,
  trainingFlop: "3e25",
  cumulativeTrainingFlop: "3e25",
  thresholdMetOrKnownOn: "2026-10-17",
};

async function record(fields: Parameters<typeof modelData>[0], by = scope): Promise<string> {
  const answer = await createModel(by, modelData(fields));
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value.id;
}

const filter = (fields: object = {}) => deadlineFilterSchema.parse(fields);
const rowOf = async (deadlineId: string) => {
  const found = (await modelDeadlines(scope, modelId)).find((row) => row.deadlineId === deadlineId);
  if (found === undefined) throw new Error(`no ${deadlineId}`);
  return found;
};
const done = (deadlineRowId: string, note = "receipt 118", doneOn = "2026-11-02") =>
  markDeadlineDone(scope, { deadlineRowId, doneOn, note });

beforeEach(async () => {
  scope = await someOrganisation();
  modelId = await record(systemic);
});

describe("marking a deadline as done", () => {
  it("is recorded with day, note and name, and shown", async () => {
    const { id } = await rowOf("D01");
    expect(await done(id)).toEqual({ ok: true, value: { id } });
    expect(await rowOf("D01")).toMatchObject({
      doneOn: "2026-11-02",
      marks: [{ kind: "done", doneOn: "2026-11-02", note: "receipt 118", markedByName: "Olga Officer" }],
    });
  });

  it("leaves one mark where two people do it at once, and tells the second who was first", async () => {
    const { id } = await rowOf("D01");
    const answers = await Promise.all([done(id, "mine"), done(id, "mine too"), done(id, "and mine")]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const { marks } = await rowOf("D01");
    expect(marks).toHaveLength(1);
    for (const answer of answers.filter(({ ok }) => !ok)) {
      expect(answer).toMatchObject({
        refusal: { code: "refused", message: expect.stringContaining(`“${marks[0]?.note}”`) },
      });
    }
  });

  it.each([
    ["2026-11-24", "still to come"],
    ["2026-10-16", "before 17 October 2026"],
  ])("refuses the day %s", async (day, message) => {
    const { id } = await rowOf("D01");
    expect(await done(id, "note", day)).toMatchObject({
      refusal: { code: "invalid", fields: { doneOn: expect.stringContaining(message) } },
    });
    expect(await rowOf("D01")).toMatchObject({ doneOn: null, marks: [] });
  });

  it("takes the day of the event, today, and for what must be there at placing a day before it", async () => {
    expect(await done((await rowOf("D01")).id, "note", "2026-10-17")).toMatchObject({ ok: true });
    expect(await done((await rowOf("D10")).id, "note", scope.today)).toMatchObject({ ok: true });
    expect(await done((await rowOf("D11")).id, "note", "2026-01-15")).toMatchObject({ ok: true });
  });

  it("does not let ten years of keeping end early", async () => {
    modelId = await record({ ...ourModel, providerLocation: "non-EU" });
    expect(await done((await rowOf("D19")).id)).toMatchObject({ refusal: { code: "invalid" } });
  });

  it("is taken back with its history kept, once", async () => {
    const { id } = await rowOf("D01");
    await done(id);
    const answers = await Promise.all([
      undoDeadline(scope, { deadlineRowId: id, note: "wrong model" }),
      undoDeadline(scope, { deadlineRowId: id, note: "" }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const { doneOn, marks } = await rowOf("D01");
    expect(doneOn).toBeNull();
    expect(marks.map(({ kind }) => kind)).toEqual(["undone", "done"]);
    expect(await done(id, "really done")).toMatchObject({ ok: true });
    expect((await rowOf("D01")).marks).toHaveLength(3);
  });

  it("is refused to another organisation as if there were no such deadline", async () => {
    const stranger = await someOrganisation("Stranger");
    const { id } = await rowOf("D01");
    const input = { deadlineRowId: id, doneOn: "2026-11-02", note: "note" };
    expect(await markDeadlineDone(stranger, input)).toMatchObject({ refusal: { code: "not-found" } });
    await done(id);
    expect(await undoDeadline(stranger, { deadlineRowId: id, note: "" })).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await done(randomUUID())).toMatchObject({ refusal: { code: "not-found" } });
    expect((await rowOf("D01")).marks).toHaveLength(1);
  });

  it("keeps its mark when the record changes so that it no longer follows", async () => {
    const { id } = await rowOf("D01");
    await done(id);
    await editModel(scope, { id: modelId, revision: 1, data: modelData(ourModel) });
    expect(await rowOf("D01")).toMatchObject({
      isLapsed: true,
      doneOn: "2026-11-02",
      marks: [{ kind: "done" }],
    });
    expect(await undoDeadline(scope, { deadlineRowId: id, note: "" })).toMatchObject({
      refusal: { code: "refused", message: expect.stringContaining("no longer follows") },
    });
    expect((await deadlineCounts(scope)).ours.done).toBe(0);
  });
});

describe("the list", () => {
  const ends = [0, deadlineHorizons.week, deadlineHorizons.month];
  const offsets = [-400, ...ends.flatMap((end) => [end - 1, end, end + 1]), 400];

  it("agrees with deadlineStatus on every side of every boundary, and so do the counts", async () => {
    const rows = await db.deadline.findMany({ where: { organisationId: scope.organisationId } });
    const [pattern] = rows;
    if (pattern === undefined) throw new Error("no deadline");
    const days = [...offsets.map((offset) => addDays(scope.today, offset)), null];
    await db.deadline.createMany({
      data: days.flatMap((dueOn, index) =>
        [null, "2026-11-01"].map((doneOn) => ({
          organisationId: scope.organisationId,
          modelRecordId: modelId,
          deadlineId: "D12",
          occurrence: `${index} ${doneOn}`,
          bearer: "ours",
          dueOn: dueOn && new Date(dueOn),
          doneOn: doneOn && new Date(doneOn),
          because: [],
        })),
      ),
    });
    const expected = Object.fromEntries(deadlineStatuses.map((status) => [status, 0]));
    for (const row of await db.deadline.findMany({ where: { organisationId: scope.organisationId } })) {
      const day = (value: Date | null) => value?.toISOString().slice(0, 10);
      const status = deadlineStatus(day(row.dueOn), day(row.doneOn), scope.today);
      expected[status] = (expected[status] ?? 0) + 1;
    }
    const counts = countsOf(await deadlineCounts(scope), "ours");
    expect(counts).toEqual(expected);
    for (const status of deadlineStatuses) {
      const { rows: listed } = await listDeadlines(scope, { ...filter(), status });
      expect(listed, status).toHaveLength(expected[status] ?? -1);
      for (const row of listed) {
        expect(deadlineStatus(row.dueOn ?? undefined, row.doneOn ?? undefined, scope.today)).toBe(status);
      }
    }
  });

  it("comes page by page, every row once, in order", async () => {
    const count = PAGE_SIZE + 7;
    await db.deadline.createMany({
      data: Array.from({ length: count }, (_, n) => ({
        organisationId: scope.organisationId,
        modelRecordId: modelId,
        deadlineId: "D12",
        occurrence: `${n}`,
        bearer: "theirs",
        dueOn: new Date(addDays("2026-01-01", Math.floor(n / 10))),
        because: [],
      })),
    });
    const theirs = filter({ whose: "theirs" });
    const one = await listDeadlines(scope, { ...theirs, status: "overdue" });
    const two = await listDeadlines(scope, { ...theirs, status: "overdue", after: one.next });
    const rows = [...one.rows, ...two.rows];
    expect([one.rows.length, two.rows.length, two.next]).toEqual([PAGE_SIZE, 7, undefined]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(count);
    expect(rows.map(({ dueOn }) => dueOn)).toEqual(rows.map(({ dueOn }) => dueOn).toSorted());
    const mangled = await listDeadlines(scope, { ...theirs, status: "overdue", after: "mangled'_" });
    for (const after of [
      `2026-02-30_${randomUUID()}`,
      `2026-03-02_${"-".repeat(36)}`,
      `0000-01-01_${randomUUID()}`,
    ])
      expect(await listDeadlines(scope, { ...theirs, status: "overdue", after })).toEqual(mangled);
    expect(mangled.rows).toEqual(one.rows);
  });

  it("tells ours from theirs, narrows by kind and name, and starts at the most urgent", async () => {
    await record({ ...systemic, name: "Their 100 % model", ourRole: "auditor" });
    const counts = await deadlineCounts(scope);
    expect([openCount(counts.ours), openCount(counts.theirs)]).toEqual([4, 4]);
    expect(firstStatus(counts, "ours")).toBe("overdue");
    const list = async (fields: object) =>
      (await listDeadlines(scope, { ...filter(fields), status: "overdue" })).rows.map((row) => row.modelName);
    expect(await list({})).toEqual(Array(4).fill("Model One"));
    expect(await list({ whose: "all", kind: "D01" })).toHaveLength(2);
    expect(await list({ whose: "all", q: "100 %" })).toEqual(Array(4).fill("Their 100 % model"));
    expect(await list({ whose: "all", q: "%" })).toHaveLength(4);
    expect((await deadlineCounts(scope, { q: "100 %" })).ours.overdue).toBe(0);
  });

  it("says what it leaves out: archived records, and models nobody can classify yet", async () => {
    await record({ name: "Nothing known", ourRole: "provider" });
    expect(await deadlinesLeftOut(scope)).toEqual({ archived: 0, unclassified: 1 });
    await archiveModel(scope, { id: modelId, archived: true });
    expect(await deadlinesLeftOut(scope)).toEqual({ archived: 4, unclassified: 1 });
    expect(openCount((await deadlineCounts(scope)).ours)).toBe(0);
    expect(
      (await listDeadlines(scope, { ...filter({ archived: "yes" }), status: "overdue" })).rows,
    ).toHaveLength(4);
  });

  it("shows why a duty binds, how an open one can be read and what would settle it", async () => {
    expect((await rowOf("D01")).binds.map(({ text }) => text)).toContain(
      "Cumulative training compute of 3 × 10²⁵ FLOP is greater than 10²⁵ FLOP.",
    );
    modelId = await record({ ...systemic, placedOn: "2025-02-01", thresholdMetOrKnownOn: "2025-01-02" });
    expect(await rowOf("D03")).toMatchObject({ review: true, dueOn: "2027-08-02" });
    expect((await rowOf("D03")).readings).toHaveLength(2);
    modelId = await record({ ...ourModel, placedOn: "", marketStatus: "", releasedOn: "2026-03-02" });
    expect(await rowOf("D10")).toMatchObject({ review: true, missing: ["placedOn"] });
  });
});
