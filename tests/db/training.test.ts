import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { POST } from "@/app/api/v1/training-runs/[id]/readings/route";
import { readingScope, type Scope } from "@/lib/auth/scope";
import { modelDeadlines } from "@/lib/deadlines/queries";
import { archiveModel, createModel, editModel } from "@/lib/models/commands";
import { getModel, modelHistory } from "@/lib/models/queries";
import { confirmThreshold, createRun, editRun, withdrawRun } from "@/lib/training/commands";
import { USES_A_MINUTE } from "@/lib/training/find-token";
import { loadReadings } from "@/lib/training/load-readings";
import { runHistory, runReadings, runTokens, trainingNotices } from "@/lib/training/queries";
import { saveReading, withdrawReading } from "@/lib/training/save-reading";
import { createToken, revokeToken } from "@/lib/training/save-token";
import { addReadingSchema, confirmSchema, runSchema } from "@/lib/training/schema";
import { modelData, ourModel, someOrganisation } from "../support/organisation";
import { ownerDb as db } from "../support/owner-db";
import { runForm } from "../support/training";

let scope: Scope;
beforeAll(async () => {
  scope = await someOrganisation();
});

const taken = <T>(answer: { ok: true; value: T } | { ok: false; refusal: { message: string } }): T => {
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
};

async function someModel(fields = {}, own = scope): Promise<string> {
  return taken(await createModel(own, modelData({ ...ourModel, ...fields }))).id;
}

async function someRun(changes = {}, modelId?: string): Promise<string> {
  const data = runSchema.parse(runForm(changes));
  return taken(await createRun(scope, { modelId: modelId ?? (await someModel()), data })).id;
}

const reading = (runId: string, at: string, flop: string) =>
  addReadingSchema.parse({ runId, at, flop, source: "job log" });

async function someToken(runId: string, days = 30): Promise<string> {
  return taken(await createToken(scope, { runId, name: "cluster", days })).text;
}

function post(runId: string, token: string | undefined, body: unknown) {
  const request = new Request(`http://localhost/api/v1/training-runs/${runId}/readings`, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  return POST(request, { params: Promise.resolve({ id: runId }) });
}
const sent = { at: "2026-11-10T12:00:00Z", flop: "1e24", source: "job log" };

describe("a run", () => {
  it("keeps who changed what, and refuses what is still to come", async () => {
    const id = await someRun();
    const edited = runSchema.parse(runForm({ plannedFlop: "9e24" }));
    expect(await editRun(scope, { id, revision: 1, data: edited })).toMatchObject({ value: { saved: true } });
    const [last, first] = await runHistory(scope, id);
    expect(last).toMatchObject({
      revision: 2,
      changedByName: "Olga Officer",
      changes: [{ field: "plannedFlop", from: "2e25", to: "9e24" }],
    });
    expect(first?.changes).toContainEqual({ field: "knownOn", from: "", to: "2026-11-11" });
    const early = runSchema.parse(runForm({ knownOn: "2026-11-24", endedOn: "2026-11-24" }));
    expect(await editRun(scope, { id, revision: 2, data: early })).toMatchObject({
      refusal: {
        code: "invalid",
        fields: { "data.knownOn": expect.any(String), "data.endedOn": expect.any(String) },
      },
    });
  });

  it("takes one of ten edits made at once, and tells the others what stands", async () => {
    const id = await someRun();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        editRun(scope, { id, revision: 1, data: runSchema.parse(runForm({ name: `Run ${n}` })) }),
      ),
    );
    const saved = answers.map(taken).filter((answer) => answer.saved);
    expect(saved).toHaveLength(1);
    expect(answers.map(taken).find((answer) => !answer.saved)).toMatchObject({
      theirs: {
        revision: 2,
        changedBy: "Olga Officer",
        current: { name: expect.stringMatching(/^Run \d$/) },
      },
    });
    expect(await runHistory(scope, id)).toHaveLength(2);
  });

  it("does not move its days past the readings it has", async () => {
    const id = await someRun();
    await saveReading(scope, reading(id, "2026-11-10T12:00:00Z", "1e24"));
    const move = (changes: object) =>
      editRun(scope, { id, revision: 1, data: runSchema.parse(runForm(changes)) });
    expect(await move({ startsOn: "2026-11-11" })).toMatchObject({
      refusal: { fields: { "data.startsOn": expect.stringContaining("Withdraw") } },
    });
    expect(await move({ endedOn: "2026-11-09" })).toMatchObject({
      refusal: { fields: { "data.endedOn": expect.stringContaining("Withdraw") } },
    });
    expect(await move({ startsOn: "2026-11-10", endedOn: "2026-11-10" })).toMatchObject({ ok: true });
  });

  it.each([
    [{ name: " " }, "name"],
    [{ endsOn: "2026-10-31" }, "endsOn"],
    [{ knownOn: "" }, "knownOn"],
    [{ units: "16384" }, "peakFlopPerSecond"],
    [{ utilisation: "101" }, "utilisation"],
    [{ uncertaintyPercent: "" }, "uncertaintyPercent"],
    [{ uncertaintyPercent: "101" }, "uncertaintyPercent"],
    [{ plannedFlop: "0" }, "plannedFlop"],
    [{ peakFlopPerSecond: "1e40" }, "peakFlopPerSecond"],
  ])("is refused with %j, at its field", (changes, field) => {
    const read = runSchema.safeParse(runForm(changes));
    expect(read.error?.issues.map((issue) => issue.path.join("."))).toContain(field);
  });

  it("reads figures as people write them", () => {
    const read = runSchema.parse(
      runForm({ units: "16,384", peakFlopPerSecond: "989 TFLOP/s", utilisation: "38.5 %", priorFlop: "0" }),
    );
    expect(read).toMatchObject({
      units: 16_384,
      peakFlopPerSecond: 989_000_000_000_000n,
      utilisation: 3850,
      priorFlop: 0n,
    });
  });
});

describe("readings", () => {
  it("are taken once however often they are sent at once", async () => {
    const id = await someRun();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => saveReading(scope, reading(id, sent.at, "1e24"))),
    );
    expect(answers.map(taken).filter(({ isNew }) => isNew)).toHaveLength(1);
    expect((await runReadings(scope, id)).rows).toHaveLength(1);
  });

  it("never go down, however many come at once", async () => {
    const id = await someRun();
    const at = (n: number) => `2026-11-10T${String(n).padStart(2, "0")}:00:00Z`;
    // Each later instant with a lower figure: of any two at most one can stand.
    await Promise.all(
      Array.from({ length: 8 }, (_, n) => saveReading(scope, reading(id, at(n), `${9 - n}e23`))),
    );
    expect((await runReadings(scope, id)).rows).toHaveLength(1);
  });

  it("stay on record when withdrawn, and no longer count", async () => {
    const id = await someRun();
    const wrong = taken(await saveReading(scope, reading(id, sent.at, "3e25"))).id;
    expect(await saveReading(scope, reading(id, sent.at, "3e24"))).toMatchObject({
      refusal: { code: "refused", message: expect.stringContaining("3 × 10²⁵ FLOP") },
    });
    await withdrawReading(scope, { id: wrong, reason: "A slip of the exponent" });
    expect(await withdrawReading(scope, { id: wrong, reason: "Again" })).toMatchObject({
      refusal: { message: expect.stringContaining("A slip of the exponent") },
    });
    expect(await saveReading(scope, reading(id, sent.at, "3e24"))).toMatchObject({ ok: true });
    expect((await loadReadings(scope, [id])).get(id)?.map(({ flop }) => flop)).toEqual([3n * 10n ** 24n]);
    const { rows } = await runReadings(scope, id);
    expect(rows.map(({ withdrawal }) => withdrawal?.reason)).toContain("A slip of the exponent");
  });

  it("count with the last figure of each day in Brussels", async () => {
    const id = await someRun();
    for (const [at, figure] of [
      ["2026-11-10T22:30:00Z", "1e24"],
      ["2026-11-10T22:59:00Z", "2e24"],
      ["2026-11-10T23:00:00Z", "3e24"],
    ] as const)
      await saveReading(scope, reading(id, at, figure));
    expect((await loadReadings(scope, [id])).get(id)).toEqual([
      { at: "2026-11-10T22:59:00.000Z", flop: 2n * 10n ** 24n },
      { at: "2026-11-10T23:00:00.000Z", flop: 3n * 10n ** 24n },
    ]);
  });

  it.each([
    ['"TrainingReading" SET flop = 1', '"TrainingReading"'],
    ["\"TrainingReadingWithdrawal\" SET reason = 'x'", '"TrainingReadingWithdrawal"'],
    ['"TrainingRunChange" SET "changedByName" = \'x\'', '"TrainingRunChange"'],
  ])("and their marks cannot be rewritten: %s", async (set, table) => {
    const id = await someRun();
    const { id: readingId } = taken(await saveReading(scope, reading(id, sent.at, "1e24")));
    await withdrawReading(scope, { id: readingId, reason: "wrong" });
    await expect(db.$executeRawUnsafe(`UPDATE ${set}`)).rejects.toThrow(/append-only/);
    await expect(db.$executeRawUnsafe(`DELETE FROM ${table}`)).rejects.toThrow(/append-only/);
    await expect(db.trainingRun.delete({ where: { id } })).rejects.toThrow(/append-only/);
  });
});

describe("a token", () => {
  it("is stored as a digest only, and opens its run and no other", async () => {
    const [one, other] = [await someRun(), await someRun()];
    const text = await someToken(one);
    const stored = JSON.stringify(await db.trainingToken.findMany({ where: { trainingRunId: one } }));
    expect(stored).not.toContain(text.split("_").slice(2).join("_"));
    expect(Object.keys((await runTokens(scope, one))[0] ?? {})).not.toContain("sha256");
    expect(await readingScope(`Bearer ${text}`, one)).toMatchObject({ ok: true });
    expect(await readingScope(`Bearer ${text}`, other)).toMatchObject({ ok: false, status: 403 });
    expect(await readingScope(`Bearer ${text.slice(0, -1)}!`, one)).toMatchObject({ status: 401 });
    const changed = text.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    expect(await readingScope(`Bearer ${changed}`, one)).toMatchObject({ status: 401 });
    expect((await runTokens(scope, one))[0]?.lastUsedAt).not.toBeNull();
  });

  it("ends when it is revoked, and when its days are over", async () => {
    const run = await someRun();
    const [revoked, expired] = [await someToken(run), await someToken(run)];
    const [last, first] = await runTokens(scope, run);
    await revokeToken(scope, { id: first?.id ?? "" });
    await db.trainingToken.updateMany({ where: { id: last?.id ?? "" }, data: { expiresAt: new Date(0) } });
    expect(await readingScope(`Bearer ${revoked}`, run)).toMatchObject({
      status: 401,
      message: expect.stringContaining("revoked"),
    });
    expect(await readingScope(`Bearer ${expired}`, run)).toMatchObject({
      status: 401,
      message: expect.stringContaining("expired"),
    });
  });

  it("cannot be made to last longer than 400 days, by nobody", async () => {
    const run = await someRun();
    await expect(someToken(run, 401)).rejects.toThrow(/expires_within_400_days/);
  });

  it("is limited to a number of uses a minute", async () => {
    const run = await someRun();
    const text = await someToken(run);
    const where = { trainingRunId: run };
    await db.trainingToken.updateMany({ where, data: { windowUses: USES_A_MINUTE - 1 } });
    const statuses = [await post(run, text, sent), await post(run, text, sent)].map(({ status }) => status);
    expect(statuses).toEqual([201, 429]);
    await db.trainingToken.updateMany({ where, data: { windowFrom: new Date(Date.now() - 61_000) } });
    expect((await post(run, text, sent)).status).toBe(200);
  });
});

describe("a script", () => {
  it("posts a reading, and the same again changes nothing", async () => {
    const run = await someRun();
    const text = await someToken(run);
    expect((await post(run, text, sent)).status).toBe(201);
    expect((await post(run, text, { ...sent, at: "2026-11-10T13:00:00+01:00" })).status).toBe(200);
    const { rows } = await runReadings(scope, run);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      recordedByName: "Token “cluster”",
      recordedById: null,
      source: "job log",
    });
  });

  it.each([
    ["no token", undefined, sent, 401, undefined],
    ["another figure for the instant", "own", { ...sent, flop: "2e24" }, 409, undefined],
    ["a figure without quotes", "own", { ...sent, flop: 2e24 }, 422, "flop"],
    ["a speed", "own", { ...sent, flop: "2e15 FLOP/s" }, 422, "flop"],
    [
      "a figure below the one before",
      "own",
      { ...sent, at: "2026-11-11T00:00:00Z", flop: "9e23" },
      422,
      "flop",
    ],
    ["an instant without its zone", "own", { ...sent, at: "2026-11-10T12:00:00" }, 422, "at"],
    ["a day that there is not", "own", { ...sent, at: "2026-11-31T12:00:00Z" }, 422, "at"],
    ["an instant to come", "own", { ...sent, at: "2099-01-01T00:00:00Z" }, 422, "at"],
    ["an instant before the start", "own", { ...sent, at: "2026-10-01T00:00:00Z" }, 422, "at"],
    ["no source", "own", { at: sent.at, flop: sent.flop }, 422, "source"],
    ["a source that cannot be stored", "own", { ...sent, source: "a\0b" }, 422, "source"],
    ["a list", "own", [sent], 422, undefined],
    ["what is no JSON", "own", "{", 422, undefined],
    ["nothing", "own", "", 422, undefined],
    ["more than a reading can be", "own", { ...sent, source: "x".repeat(5000) }, 413, undefined],
  ])("is told what is wrong with %s", async (_what, whose, body, status, field) => {
    const run = await someRun();
    const text = await someToken(run);
    await post(run, text, sent);
    const response = await post(run, whose && text, body);
    const { error } = (await response.json()) as { error: { message: string; field?: string } };
    expect([response.status, error.field]).toEqual([status, field]);
    expect(error.message).toMatch(/\.$/);
    expect((await runReadings(scope, run)).rows).toHaveLength(1);
  });

  it("finds nothing at an address that is none, and nothing of others", async () => {
    const run = await someRun();
    const text = await someToken(run);
    expect((await post("x", text, sent)).status).toBe(404);
    expect((await post(randomUUID(), text, sent)).status).toBe(403);
    await withdrawRun(scope, { id: run, withdrawn: true });
    expect((await post(run, text, sent)).status).toBe(409);
  });

  it("does not bring back what a person withdrew", async () => {
    const run = await someRun();
    const text = await someToken(run);
    const { id } = (await (await post(run, text, sent)).json()) as { id: string };
    await withdrawReading(scope, { id, reason: "Counted twice" });
    expect((await post(run, text, sent)).status).toBe(409);
    expect(await saveReading(scope, reading(run, sent.at, sent.flop))).toMatchObject({ ok: true });
  });

  it("loses nothing of what it posts at once", async () => {
    const run = await someRun();
    const text = await someToken(run);
    const at = (n: number) => `2026-11-10T${String(n).padStart(2, "0")}:00:00Z`;
    const responses = await Promise.all(
      Array.from({ length: 8 }, (_, n) => post(run, text, { ...sent, at: at(n), flop: `${n + 1}e23` })),
    );
    expect(responses.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect((await runReadings(scope, run)).rows).toHaveLength(8);
  });
});

describe("the clock", () => {
  const notices = async (modelId: string) =>
    (await trainingNotices(scope, modelId)).map(({ outcome, since, dueOn }) => [outcome, since, dueOn]);
  const confirm = (runId: string, revision: number, changes = {}) =>
    confirmThreshold(
      scope,
      confirmSchema.parse({
        runId,
        revision,
        on: "2026-11-11",
        trigger: "known_will_be_met",
        cumulativeTrainingFlop: "2e25",
        modificationFlop: "",
        ...changes,
      }),
    );

  it("is noticed before anybody records it, and reaches history, finding and deadline once confirmed", async () => {
    const modelId = await someModel();
    const run = await someRun({}, modelId);
    expect(await notices(modelId)).toEqual([["will_be_met", "2026-11-11", "2026-11-25"]]);
    expect((await trainingNotices(scope)).map((one) => one.modelId)).toContain(modelId);
    expect(await confirm(run, 1)).toMatchObject({ ok: true });
    expect(await notices(modelId)).toEqual([]);
    expect(await getModel(scope, modelId)).toMatchObject({ modelClass: "systemic-risk", revision: 2 });
    const due = (await modelDeadlines(scope, modelId)).find(({ deadlineId }) => deadlineId === "D01");
    expect(due).toMatchObject({ dueOn: "2026-11-25", review: false });
    expect((await modelHistory(scope, modelId))[0]?.changes).toEqual([
      { field: "cumulativeTrainingFlop", from: "5e23", to: "2e25" },
      { field: "thresholdMetOrKnownOn", from: "", to: "2026-11-11" },
      { field: "thresholdTrigger", from: "", to: "known_will_be_met" },
    ]);
  });

  it("leaves the deadline open where only the day is recorded, not the compute", async () => {
    const modelId = await someModel();
    const run = await someRun({}, modelId);
    await confirm(run, 1, { cumulativeTrainingFlop: "" });
    const due = (await modelDeadlines(scope, modelId)).find(({ deadlineId }) => deadlineId === "D01");
    expect(due).toMatchObject({ dueOn: "2026-11-25", review: true });
    expect(await notices(modelId)).toEqual([]);
  });

  it("is not confirmed over a record that has moved on, nor with a day to come or figures that contradict it", async () => {
    const modelId = await someModel();
    const run = await someRun({}, modelId);
    await editModel(scope, { id: modelId, revision: 1, data: modelData({ ...ourModel, family: "New" }) });
    expect(await confirm(run, 1)).toMatchObject({
      refusal: { code: "refused", message: expect.stringContaining("Olga Officer") },
    });
    expect(await confirm(run, 2, { on: "2026-11-24" })).toMatchObject({
      refusal: { fields: { on: expect.any(String) } },
    });
    expect(await confirm(run, 2, { cumulativeTrainingFlop: "1e23" })).toMatchObject({
      refusal: { fields: { cumulativeTrainingFlop: expect.stringContaining("cannot be smaller") } },
    });
    expect(await getModel(scope, modelId)).toMatchObject({ revision: 2, thresholdMetOrKnownOn: null });
  });

  it("stays noticed while the record names a later day, and goes with the run or the archive", async () => {
    const modelId = await someModel();
    const run = await someRun({}, modelId);
    await confirm(run, 1, { on: "2026-11-20" });
    expect(await notices(modelId)).toHaveLength(1);
    await archiveModel(scope, { id: modelId, archived: true });
    expect((await trainingNotices(scope)).map((one) => one.modelId)).not.toContain(modelId);
    expect(await notices(modelId)).toHaveLength(1);
    await withdrawRun(scope, { id: run, withdrawn: true });
    expect(await notices(modelId)).toEqual([]);
    await withdrawRun(scope, { id: run, withdrawn: false });
    expect(await notices(modelId)).toHaveLength(1);
  });

  it("raises no alarm for a narrow model, and keeps an unclassified one in sight", async () => {
    const narrow = await someModel({ taskRange: "narrow" });
    await someRun({}, narrow);
    expect(await notices(narrow)).toEqual([]);
    const bare = taken(await createModel(scope, modelData({ name: "Bare" }))).id;
    await someRun({}, bare);
    expect(await notices(bare)).toHaveLength(1);
  });

  it("is a question where only the range is over, and where runs pass it only together", async () => {
    const range = await someModel();
    // 30 % more than 8e24 is 1.04e25.
    await someRun({ plannedFlop: "8e24" }, range);
    expect(await notices(range)).toEqual([["may_be_met", "2026-11-11", "2026-11-25"]]);
    const both = await someModel();
    await someRun({ plannedFlop: "6e24", uncertaintyPercent: "0" }, both);
    expect(await notices(both)).toEqual([]);
    await someRun({ plannedFlop: "4e24", uncertaintyPercent: "0" }, both);
    expect(await notices(both)).toEqual([]);
    await someRun({ plannedFlop: "1", uncertaintyPercent: "0" }, both);
    expect(await notices(both)).toEqual([["together", undefined, undefined]]);
  });
});
