import { beforeEach, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { archiveModel, createModel, editModel } from "@/lib/models/commands";
import { listFilterSchema } from "@/lib/models/list-filter";
import { listModels } from "@/lib/models/list-models";
import type { ModelForm } from "@/lib/models/schema";
import { fieldPoints, firstModels, openQuestions, portfolioCounts } from "@/lib/portfolio/queries";
import { modelData, ourModel, someOrganisation } from "../support/organisation";

let scope: Scope;
beforeEach(async () => {
  scope = await someOrganisation();
});

async function record(fields: Partial<ModelForm>): Promise<string> {
  const answer = await createModel(scope, modelData(fields));
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value.id;
}
const theirs = { ...ourModel, ourRole: "auditor" } as const;

it("counts models by class, archived ones left aside", async () => {
  await record(ourModel);
  await record({ name: "Nothing known" });
  const id = await record({ ...ourModel, name: "Put away" });
  await archiveModel(scope, { id, archived: true });
  expect(await portfolioCounts(scope)).toMatchObject({
    total: 2,
    examples: 0,
    byClass: { gpai: 1, unknown: 1, "systemic-risk": 0 },
  });
});

it("asks first for what keeps models without a class, and leads to those models", async () => {
  await record({ ...ourModel, licenceId: "", weightsPublic: "yes" });
  await record({ ...ourModel, licenceId: "", weightsPublic: "yes", name: "Second" });
  const id = await record({ ...ourModel, name: "No figure", trainingFlop: "", cumulativeTrainingFlop: "" });
  const questions = await openQuestions(scope);
  expect(questions.slice(0, 2)).toEqual([
    { fact: "cumulativeTrainingFlop", models: 1, undecided: 1 },
    { fact: "trainingFlop", models: 1, undecided: 1 },
  ]);
  expect(questions).toContainEqual({ fact: "licenceTerms", models: 2, undecided: 0 });
  const list = async () =>
    (await listModels(scope, listFilterSchema.parse({ missing: "trainingFlop" }))).rows;
  expect((await list()).map(({ name }) => name)).toEqual(["No figure"]);
  await editModel(scope, { id, revision: 1, data: modelData({ ...ourModel, name: "No figure" }) });
  expect(await list()).toEqual([]);
  expect((await openQuestions(scope)).some(({ fact }) => fact === "trainingFlop")).toBe(false);
});

it("looks first at what is overdue of ours, then at what is open of ours, then near thresholds", async () => {
  await record({ ...theirs, name: "Theirs, near", trainingFlop: "9e24", cumulativeTrainingFlop: "9e24" });
  await record({ ...theirs, name: "Theirs, far" });
  await record({ name: "Ours, open", ourRole: "provider" });
  await record({ ...ourModel, name: "Ours, overdue" });
  expect((await firstModels(scope)).map(({ name, overdue }) => [name, overdue])).toEqual([
    ["Ours, overdue", 3],
    ["Ours, open", 0],
    ["Theirs, near", 0],
  ]);
});

it("draws what has a figure and a day, exactly, and counts the rest", async () => {
  await record({ ...ourModel, name: "Drawn", cumulativeTrainingFlop: "6000000000000000000000001" });
  await record({ ...ourModel, name: "No figure", trainingFlop: "", cumulativeTrainingFlop: "" });
  await record({ ...ourModel, name: "No day", placedOn: "", marketStatus: "" });
  await record({ ...ourModel, name: "Small", trainingFlop: "5e18", cumulativeTrainingFlop: "5e18" });
  const { points, ...left } = await fieldPoints(scope);
  expect(points).toEqual([
    expect.objectContaining({ name: "Drawn", flop: "6000000000000000000000001", day: "2026-03-02" }),
  ]);
  expect(left).toEqual({ tooSmall: 1, beyondLimit: 0, withoutFigure: 1, withoutDay: 1 });
});
