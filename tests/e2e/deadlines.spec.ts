import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { recordModel } from "../support/record-model";
import { expect, test } from "./fixtures";

/** A model of ours with systemic risk that should have been notified in October 2026. */
async function overdueModel(): Promise<{ id: string; name: string }> {
  const name = `Late ${randomUUID().slice(0, 8)}`;
  const id = await recordModel({
    name,
    trainingFlop: "3e25",
    cumulativeTrainingFlop: "3e25",
    thresholdMetOrKnownOn: "2026-10-17",
  });
  return { id, name };
}

const notify = "Notify the Commission of systemic risk";
const listOf = (name: string) => `/deadlines?q=${encodeURIComponent(name)}`;
const markButton = (page: Page, name: string) =>
  page.getByRole("button", { name: `Mark as done: ${notify}, ${name}` });

test("a deadline is recorded as done and taken back, with both on record", async ({ page, login }) => {
  const { name } = await overdueModel();
  await login();
  await page.goto(listOf(name));
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Overdue");
  await expect(page.getByText(/^31 October 2026, \d+ days ago$/)).toBeVisible();
  await expect(page.getByText("rolls to Tuesday 3 November 2026")).toBeVisible();

  await markButton(page, name).click();
  const dialog = page.getByRole("dialog", { name: "Mark as done" });
  await dialog.getByRole("button", { name: "Record as done" }).click();
  await expect(dialog.getByText("Say what shows it")).toBeVisible();
  await dialog.getByLabel("What shows it").fill("Receipt 118");
  await dialog.getByLabel("Done on").fill("2026-10-01");
  await dialog.getByRole("button", { name: "Record as done" }).click();
  await expect(dialog.getByText("cannot have been met before 17 October 2026")).toBeVisible();
  await expect(dialog.getByLabel("What shows it")).toHaveValue("Receipt 118");
  await dialog.getByLabel("Done on").fill("2026-11-02");
  await dialog.getByRole("button", { name: "Record as done" }).click();
  await expect(page.getByRole("status").filter({ hasText: "recorded as done" })).toBeVisible();
  await expect(markButton(page, name)).toHaveCount(0);

  await page.getByRole("link", { name: "Done 1" }).click();
  await expect(page.getByText("Done on 2 November 2026")).toBeVisible();
  await expect(page.getByText("Olga Officer: “Receipt 118”")).toBeVisible();
  await page.getByRole("button", { name: `Not done after all: ${notify}, ${name}` }).click();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByRole("status").filter({ hasText: "taken back" })).toBeVisible();

  await page.getByRole("link", { name: /^Overdue/ }).click();
  await page.getByRole("button", { name: `Reason and law: ${notify}, ${name}` }).click();
  await expect(page.getByText(/^Done on 2 November 2026: “Receipt 118”/)).toBeVisible();
  await expect(page.getByText(/^Taken back\. Olga Officer/)).toBeVisible();
});

test("a row opens by keyboard to its reason, its law and what hangs on it", async ({ page, login }) => {
  const { name } = await overdueModel();
  await login();
  await page.goto(listOf(name));
  const opener = page.getByRole("button", { name: `Reason and law: ${notify}, ${name}` });
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(opener).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByText("3 × 10²⁵ FLOP is greater than 10²⁵ FLOP")).toBeVisible();
  await expect(page.getByText(/Evidence: Filing receipt/)).toBeVisible();
  await expect(page.getByText(/up to 3 % of worldwide annual turnover or EUR 15 million/)).toBeVisible();
});

test("nothing typed is lost when the session has ended", async ({ page, login, context }) => {
  const { name } = await overdueModel();
  await login();
  await page.goto(listOf(name));
  await markButton(page, name).click();
  await page.getByLabel("What shows it").fill("Receipt 118");
  await context.clearCookies();
  await page.getByRole("button", { name: "Record as done" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "session has ended" })).toBeVisible();
  await expect(page.getByLabel("What shows it")).toHaveValue("Receipt 118");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the deadlines are sound in ${colorScheme}, rows and dialogs opened`, async ({ page, login, axe }) => {
    const { name } = await overdueModel();
    await page.emulateMedia({ colorScheme });
    await login();
    await page.goto(listOf(name));
    await page.getByRole("button", { name: `Reason and law: ${notify}, ${name}` }).click();
    await axe();
    await markButton(page, name).click();
    await expect(page.getByRole("dialog")).toHaveCSS("opacity", "1");
    await axe();
  });
}

test("the deadlines fit a phone", async ({ page, login, fits }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await login();
  await page.goto("/deadlines");
  await fits();
});
