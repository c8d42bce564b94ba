import { beforeAll, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import type { Result } from "@/lib/errors";
import { addEdge, removeEdge } from "@/lib/lineage/commands";
import { createModel, editModel, restoreModel } from "@/lib/models/commands";
import { formText } from "@/lib/models/form-text";
import { loadState } from "@/lib/models/load-state";
import { getModel, modelHistory } from "@/lib/models/queries";
import type { ModelForm } from "@/lib/models/schema";
import { edgeBetween } from "../support/arrange-tenant";
import { entry } from "../support/ledger";
import { modelData, ourModel, someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";

let scope: Scope;
beforeAll(async () => {
  scope = await someOrganisation();
});

function succeeded<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

const created = async (fields: Partial<ModelForm>) =>
  succeeded(await createModel(scope, modelData({ ...ourModel, ...fields }))).id;

const edited = async (id: string, revision: number, fields: Partial<ModelForm>) =>
  succeeded(await editModel(scope, { id, revision, data: modelData({ ...ourModel, ...fields }) }));

async function stored(id: string) {
  const row = await getModel(scope, id);
  if (row === null) throw new Error("the record is gone");
  return row;
}

const stateOf = async (id: string, at: Date) => loadState(scope, await stored(id), at);
/** When each change was saved, the first first. */
const instants = async (id: string) =>
  (await modelHistory(scope, id)).map(({ changedAt }) => changedAt).reverse();
const restore = async (id: string, revision: number, at: Date) =>
  restoreModel(scope, { id, revision, at: at.toISOString() });

it("gives back at each instant what was stored then", async () => {
  const event = {
    kind: "incident_harm",
    on: "2026-11-01",
    matter: "a, b",
    answerBy: "",
    note: "c",
  } as const;
  const states: Partial<ModelForm>[] = [
    { events: [event], versions: [{ name: "1.0", releasedOn: "", note: "x · y" }] },
    { events: [{ ...event, matter: "", note: "a, b · c" }], documentation: { "5.1": "Two stages." } },
    { trainingFlop: "9e24", cumulativeTrainingFlop: "1.1e25", ledger: [entry("pre-training", "9e24")] },
    { codeChapters: ["copyright"], ledger: [] },
  ];
  const id = await created(states[0] ?? {});
  const forms = [formText(await stored(id))];
  for (const [at, fields] of states.slice(1).entries()) {
    await edited(id, at + 1, fields);
    forms.push(formText(await stored(id)));
  }
  for (const [at, instant] of (await instants(id)).entries())
    expect((await stateOf(id, instant))?.past.form).toEqual(forms[at]);
});

it("has the finding and the links that stood then", async () => {
  const base = await created({ name: "Base" });
  const id = await created({ trainingFlop: "5e23", cumulativeTrainingFlop: "5e23" });
  await addEdge(scope, edgeBetween(id, base, "initialised_from"));
  const link = await ownerDb.lineageEdge.findFirstOrThrow({ where: { derivedId: id } });
  await removeEdge(scope, { id: link.id });
  await edited(id, 3, { trainingFlop: "2e25", cumulativeTrainingFlop: "2e25" });
  const [recorded, linked, unlinked] = await instants(id);
  if (!recorded || !linked || !unlinked) throw new Error("a change is missing");
  const [atFirst, then] = [await stateOf(id, recorded), await stateOf(id, linked)];
  expect([...(atFirst?.past.links ?? [])]).toEqual([]);
  expect([...(then?.past.links.values() ?? [])]).toEqual(["Initialised from Base"]);
  expect((await stateOf(id, new Date(unlinked.getTime() - 1)))?.past.links.size).toBe(1);
  expect((await stateOf(id, unlinked))?.past.links.size).toBe(0);
  // 5e23 FLOP is not greater than 1e25, 2e25 is (Article 51(2)).
  expect(atFirst?.findingPast?.systemicRisk.answer).toBe("no");
  expect(atFirst?.findingNow?.systemicRisk.answer).toBe("yes");
});

it("is nothing before it was recorded", async () => {
  const id = await created({});
  const [recorded] = await instants(id);
  expect(await stateOf(id, new Date((recorded?.getTime() ?? 0) - 1))).toBeUndefined();
  const answer = await restore(id, 1, new Date("2020-01-01T00:00:00Z"));
  expect(!answer.ok && answer.refusal.message).toMatch(/did not exist/);
});

it("is restored by a new change that says from when, and taken back by another", async () => {
  const id = await created({ family: "Falcons" });
  const before = formText(await stored(id));
  await edited(id, 1, { family: "Owls", trainingFlop: "6e23", cumulativeTrainingFlop: "6e23" });
  const between = formText(await stored(id));
  const [first, second] = await instants(id);
  if (!first || !second) throw new Error("a change is missing");
  expect(succeeded(await restore(id, 2, first)).revision).toBe(3);
  expect(formText(await stored(id))).toEqual(before);
  const [latest] = await modelHistory(scope, id);
  expect(latest).toMatchObject({ revision: 3, via: "restore", changedById: scope.userId });
  expect(latest?.changes).toContainEqual({ field: "restored", from: "", to: first.toISOString() });
  expect(await ownerDb.assessment.count({ where: { modelRecordId: id, revision: 3 } })).toBe(1);
  succeeded(await restore(id, 3, second));
  expect(formText(await stored(id))).toEqual(between);
  // Nothing of the history went: four entries, and the first state can be seen still.
  expect(await instants(id)).toHaveLength(4);
  expect((await stateOf(id, first))?.past.form).toEqual(before);
});

it("is not restored over somebody's newer change, nor where nothing differs", async () => {
  const id = await created({ family: "Falcons" });
  await edited(id, 1, { family: "Owls" });
  const [first, second] = await instants(id);
  if (!first || !second) throw new Error("a change is missing");
  const late = await restore(id, 1, first);
  expect(!late.ok && late.refusal.code).toBe("conflict");
  const same = await restore(id, 2, second);
  expect(!same.ok && same.refusal.message).toMatch(/already/);
  expect((await stored(id)).revision).toBe(2);
});

it("is not restored to what can no longer be stored, and the field is named", async () => {
  const id = await created({ family: "Falcons" });
  const own = { organisationId: scope.organisationId, modelRecordId: id };
  // As an earlier edition of the form might have kept it.
  const changes = [{ field: "weightsPublic", from: "partly", to: "no" }];
  await ownerDb.modelChange.create({
    data: { ...own, revision: 2, changedByName: "Olga", via: "form", changes },
  });
  await ownerDb.modelRecord.update({ where: { id }, data: { revision: 2 } });
  const [first] = await instants(id);
  const answer = await restore(id, 2, first ?? new Date());
  expect(answer).toMatchObject({ ok: false, refusal: { code: "invalid" } });
  expect(!answer.ok && answer.refusal.message).toMatch(/“The weights are public”/);
  expect((await stored(id)).revision).toBe(2);
});
