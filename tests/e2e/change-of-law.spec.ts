import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { machineScope } from "@/lib/auth/scope";
import { createModel } from "@/lib/models/commands";
import { refreshFindings } from "@/lib/models/refresh-findings";
import { withSystemicRiskThreshold } from "../support/edition";
import { modelData, ourModel } from "../support/organisation";
import { ownerDb as db } from "../support/owner-db";
import { expect, test } from "./fixtures";

const NARROW = { width: 390, height: 844 };

/**
 * An organisation of its own, because every finding of it is reached anew: a model of 3e25 FLOP whose finding
 * the law has changed, the threshold being 10^26 from November 2026 on.
 */
async function changedModel() {
  const account = { email: `${randomUUID()}@example.org`, password: "a password for tests only" };
  const person = {
    email: account.email,
    name: "Olga Officer",
    role: "owner",
    passwordHash: await hash(account.password),
  };
  const { id } = await db.organisation.create({ data: { name: "Changed", users: { create: person } } });
  const scope = await machineScope(id, { userId: null, name: "Seed" });
  if (scope === null) throw new Error("there is no organisation");
  const name = "Changed model";
  const figures = { trainingFlop: "3e25", cumulativeTrainingFlop: "3e25", ourRole: "auditor" } as const;
  await createModel(scope, modelData({ ...ourModel, ...figures, name }));
  await refreshFindings(scope, withSystemicRiskThreshold("2026-11-01", "1e26"));
  return { name, account };
}

test("a finding the law changed is told at home, listed with its reasons and marked as read", async ({
  page,
  login,
  axe,
}) => {
  const { name, account } = await changedModel();
  await login(account);
  await page.goto("/");
  await page.getByRole("link", { name: "See what changed" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Changed by law");
  const item = page.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
  await expect(item.getByText("Systemic risk", { exact: true })).toBeVisible();
  await expect(item.getByText("General-purpose", { exact: true })).toBeVisible();
  await item.getByText(/^Why: \d+ answers differ$/).click();
  await expect(item.getByText(/3 × 10²⁵ FLOP is not greater than 10²⁶ FLOP/).first()).toBeVisible();
  await axe();

  await page.getByRole("button", { name: /^Mark \d+ as read$/ }).click();
  await expect(page.getByRole("button", { name: /as read$/ })).toHaveCount(0);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "See what changed" })).toHaveCount(0);
});

test("the list is filtered by class, in the address, and fits a phone", async ({
  page,
  login,
  axe,
  fits,
}) => {
  const { name, account } = await changedModel();
  await page.setViewportSize(NARROW);
  await login(account);
  await page.goto("/changes");
  await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  await fits();
  await axe();
  await page.getByLabel("Class now").selectOption("Not indicated");
  await page.waitForURL("/changes?class=not-indicated");
  await expect(page.getByRole("heading", { name: "No finding fits" })).toBeVisible();
  await page.getByRole("link", { name: "Show all that changed by law" }).click();
  await page.getByRole("link", { name, exact: true }).click();
  await page.getByRole("link", { name: "History" }).click();
  await expect(page.getByText("Weighbridge, because the law data changed")).toBeVisible();
});
