import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { markDeadlineDone } from "@/lib/deadlines/commands";
import { deadlineFilterSchema } from "@/lib/deadlines/filter";
import { findDeadlinesAsOf } from "@/lib/deadlines/find-deadlines-as-of";
import { listDeadlines } from "@/lib/deadlines/list-deadlines";
import { deadlineCounts, deadlinesLeftOut, modelDeadlines } from "@/lib/deadlines/queries";
import { deadlineStatuses } from "@/lib/engine/deadline-status";
import { archiveModel, createModel } from "@/lib/models/commands";
import { findModelsAsOf } from "@/lib/models/find-models-as-of";
import { type ListFilter, listFilterSchema } from "@/lib/models/list-filter";
import { listModels } from "@/lib/models/list-models";
import { saveModels } from "@/lib/models/save-models";
import type { ModelForm } from "@/lib/models/schema";
import { fieldPoints, firstModels, openQuestions, portfolioCounts } from "@/lib/portfolio/queries";
import { readPortfolioAsOf } from "@/lib/portfolio/read-portfolio-as-of";
import { modelData, ourModel, someOrganisation } from "../support/organisation";

/** Nothing in the law begins between the two, so what was stored today is what that day would find. */
const TODAY = "2026-11-23";
/** The last day before Chapter V applied (Art 113(b)). */
const BEFORE = "2025-08-01";

let scope: Scope;

beforeAll(async () => {
  scope = await someOrganisation();
  const record = async (fields: Partial<ModelForm>): Promise<string> => {
    const answer = await createModel(scope, modelData(fields));
    if (!answer.ok) throw new Error(answer.refusal.message);
    return answer.value.id;
  };
  await record({ name: "Nothing known" });
  await record({ name: "Nothing known, ours", ourRole: "provider" });
  const many = Array.from({ length: 130 }, (_, n) => {
    const figure = n % 5 === 0 ? "" : `${(n % 89) + 1}.5e${22 + (n % 4)}`;
    return modelData({
      ...ourModel,
      name: `Model ${(n * 37) % 130}`,
      ourRole: n % 3 === 0 ? "auditor" : "provider",
      trainingFlop: figure,
      cumulativeTrainingFlop: figure,
      placedOn: `202${5 + (n % 3)}-0${(n % 9) + 1}-11`,
      thresholdMetOrKnownOn: n % 4 === 0 ? "2026-11-12" : "",
    });
  });
  const saves = many.map((data) => ({ id: randomUUID(), data }));
  await db(scope).$transaction((tx) => saveModels(tx, scope, saves, "form"));
  const id = await record({ ...ourModel, name: "Marked" });
  const [deadline] = await modelDeadlines(scope, id);
  await markDeadlineDone(scope, { deadlineRowId: deadline?.id ?? "", doneOn: "2026-10-01", note: "receipt" });
  await archiveModel(scope, { id: await record({ ...ourModel, name: "Put away" }), archived: true });
});

describe("on a day of the same law as today, what is reached anew is what is stored:", () => {
  it("the home page", async () => {
    const found = await readPortfolioAsOf(scope, TODAY);
    expect(found.counts).toEqual(await portfolioCounts(scope));
    expect(found.deadlines).toEqual(await deadlineCounts(scope));
    expect(found.questions).toEqual(await openQuestions(scope));
    expect(found.first).toEqual(await firstModels(scope));
    const { points, ...left } = found.field;
    const { points: stored, ...storedLeft } = await fieldPoints(scope);
    expect(left).toEqual(storedLeft);
    expect(new Set(points)).toEqual(new Set(stored));
  });

  const filters: Partial<Record<keyof ListFilter, string>>[] = [
    {},
    { sort: "compute" },
    { sort: "released", dir: "asc" },
    { class: "systemic-risk" },
    { class: "unknown", role: "provider" },
    { near: "1e25" },
    { missing: "trainingFlop" },
    { open: "weights-closed" },
    { open: "exempt" },
    { archived: "yes" },
    { q: "Model 1" },
  ];
  it.each(filters)("the model list, page by page, with %o", async (filter) => {
    const pages = async (list: (filter: ListFilter) => ReturnType<typeof listModels>) => {
      const rows: unknown[] = [];
      let after: string | undefined;
      do {
        const page = await list(listFilterSchema.parse({ ...filter, after }));
        rows.push(...page.rows);
        after = page.next;
      } while (after !== undefined);
      return rows;
    };
    const stored = await pages((wanted) => listModels(scope, wanted));
    expect(await pages((wanted) => findModelsAsOf(scope, wanted, TODAY))).toEqual(stored);
  });

  it.each(deadlineStatuses)("the deadlines that are %s, page by page", async (status) => {
    const filter = (after?: string) => deadlineFilterSchema.parse({ status, whose: "all", after });
    const key = (row: { modelId: string; deadlineId: string; dueOn: string | null; doneOn: string | null }) =>
      `${row.dueOn} ${row.doneOn} ${row.deadlineId} ${row.modelId}`;
    const anew: string[] = [];
    let next: string | undefined;
    do {
      const { page } = await findDeadlinesAsOf(scope, filter(next), TODAY);
      expect(page.rows.length).toBeLessThanOrEqual(50);
      anew.push(...page.rows.map(key));
      next = page.next;
    } while (next !== undefined);
    const stored: string[] = [];
    do {
      const page = await listDeadlines(scope, { ...filter(next), status });
      stored.push(...page.rows.map(key));
      next = page.next;
    } while (next !== undefined);
    expect(anew.toSorted()).toEqual(stored.toSorted());
    expect(new Set(anew).size).toBe(anew.length);
  });

  it("the counts of deadlines, and what the list leaves out", async () => {
    const found = await findDeadlinesAsOf(scope, deadlineFilterSchema.parse({}), TODAY);
    expect(found.counts).toEqual(await deadlineCounts(scope));
    expect(found.leftOut).toEqual(await deadlinesLeftOut(scope));
  });
});

describe("on the day before Chapter V applied", () => {
  it("no model has a class and nothing is due, whatever is stored for today", async () => {
    const { counts, deadlines, first } = await readPortfolioAsOf(scope, BEFORE);
    expect(counts.byClass["not-in-force"]).toBe(counts.total);
    expect(Object.values(deadlines.ours).every((count) => count === 0)).toBe(true);
    expect(first).toEqual([]);
    const list = (filter: object) => findModelsAsOf(scope, listFilterSchema.parse(filter), BEFORE);
    expect((await list({})).rows.every(({ modelClass }) => modelClass === "not-in-force")).toBe(true);
    expect((await list({ class: "gpai" })).rows).toEqual([]);
    const found = await findDeadlinesAsOf(scope, deadlineFilterSchema.parse({ whose: "all" }), BEFORE);
    expect(found.page.rows).toEqual([]);
  });
});

it("a mark made later than the day is not counted as done on it", async () => {
  const done = async (day: string) =>
    (await findDeadlinesAsOf(scope, deadlineFilterSchema.parse({ q: "Marked" }), day)).counts.ours.done;
  expect(await done("2026-09-30")).toBe(0);
  expect(await done("2026-10-01")).toBe(1);
});
