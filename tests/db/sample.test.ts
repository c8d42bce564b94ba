import { expect, it } from "vitest";
import { passwordFits } from "@/lib/auth/password";
import { loadSample } from "@/lib/sample/load";
import { ownerDb as db } from "../support/owner-db";

it("fills an empty database once, with an account that fits", async () => {
  const [first, second] = await Promise.all([loadSample(), loadSample()]);
  expect([first, second].filter((account) => account === null)).toHaveLength(1);
  const account = first ?? second;
  const owner = await db.user.findUniqueOrThrow({ where: { email: account?.email ?? "" } });
  expect(await passwordFits(owner.passwordHash, account?.password ?? "")).toBe(true);
  expect(await loadSample()).toBeNull();

  expect(await db.organisation.findMany({ select: { name: true } })).toEqual([{ name: "Sample portfolio" }]);
  const all = await db.modelRecord.count();
  // Two overlapping editions, five models they do not list, five teaching cases.
  expect(all).toBe(751 + 409 - 149 + 5 + 5);
  // A record that was linked to its base has that in its history too.
  const linked = await db.modelRecord.count({ where: { bases: { some: {} } } });
  expect(linked).toBeGreaterThan(50);
  expect(await db.modelChange.count({ where: { via: "sample" } })).toBe(all + linked);
  expect(await db.assessment.count()).toBeGreaterThanOrEqual(all + linked);
});

it("shows lineages that the data name, each link to a record of that very name", async () => {
  const edges = await db.lineageEdge.findMany({ include: { derived: true, base: true } });
  for (const { derived, base } of edges) expect(derived.baseModelName).toContain(base.name);
  const bases = edges.filter(({ derived }) => derived.name === "Claude 2.1").map(({ base }) => base.name);
  expect(bases).toEqual(["Claude 2"]);
});

it("marks the teaching cases, whose duties are ours, with dates that are past, near and far", async () => {
  const examples = await db.modelRecord.findMany({
    where: { isExample: true },
    include: { deadlines: true },
  });
  expect(examples).toHaveLength(5);
  for (const { name, provider } of examples) {
    expect(name).toMatch(/^Example: /);
    expect(provider).toContain("invented");
  }
  const due = examples.flatMap(({ deadlines }) => deadlines);
  expect(due.length).toBeGreaterThan(5);
  expect(due.every(({ bearer }) => bearer === "ours")).toBe(true);
  const days = due.map(({ dueOn }) => dueOn?.toISOString().slice(0, 10) ?? "");
  expect(days).toContain("2026-02-16");
  expect(days).toContain("2026-11-30");
  expect(days).toContain("2027-08-02");
});

it("leaves open how a model reaches the Union whose licence excludes it, and places nothing unreleased", async () => {
  const one = (name: string) => db.modelRecord.findFirstOrThrow({ where: { name } });
  expect(await one("Llama 4 Scout")).toMatchObject({ supply: null, licenceId: "llama4" });
  expect(await one("Hunyuan-Large")).toMatchObject({ supply: null });
  expect(await one("Llama 4 Behemoth (preview)")).toMatchObject({ supply: null, marketStatus: "not_placed" });
  expect(await one("GPT-5")).toMatchObject({
    supply: "eu_market",
    sources: { market: { confidence: "assumed" } },
  });
  expect(await one("Qwen2.5-72B")).toMatchObject({ licenceId: "qwen", openSource: "no" });
  expect(await one("EuroLLM-9B")).toMatchObject({ trainingFlop: null, modelClass: "unknown" });
});
