import { beforeEach, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { markDeadlineDone } from "@/lib/deadlines/commands";
import { modelDeadlines } from "@/lib/deadlines/queries";
import { stateTurnover, withdrawTurnover } from "@/lib/exposure/commands";
import { currentOf } from "@/lib/exposure/current-turnover";
import { exposedModels, modelsByBearer, turnoverStatements } from "@/lib/exposure/queries";
import { turnoverSchema } from "@/lib/exposure/schema";
import { createModel } from "@/lib/models/commands";
import type { ModelForm } from "@/lib/models/schema";
import { modelData, ourModel, someOrganisation } from "../support/organisation";
import { ownerDb as db } from "../support/owner-db";

let scope: Scope;
beforeEach(async () => {
  scope = await someOrganisation();
});

const state = (turnoverEur: bigint, financialYear: number) =>
  stateTurnover(scope, { turnoverEur, financialYear, source: "accounts" });
const current = async () => currentOf(await turnoverStatements(scope));

async function record(fields: Partial<ModelForm>): Promise<string> {
  const answer = await createModel(scope, modelData({ ...ourModel, ...fields }));
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value.id;
}

describe("turnover", () => {
  it("of the latest financial year holds, corrected as often as need be, and nothing is lost", async () => {
    expect(await current()).toBeUndefined();
    await state(600_000_000n, 2025);
    await state(400_000_000n, 2024);
    expect(await current()).toMatchObject({ turnoverEur: "600000000", financialYear: 2025 });
    await state(650_000_000n, 2025);
    expect(await current()).toMatchObject({ turnoverEur: "650000000", statedByName: "Olga Officer" });
    expect(await turnoverStatements(scope)).toHaveLength(3);
  });

  it("is withdrawn so that the year before holds again", async () => {
    await state(400_000_000n, 2024);
    await state(600_000_000n, 2025);
    expect(await withdrawTurnover(scope, { financialYear: 2024, source: "x" })).toMatchObject({ ok: false });
    expect(await withdrawTurnover(scope, { financialYear: 2025, source: "x" })).toMatchObject({ ok: true });
    expect(await current()).toMatchObject({ financialYear: 2024 });
    expect(await turnoverStatements(scope)).toHaveLength(3);
  });

  it("of a year to come is refused at its field, and history is append-only", async () => {
    expect(await state(1n, 2027)).toMatchObject({
      ok: false,
      refusal: { fields: { financialYear: expect.stringContaining("to come") } },
    });
    await state(1n, 2025);
    await expect(db.$executeRaw`DELETE FROM "TurnoverStatement"`).rejects.toThrow(/append-only/);
    await expect(db.$executeRaw`UPDATE "TurnoverStatement" SET source = 'x'`).rejects.toThrow(/append-only/);
  });

  it.each([
    ["512000000", 512_000_000n],
    ["512 000 000", 512_000_000n],
    ["512,000,000", 512_000_000n],
    ["512.000.000", 512_000_000n],
    ["EUR 1.2 billion", 1_200_000_000n],
    ["512 million", 512_000_000n],
    ["0", 0n],
  ])("is read from %s", (typed, euros) => {
    const read = turnoverSchema.parse({ turnoverEur: typed, financialYear: "2025", source: "accounts" });
    expect(read.turnoverEur).toBe(euros);
  });

  it.each(["", "12.50", "512,5", "-1", "1e9", "a lot", "1.000,000", "999999999 billion"])(
    "is refused as %s",
    (typed) => {
      expect(
        turnoverSchema.safeParse({ turnoverEur: typed, financialYear: "2025", source: "accounts" }).success,
      ).toBe(false);
    },
  );
});

describe("what can be fined", () => {
  it("is told of our models only, with what is overdue and not of what is done", async () => {
    const id = await record({ name: "Ours" });
    await record({ name: "Theirs", ourRole: "auditor" });
    await record({ name: "Too small", trainingFlop: "1e23", cumulativeTrainingFlop: "1e23" });
    expect(await modelsByBearer(scope)).toEqual({ ours: 2, theirs: 1 });
    const [first, ...more] = (await exposedModels(scope, "2026-11-23")).rows;
    expect(more).toEqual([]);
    expect(first).toMatchObject({ name: "Ours", modelClass: "gpai" });
    expect(first?.unmet.map((deadline) => [deadline.id, deadline.isOverdue])).toEqual([
      ["D08", true],
      ["D10", true],
      ["D11", true],
    ]);
    const policy = (await modelDeadlines(scope, id)).find(({ deadlineId }) => deadlineId === "D10");
    await markDeadlineDone(scope, { deadlineRowId: policy?.id ?? "", doneOn: "2026-03-01", note: "policy" });
    const [after] = (await exposedModels(scope, "2026-11-23")).rows;
    expect(after?.unmet.map((deadline) => deadline.id)).toEqual(["D08", "D11"]);
  });

  it("is paged by name, each model once", async () => {
    for (let n = 0; n < 30; n += 1) await record({ name: `Model ${n % 10}` });
    const first = await exposedModels(scope, "2026-11-23");
    const second = await exposedModels(scope, "2026-11-23", first.next);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 5, undefined]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(30);
    expect((await exposedModels(scope, "2026-11-23", "altered")).rows).toHaveLength(25);
  });
});
