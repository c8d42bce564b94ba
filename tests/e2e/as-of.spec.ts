import { randomUUID } from "node:crypto";
import { recordModel } from "../support/record-model";
import { expect, test } from "./fixtures";

// The last day before Chapter V applied (Art 113(b)).
const BEFORE = "2025-08-01";

test("another day's law stays with every page until one goes back to today", async ({ page, login, axe }) => {
  const name = `0 Of a day ${randomUUID().slice(0, 8)}`;
  await recordModel({ name });
  await login();
  await page.goto(`/?asOf=${BEFORE}`);
  const banner = page.getByText("As of 1 August 2025", { exact: true });
  await expect(banner).toBeVisible();
  await axe();
  await page.getByRole("link", { name: /^\d+ Law not in force/ }).click();
  await page.waitForURL(`/models?class=not-in-force&asOf=${BEFORE}`);
  await expect(banner).toBeVisible();
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name }) });
  await expect(row.getByText("Law not in force")).toBeVisible();
  await axe();
  await page.getByRole("link", { name }).click();
  await expect(banner).toBeVisible();
  await expect(page.getByText("No deadline follows from what is recorded.")).toBeVisible();
  await page.getByRole("link", { name: "Documents" }).click();
  await expect(banner).toBeVisible();
  await expect(page.getByRole("link", { name: /^Download PDF/ }).first()).toHaveAttribute(
    "href",
    new RegExp(`asOf=${BEFORE}`),
  );
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Deadlines" }).click();
  await expect(banner).toBeVisible();
  await expect(page.getByRole("link", { name: "Overdue 0" })).toBeVisible();
  await axe();
  await page.getByRole("link", { name: "Back to today" }).click();
  await expect(banner).toHaveCount(0);
  await expect(page.getByRole("link", { name: /^Overdue [1-9]/ })).toBeVisible();
});

test("the day is chosen on the list without losing its filters, and what is no day is said", async ({
  page,
  login,
}) => {
  await login();
  await page.goto("/models?role=provider");
  await page.getByText("Law of another day").click();
  await page.getByLabel("Law as it stands on").fill("soon");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByText("“soon” is not a day")).toBeVisible();
  await page.getByRole("link", { name: "Back to today" }).click();
  await page.waitForURL("/models?role=provider");
});

test("the quick check answers for the day asked for", async ({ page, axe }) => {
  await page.goto(`/check?asOf=${BEFORE}`);
  await expect(page.getByText("As of 1 August 2025", { exact: true })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Law not in force" })).toBeVisible();
  await axe();
});
