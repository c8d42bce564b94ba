import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { recordModel } from "../support/record-model";
import { expect, test } from "./fixtures";

/** The largest and latest model there is, so that the picture starts at it. */
const largest = () => `Largest ${randomUUID().slice(0, 8)}`;
const mark = (page: Page) => page.locator("svg").getByRole("link");

test("counts lead to the models and deadlines they count", async ({ page, login }) => {
  await recordModel({ name: largest(), trainingFlop: "3e25", cumulativeTrainingFlop: "3e25" });
  await login();
  await page.goto("/");
  await page.getByRole("link", { name: /Systemic risk Articles 53 and 55/ }).click();
  await expect(page).toHaveURL(/\/models\?class=systemic-risk$/);
  await page.goto("/");
  await page.getByRole("link", { name: /Overdue$/ }).click();
  await expect(page).toHaveURL(/\/deadlines\?status=overdue$/);
});

test("the picture is read and opened by keyboard", async ({ page, login }) => {
  const name = largest();
  const id = await recordModel({
    name,
    trainingFlop: "9e26",
    cumulativeTrainingFlop: "9e26",
    placedOn: "2098-01-02",
    marketStatus: "planned",
  });
  await login();
  await page.goto("/");
  await mark(page).focus();
  await page.keyboard.press("End");
  await expect(mark(page)).toHaveAccessibleName(`${name}, 9 × 10²⁶ FLOP, 2 January 2098, Systemic risk`);
  await page.keyboard.press("ArrowLeft");
  await expect(mark(page)).not.toHaveAccessibleName(new RegExp(name));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/models/${id}`);
});

test("the picture says the same as a table", async ({ page, login }) => {
  const name = largest();
  await recordModel({ name, trainingFlop: "8e26", cumulativeTrainingFlop: "8e26" });
  await login();
  await page.goto("/");
  await page.getByText("The same as a table").click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("8 × 10²⁶ FLOP");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`home is sound in ${colorScheme}`, async ({ page, login, axe }) => {
    await page.emulateMedia({ colorScheme });
    await login();
    await page.goto("/");
    await page.getByText("The same as a table").click();
    await axe();
  });
}

test("home fits a phone, its picture too", async ({ page, login, fits }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await login();
  await page.goto("/");
  await expect
    .poll(() => page.locator("main svg[viewBox]").last().getAttribute("viewBox"))
    .toMatch(/^0 0 3\d\d /);
  await fits();
});
