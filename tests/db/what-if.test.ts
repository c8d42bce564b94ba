import { beforeEach, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { createModel } from "@/lib/models/commands";
import type { ModelForm } from "@/lib/models/schema";
import { modelsToAsk, whatIf } from "@/lib/what-if/queries";
import { readScenario } from "@/lib/what-if/scenario";
import { modelData, ourModel, someOrganisation } from "../support/organisation";
import { ownerDb as db } from "../support/owner-db";

let scope: Scope;
beforeEach(async () => {
  scope = await someOrganisation();
});

async function record(fields: Partial<ModelForm>): Promise<string> {
  const answer = await createModel(scope, modelData({ ...ourModel, ...fields }));
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value.id;
}
const of = (figure: string) => ({
  name: figure,
  trainingFlop: figure,
  cumulativeTrainingFlop: figure,
  thresholdMetOrKnownOn: "2026-10-01",
});
const ask = (parameters: Record<string, string>, after?: string) =>
  whatIf(scope, readScenario(parameters).scenario, "2026-11-23", after);

describe("over the whole portfolio", () => {
  it("a raised threshold takes out what lies above the old one and not above the new one", async () => {
    for (const figure of ["1e25", "2e25", "1e26", "2e26"]) await record(of(figure));
    const result = await ask({ systemic: "1e26" });
    expect(result).toMatchObject({ looked: 4, changed: 3, isCapped: false, contradicted: 0 });
    expect(result.moves).toEqual([{ from: "systemic-risk", to: "gpai", count: 2 }]);
    expect(result.rows.map(({ name }) => name)).toEqual(["1e25", "1e26", "2e25"]);
    expect(result.duties.map(({ id, ends }) => [id, ends])).toEqual([
      ["art-52-1", 2],
      ["art-52-2", 2],
      ["gl-31", 0],
      ["annex-xi-2", 2],
      ["art-55-1-a", 2],
      ["art-55-1-b", 2],
      ["art-55-1-c", 2],
      ["art-55-1-d", 2],
    ]);
    expect(result.deadlines).toEqual({ moved: 0, begun: 0, ended: 2 });
    const reasons = result.rows[1]?.difference?.answers.find(({ key }) => key === "systemicRisk");
    expect(reasons?.before[0]?.cite.certainty).toBe("settled");
    expect(reasons?.after[0]?.cite.certainty).toBe("hypothetical");
  });

  it("another day for earlier models moves their deadline and no other", async () => {
    await record({ name: "Earlier", placedOn: "2025-08-01" });
    await record({ name: "Later" });
    const result = await ask({ legacy: "2028-08-02" });
    expect(result.rows.map(({ name }) => name)).toEqual(["Earlier"]);
    expect(result.rows[0]?.difference?.deadlines).toEqual([
      {
        id: "D13",
        from: { dueOn: "2027-08-02", review: false },
        to: { dueOn: "2028-08-02", review: false },
      },
    ]);
    expect(result.rows[0]?.fines).toEqual({ from: "2027-08-02", to: "2028-08-02" });
  });

  it("another day of enforcement moves from when fines can be imposed, and no finding", async () => {
    await record({ name: "Bound" });
    await record({ name: "Not bound", trainingFlop: "1e22", cumulativeTrainingFlop: "1e22" });
    const result = await ask({ enforcement: "2027-02-02" });
    expect(result.rows).toHaveLength(1);
    expect(result.rows[0]).toMatchObject({
      name: "Bound",
      difference: undefined,
      fines: { from: "2026-08-02", to: "2027-02-02" },
    });
  });

  it("a signature of the Code brings its duties, and takes those of other means", async () => {
    await record({ ...of("2e25"), codeChapters: ["none"] });
    const { rows } = await ask({ code: "all" });
    const duties = rows[0]?.difference?.duties.map(({ id, from, to }) => `${id}: ${from} → ${to}`);
    expect(duties).toEqual([
      "art-53-4: binds → does_not_bind",
      "code-transparency: does_not_bind → binds",
      "code-copyright: does_not_bind → binds",
      "code-safety-1: does_not_bind → binds",
      "code-safety-7: does_not_bind → binds",
      "code-safety-10-2: does_not_bind → open",
    ]);
    expect((await ask({ code: "none" })).changed).toBe(0);
  });

  it("names the share that is supposed instead of one third", async () => {
    await record({
      name: "Modified",
      ourRole: "downstream_modifier",
      isThirdPartyModification: "yes",
      baseIsGpai: "yes",
      baseTrainingFlop: "1e24",
      modificationFlop: "4e23",
      weightsControlledBy: "modifier",
    });
    const [row] = (await ask({ share: "1/2" })).rows;
    const share = row?.difference?.answers.find(({ key }) => key === "modifierShare");
    expect([share?.from, share?.to]).toEqual(["Yes, more than one third", "No, not more than 1/2"]);
  });

  it("leaves out, and counts, models of which the facts cannot be supposed", async () => {
    await record({ name: "Released later", releasedOn: "2026-03-01" });
    await record({ name: "Movable" });
    const result = await ask({ placed: "2025-05-01" });
    expect(result).toMatchObject({ looked: 2, contradicted: 1 });
    expect(result.rows.map(({ name }) => name)).toEqual(["Movable"]);
  });

  it("is paged by name, each model once", async () => {
    for (let n = 0; n < 30; n += 1) await record({ ...of("2e25"), name: `Model ${n % 10}` });
    const first = await ask({ systemic: "1e26" });
    expect([first.rows.length, first.changed]).toEqual([25, 30]);
    const second = await ask({ systemic: "1e26" }, first.next);
    expect([second.rows.length, second.next]).toEqual([5, undefined]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(30);
  });
});

it("stops where nobody would wait, says so, and goes on from there", async () => {
  for (const name of ["A", "B", "C"]) await record({ ...of(name === "C" ? "2e25" : "1e24"), name });
  const { scenario } = readScenario({ systemic: "1e26" });
  const first = await whatIf(scope, scenario, "2026-11-23", undefined, 2);
  expect(first).toMatchObject({ looked: 2, changed: 0, isCapped: true });
  const rest = await whatIf(scope, scenario, "2026-11-23", first.next, 2);
  expect(rest).toMatchObject({ looked: 1, changed: 1, isCapped: false, next: undefined });
});

describe("over one model", () => {
  it("supposes compute, licence and role, and stores nothing", async () => {
    const id = await record({ name: "One" });
    await record({ name: "Other" });
    const stored = async () => [
      await db.modelRecord.findMany({ orderBy: { id: "asc" } }),
      await db.assessment.count(),
    ];
    const before = await stored();
    const result = await ask({ model: id, training: "3e25", cumulative: "3e25" });
    expect(result).toMatchObject({ looked: 1, changed: 1 });
    expect(result.rows[0]?.difference).toMatchObject({ classBefore: "gpai", classAfter: "systemic-risk" });
    const auditor = await ask({ model: id, role: "auditor" });
    expect(auditor.changed).toBe(0);
    expect(await stored()).toEqual(before);
  });

  it("says what the record contradicts", async () => {
    const id = await record({ name: "One" });
    const { problems } = await ask({ model: id, cumulative: "1e23" });
    expect(problems.cumulativeTrainingFlop).toMatch(/includes training compute/);
  });
});

it("offers models to choose from, the one chosen among them", async () => {
  const id = await record({ name: "One" });
  expect((await modelsToAsk(scope, id)).map(({ name }) => name)).toEqual(["One"]);
  expect(await modelsToAsk(await someOrganisation("Other"), id)).toEqual([]);
});
