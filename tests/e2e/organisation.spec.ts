import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { hash } from "@node-rs/argon2";
import { machineScope } from "@/lib/auth/scope";
import { createModel } from "@/lib/models/commands";
import type { ModelForm } from "@/lib/models/schema";
import { modelData, ourModel } from "../support/organisation";
import { ownerDb as db } from "../support/owner-db";
import { secondPerson } from "../support/second-person";
import { unzip } from "../support/unzip";
import { expect, test } from "./fixtures";

const PASSWORD = "a password for tests only";

/** An organisation of its own, which a test may remove, with one model. */
async function ownOrganisation(fields: Partial<ModelForm>) {
  const name = `Organisation ${randomUUID().slice(0, 8)}`;
  const email = `${randomUUID()}@example.org`;
  const person = { email, name: "Ora Owner", passwordHash: await hash(PASSWORD), role: "owner" };
  const { id } = await db.organisation.create({ data: { name, users: { create: person } } });
  const scope = await machineScope(id, { userId: null, name: "Test" });
  if (scope) await createModel(scope, modelData({ ...ourModel, ...fields }));
  return { id, name, account: { email, password: PASSWORD } };
}

test("everything of an organisation is downloaded in one file", async ({ page, login, axe }) => {
  const { id, name, account } = await ownOrganisation({ name: "Exported", codeChapters: ["transparency"] });
  await login(account);
  await page.getByRole("button", { name: "Ora Owner" }).click();
  await page.getByRole("menuitem", { name: "Organisation" }).click();
  await expect(page.getByRole("heading", { name: "Organisation", level: 1 })).toBeVisible();
  await axe();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download everything" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^organisation-\d{4}-\d\d-\d\d\.zip$/);
  const files = unzip(await readFile(await download.path()));
  expect(JSON.parse(String(files.get("manifest.json"))).organisation).toEqual({ id, name });
  expect(String(files.get("tables/ModelRecord.jsonl"))).toContain("Exported");
  expect(String(files.get("tables/User.jsonl"))).not.toContain("argon2");
});

test("an organisation with something to be kept is not removed, and the page says what and until when", async ({
  page,
  login,
  axe,
}) => {
  const { account } = await ownOrganisation({ name: "Kept model", placedOn: "2026-03-02" });
  await login(account);
  await page.goto("/settings/organisation");
  await expect(page.getByText(/cannot be removed yet/)).toBeVisible();
  // Ten years after placing.
  await expect(page.getByRole("listitem").filter({ hasText: /Kept model.*2 March 2036/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Remove the organisation" })).toHaveCount(0);
  await axe();
  await page.getByRole("link", { name: "Kept model" }).click();
  const kept = page.getByRole("region", { name: "To be kept" });
  await expect(kept).toContainText("2 March 2036");
  await kept.getByText("Why").first().click();
  await expect(kept.getByText(/Art\s54\(3\)\(b\)/).first()).toBeVisible();
  await axe();
});

test("an organisation is removed once its name is typed, and nobody of it signs in", async ({
  page,
  login,
  axe,
}) => {
  const { id, name, account } = await ownOrganisation({ marketStatus: "not_placed", placedOn: "" });
  await login(account);
  await page.goto("/settings/organisation");
  await page.getByRole("button", { name: "Remove the organisation" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name of the organisation").fill("Something else");
  await dialog.getByLabel("Reason").fill("It was for a trial.");
  await dialog.getByRole("button", { name: "Remove it for good" }).click();
  await expect(dialog.getByText(/Type the name as it is/)).toBeVisible();
  await expect(dialog.getByLabel("Reason")).toHaveValue("It was for a trial.");
  await axe();
  await dialog.getByLabel("Name of the organisation").fill(name);
  await dialog.getByRole("button", { name: "Remove it for good" }).click();
  await page.waitForURL("**/login");
  expect(await db.organisation.count({ where: { id } })).toBe(0);
  await page.goto("/settings/organisation");
  await expect(page).toHaveURL(/\/login/);
});

test("a former member's name goes, everywhere, after asking", async ({ page, login, axe }) => {
  const name = `Fern Former ${randomUUID().slice(0, 8)}`;
  await secondPerson(name);
  await login();
  await page.goto("/settings/former-members");
  await axe();
  const row = page.getByRole("listitem").filter({ hasText: name });
  await row.getByRole("button", { name: `Remove name: ${name}` }).click();
  const dialog = page.getByRole("dialog", { name: `Remove the name of ${name}?` });
  await expect(dialog).toContainText("This cannot be undone.");
  await axe();
  await dialog.getByRole("button", { name: "Remove name" }).click();
  await expect(page.getByText(name)).toHaveCount(0);
  await expect(page.getByText(/^Former member \d+\s*$/).first()).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const)
  test(`organisation and former members fit 390 pixels, ${colorScheme}`, async ({
    page,
    login,
    axe,
    fits,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme });
    await login();
    for (const path of ["/settings/organisation", "/settings/former-members"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await fits();
      await axe();
    }
  });
