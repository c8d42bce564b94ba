import { randomUUID } from "node:crypto";
import { recordModel } from "../support/record-model";
import { expect, test } from "./fixtures";

const NARROW = { width: 390, height: 844 };

test("the turnover is entered, sets the ceiling, and is withdrawn", async ({ page, login, axe, fits }) => {
  const id = await recordModel({ name: `Exposed ${randomUUID().slice(0, 8)}` });
  await page.setViewportSize(NARROW);
  await login();
  await page.goto(`/models/${id}`);
  await expect(page.getByText(/^At least EUR\s15\s000\s000, from 2 August 2026/)).toBeVisible();
  await page.getByRole("link", { name: "Enter the turnover" }).click();
  await expect(page.getByText(/a ceiling in law, not a prediction/i).first()).toBeVisible();
  await expect(page.getByText(/Fines can be imposed since 2 August 2026/)).toBeVisible();
  await fits();
  await axe();

  await page.getByLabel("Turnover in euros").fill("600.5");
  await page.getByRole("button", { name: "Record the turnover" }).click();
  await expect(page.getByText("Write whole euros, for example 512000000 or 512 million.")).toBeVisible();
  await expect(page.getByText("Say where the figure is from")).toBeVisible();
  await page.getByLabel("Turnover in euros").fill("600 million");
  await page.getByLabel("Source").fill("Consolidated accounts");
  await page.getByRole("button", { name: "Record the turnover" }).click();
  await expect(page.getByRole("status").filter({ hasText: "is recorded" })).toBeVisible();
  const ceiling = page.getByRole("region", { name: "Ceiling for an infringement" });
  await expect(ceiling.getByText(/^EUR\s18\s000\s000$/)).toBeVisible();
  await axe();

  await page.getByRole("button", { name: /^Withdraw the figure of/ }).click();
  await page.getByRole("button", { name: "Withdraw", exact: true }).click();
  await expect(page.getByText("Say why the figure is withdrawn.")).toBeVisible();
  await page.getByLabel("Why").fill("Another undertaking");
  await page.getByRole("button", { name: "Withdraw", exact: true }).click();
  await expect(ceiling.getByText(/^At least EUR\s15\s000\s000$/)).toBeVisible();
  await expect(page.getByText("withdrawn").first()).toBeVisible();
});

test("no ceiling is computed for a model somebody else provides", async ({ page, login }) => {
  const id = await recordModel({ name: `Theirs ${randomUUID().slice(0, 8)}`, ourRole: "auditor" });
  await login();
  await page.goto(`/models/${id}`);
  const exposure = page.getByRole("region", { name: "Exposure" });
  await expect(exposure.getByText(/Where we only look at a model/)).toBeVisible();
  await expect(exposure.getByText(/EUR\s\d/)).toHaveCount(0);
});
