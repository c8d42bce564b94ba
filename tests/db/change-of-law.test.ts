import { beforeEach, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { markLawChangesSeen } from "@/lib/law-changes/commands";
import { listLawChanges, unseenLawChanges } from "@/lib/law-changes/queries";
import { lawChangesFilterSchema } from "@/lib/law-changes/schema";
import { archiveModel, createModel, editModel } from "@/lib/models/commands";
import { historyEntries } from "@/lib/models/history-entries";
import { getModel, historyPage, modelHistory } from "@/lib/models/queries";
import { queueOutdatedFindings, refreshFindings } from "@/lib/models/refresh-findings";
import type { ModelForm } from "@/lib/models/schema";
import { withSystemicRiskThreshold } from "../support/edition";
import { modelData, ourModel, scopeOf, someOrganisation } from "../support/organisation";
import { ownerDb as db } from "../support/owner-db";

// A delegated act under Article 51(3) raises the threshold to 10^26 FLOP from 1 February 2027.
const raised = withSystemicRiskThreshold("2027-02-01", "1e26");

let scope: Scope;
let later: Scope;

beforeEach(async () => {
  scope = await someOrganisation();
  later = await onDay("2027-02-01");
});

const onDay = (day: string): Promise<Scope> => scopeOf(scope.userId as string, day);

async function withCompute(figure: string, fields: Partial<ModelForm> = {}): Promise<string> {
  const data = modelData({
    ...ourModel,
    name: `Model of ${figure}`,
    trainingFlop: figure,
    cumulativeTrainingFlop: figure,
    thresholdMetOrKnownOn: "2026-02-02",
    thresholdTrigger: "met",
    ...fields,
  });
  const answer = await createModel(scope, data);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value.id;
}

const classOf = async (id: string) => (await getModel(later, id))?.modelClass;
const changes = async (filter: object = {}) =>
  (await listLawChanges(later, lawChangesFilterSchema.parse(filter))).rows;

describe("a threshold raised by one line of law", () => {
  it("moves the models between the old and the new figure, and those at the new one, and no other", async () => {
    const models = {
      "1e25": await withCompute("1e25"),
      "10000000000000000000000001": await withCompute("10000000000000000000000001"),
      "1e26": await withCompute("1e26"),
      "100000000000000000000000001": await withCompute("100000000000000000000000001"),
    };
    expect(await Promise.all(Object.values(models).map(classOf))).toEqual([
      "gpai",
      "systemic-risk",
      "systemic-risk",
      "systemic-risk",
    ]);
    expect(await refreshFindings(later, raised)).toEqual({ reached: 4, changed: 3 });
    expect(await Promise.all(Object.values(models).map(classOf))).toEqual([
      "gpai",
      "gpai",
      "gpai",
      "systemic-risk",
    ]);
    const changed = await changes();
    const moved = changed.filter(({ difference }) => difference.classBefore !== difference.classAfter);
    expect(moved.map(({ modelId }) => modelId).sort()).toEqual(
      [models["10000000000000000000000001"], models["1e26"]].sort(),
    );
    // At the old figure no class moves, but there is no threshold near any more to watch.
    const atOld = changed.find(({ modelId }) => modelId === models["1e25"])?.difference;
    expect(atOld?.duties).toEqual([{ id: "gl-31", from: "binds", to: "on_event" }]);
  });

  it("does nothing before its day, although the edition is another", async () => {
    const id = await withCompute("3e25");
    const dayBefore = await onDay("2027-01-31");
    expect(await refreshFindings(dayBefore, raised)).toEqual({ reached: 1, changed: 0 });
    expect(await classOf(id)).toBe("systemic-risk");
    expect(await refreshFindings(later, raised)).toEqual({ reached: 1, changed: 1 });
    expect(await classOf(id)).toBe("gpai");
  });

  it("lists model, before, after, why and when, and says it in the record's history", async () => {
    const id = await withCompute("3e25");
    await refreshFindings(later, raised);
    const [change] = await changes();
    expect(change).toMatchObject({
      modelId: id,
      modelName: "Model of 3e25",
      lawVersionBefore: expect.not.stringMatching("2027-01-15.1"),
      lawVersion: "2027-01-15.1",
      asOfBefore: "2026-11-23",
      asOf: "2027-02-01",
      isUnseen: true,
      difference: { classBefore: "systemic-risk", classAfter: "gpai" },
    });
    const systemic = change?.difference.answers.find(({ key }) => key === "systemicRisk");
    expect(systemic?.before.map(({ text }) => text)).toEqual([
      "Cumulative training compute of 3 × 10²⁵ FLOP is greater than 10²⁵ FLOP.",
    ]);
    expect(systemic?.after).toEqual([
      {
        text: "Cumulative training compute of 3 × 10²⁵ FLOP is not greater than 10²⁶ FLOP.",
        cite: { source: "AIA", pinpoint: "Art 51(3)", certainty: "settled" },
      },
    ]);
    expect(change?.difference.duties.map((duty) => [duty.id, duty.from, duty.to])).toEqual([
      ["art-52-1", "binds", "does_not_bind"],
      ["art-52-2", "on_event", "does_not_bind"],
      ["gl-31", "does_not_bind", "on_event"],
      ["annex-xi-2", "binds", "does_not_bind"],
      ["art-55-1-a", "binds", "does_not_bind"],
      ["art-55-1-b", "binds", "does_not_bind"],
      ["art-55-1-c", "binds", "does_not_bind"],
      ["art-55-1-d", "binds", "does_not_bind"],
    ]);
    expect(change?.difference.deadlines).toEqual([
      { id: "D01", from: { dueOn: "2026-02-16", review: false }, to: null },
    ]);
    const page = await historyPage(later, id);
    const [first, second] = historyEntries(page.changes, page.assessments);
    expect(first).toMatchObject({ via: "law", who: "Weighbridge", changes: [] });
    expect(first?.finding?.changes[0]).toEqual({
      question: "Class",
      from: "Systemic risk",
      to: "General-purpose",
    });
    expect(second).toMatchObject({ via: "form", who: "Olga Officer" });
  });

  it("leaves facts, revision and the person's history alone; deadlines follow", async () => {
    const id = await withCompute("3e25");
    const before = await getModel(scope, id);
    await refreshFindings(later, raised);
    const after = await getModel(later, id);
    const { findingLaw: _law, findingOn: _on, ...rest } = after ?? {};
    const { findingLaw: _lawBefore, findingOn: _onBefore, ...restBefore } = before ?? {};
    const summary = [
      "modelClass",
      "openSource",
      "legacy",
      "nearThreshold",
      "missingCount",
      "missing",
      "missingForClass",
      "dutiesBinding",
      "dutiesOpen",
    ];
    const facts = (row: object) => Object.entries(row).filter(([name]) => !summary.includes(name));
    expect(facts(rest)).toEqual(facts(restBefore));
    expect(await modelHistory(later, id)).toHaveLength(1);
    const notify = await db.deadline.findFirst({ where: { modelRecordId: id, deadlineId: "D01" } });
    expect(notify?.lapsedAt).not.toBeNull();
    // The next edit starts from the same revision as before.
    const edit = { id, revision: 1, data: modelData({ ...ourModel, family: "Edited" }) };
    expect(await editModel(later, edit)).toMatchObject({ ok: true, value: { revision: 2 } });
  });

  it("reaches archived records too, and says so in their own history", async () => {
    const id = await withCompute("3e25");
    await archiveModel(scope, { id, archived: true });
    await refreshFindings(later, raised);
    expect(await classOf(id)).toBe("gpai");
    expect((await changes())[0]).toMatchObject({ modelId: id, isArchived: true });
    const page = await historyPage(later, id);
    expect(historyEntries(page.changes, page.assessments).map(({ via }) => via)).toEqual([
      "law",
      "form",
      "form",
    ]);
  });
});

describe("the work", () => {
  it("is done once, however often and at once it is started", async () => {
    const ids = await Promise.all(["2e25", "3e25", "4e25", "5e25"].map((figure) => withCompute(figure)));
    const runs = await Promise.all([1, 2, 3].map(() => refreshFindings(later, raised)));
    expect(runs.reduce((sum, { reached }) => sum + reached, 0)).toBe(ids.length);
    expect(await refreshFindings(later, raised)).toEqual({ reached: 0, changed: 0 });
    expect(await db.assessment.count({ where: { modelRecordId: { in: ids }, cause: "law" } })).toBe(4);
    expect(await changes()).toHaveLength(4);
  });

  it("goes on where it broke off", async () => {
    const ids = await Promise.all(["2e25", "3e25", "4e25"].map((figure) => withCompute(figure)));
    // As a run leaves it that was killed after its first batch.
    await db.modelRecord.update({
      where: { id: ids[0] as string },
      data: { findingLaw: raised.version, findingOn: new Date("2027-02-01") },
    });
    expect(await refreshFindings(later, raised)).toEqual({ reached: 2, changed: 2 });
  });

  it("is queued for organisations whose findings are outdated, and for no other", async () => {
    await withCompute("3e25");
    const isQueued = async () => {
      const queued = await db.$queryRaw<{ payload: { organisationId: string } }[]>`
        SELECT payload FROM graphile_worker._private_jobs j
        JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'refresh-findings'`;
      return queued.some(({ payload }) => payload.organisationId === scope.organisationId);
    };
    await queueOutdatedFindings("2026-11-23");
    expect(await isQueued()).toBe(false);
    // On the day legacy models have to comply something in the law begins, so findings are reached anew.
    await queueOutdatedFindings("2027-08-02");
    expect(await isQueued()).toBe(true);
  });
});

describe("the list", () => {
  it("is filtered by class and paged by key, each change once", async () => {
    for (let n = 0; n < 30; n += 1) await withCompute(`${11 + n}e24`, { name: `Model ${n}` });
    await refreshFindings(later, raised);
    expect(await changes({ class: "systemic-risk" })).toEqual([]);
    expect((await changes({ class: "gpai", was: "systemic-risk" })).length).toBe(25);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listLawChanges(later, lawChangesFilterSchema.parse({ after }));
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after !== undefined);
    expect(new Set(seen).size).toBe(30);
    expect(seen).toHaveLength(30);
    for (const altered of ["x", "2027-02-01T00:00:00.000Z_x", "2027-99-99T99:99:99.000Z_".padEnd(61, "0")])
      expect(await changes({ after: altered })).toHaveLength(25);
  });

  it("is unread until the person says so, and what comes later is unread again", async () => {
    await withCompute("3e25");
    await refreshFindings(later, raised);
    const unseen = await unseenLawChanges(later);
    expect(unseen).toMatchObject({ count: 1, isCapped: false });
    expect(await markLawChangesSeen(later, { until: unseen.latest ?? "" })).toMatchObject({ ok: true });
    expect(await unseenLawChanges(later)).toMatchObject({ count: 0 });
    await refreshFindings(later, withSystemicRiskThreshold("2027-02-01", "2e25", "2027-01-15.2"));
    expect(await unseenLawChanges(later)).toMatchObject({ count: 1 });
    expect((await changes()).map(({ isUnseen }) => isUnseen)).toEqual([true, false]);
  });
});

it("no change is rewritten", async () => {
  await withCompute("3e25");
  await refreshFindings(later, raised);
  await expect(db.$executeRawUnsafe(`UPDATE "LawChange" SET "modelClass" = 'gpai'`)).rejects.toThrow(
    /append-only/,
  );
  await expect(db.$executeRawUnsafe(`DELETE FROM "LawChange"`)).rejects.toThrow(/append-only/);
});
