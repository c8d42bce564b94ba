import type { Page } from "@playwright/test";
import { entry } from "../support/ledger";
import { recordModel } from "../support/record-model";
import { expect, test } from "./fixtures";

// axe takes its time over a form of this length.
test.setTimeout(90_000);

const field = (page: Page, name: string | RegExp) => page.getByRole("textbox", { name, exact: true });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const total = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const row = (page: Page, name: RegExp) => page.getByRole("row", { name });
const status = (page: Page) => page.getByRole("region", { name: "Finding" }).getByRole("status");

async function openLedger(page: Page, fields: Parameters<typeof recordModel>[0]): Promise<string> {
  const id = await recordModel(fields);
  await page.goto(`/models/${id}`);
  await page.getByRole("navigation", { name: "This record" }).getByRole("link", { name: "Compute" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Compute of ${fields.name}`);
  return id;
}

async function saved(page: Page) {
  await button(page, "Save entry").click();
  await expect(page.getByText(/^Entry saved\.$/)).toBeVisible();
}

test("an entry by each method, with totals and finding while it is typed", async ({ page, login, axe }) => {
  await login();
  const id = await openLedger(page, {
    name: "Ledger heron",
    trainingFlop: "",
    cumulativeTrainingFlop: "",
    parametersTotal: "671B",
    parametersActive: "37B",
  });
  await expect(page.getByRole("heading", { name: "No entries yet" })).toBeVisible();
  await axe();

  await button(page, "Add an entry").click();
  await page.getByRole("combobox", { name: "Stage" }).selectOption({ label: "Pre-training" });
  await button(page, "Parameters and tokens").click();
  await expect(field(page, "Parameters")).toHaveValue("37000000000");
  await field(page, "Tokens").fill("14.8T");
  // 6 × 37e9 × 14.8e12
  await expect(page.getByText("3.2856 × 10²⁴ FLOP").first()).toBeVisible();
  await field(page, "Uncertainty (% either way)").fill("10");
  await expect(total(page, "Cumulative")).toContainText("about 2.96 × 10²⁴ FLOP to 3.61 × 10²⁴ FLOP");
  await expect(status(page)).toContainText("For judgement");
  await axe();
  await saved(page);

  await button(page, "Add an entry").click();
  await page
    .getByRole("combobox", { name: "Stage" })
    .selectOption({ label: "Synthetic data that is not public" });
  await button(page, "Hardware").click();
  await page.getByRole("combobox", { name: "Hardware" }).fill("H800");
  await page.getByRole("option", { name: "NVIDIA H800 SXM5" }).click();
  await expect(field(page, "Peak of one unit (FLOP/s)")).toHaveValue("989e12");
  await field(page, "Units").fill("1000");
  await field(page, "Hours").fill("100");
  await field(page, "Utilisation (%)").fill("40");
  // 1000 × 100 × 3600 × 989e12 × 0.4
  await expect(page.getByText(/= 1\.42416 × 10²³ FLOP/)).toBeVisible();
  await axe();
  await saved(page);
  await expect(row(page, /^Synthetic data that is not public/)).toContainText("does not count");

  await button(page, "Add an entry").click();
  await page.getByRole("combobox", { name: "Stage" }).selectOption({ label: "Supervised fine-tuning" });
  await button(page, "Architecture: operations for each pass").click();
  await field(page, "Operations of one full pass (FLOP)").fill("1e16");
  await field(page, "Number of full passes").fill("1e6");
  await button(page, "A stated figure").click();
  await field(page, "Figure (FLOP)").fill("1.1e22");
  await expect(page.getByText("(10.0 % above the figure that stands)")).toBeVisible();
  await button(page, "Save entry").click();
  await expect(field(page, "Why this figure stands")).toHaveAccessibleDescription(
    /Say why this figure stands/,
  );
  await field(page, "Why this figure stands").fill("Counted from the architecture, not rounded.");
  await saved(page);

  // 3.2856e24 + 1e22, and 1.42416e23 more toward the cumulative total.
  await expect(total(page, "Parameter updates")).toContainText("3.2956 × 10²⁴ FLOP");
  await expect(total(page, "Cumulative")).toContainText("3.438016 × 10²⁴ FLOP");
  await page.getByRole("checkbox", { name: /lists all compute that counts/ }).click();
  await expect(page.getByText(/^Recorded as complete\.$/)).toBeVisible();
  await expect(status(page)).toContainText("General-purpose");
  await page.getByText("one of 2 methods").click();
  await axe();

  await page.goto(`/models/${id}`);
  await expect(page.getByText("Cumulative compute by the ledger")).toBeVisible();
  await axe();
  await page.goto(`/models/${id}/history`);
  await expect(page.getByText(/Supervised fine-tuning: 10²² FLOP spent · by architecture/)).toBeVisible();
  await axe();
});

test("what cannot be is refused at its field, and nothing typed is lost", async ({ page, login, axe }) => {
  await login();
  await openLedger(page, { name: "Ledger slip" });
  await button(page, "Start from the stated figure").click();
  await expect(field(page, "Figure (FLOP)")).toHaveValue("5e23");
  await page.getByRole("combobox", { name: "Stage" }).selectOption("");
  await field(page, "Figure (FLOP)").fill("5e23 FLOP/s");
  await field(page, "From").fill("2026-02-30");
  await field(page, "Uncertainty (% either way)").fill("300");
  await button(page, "Save entry").click();
  await expect(page.getByRole("alert").filter({ hasText: "Not saved" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Stage" })).toHaveAccessibleDescription(/Choose a stage/);
  await expect(field(page, "Figure (FLOP)")).toHaveAccessibleDescription(/FLOP\/s is a speed/);
  await expect(field(page, "From")).toHaveAccessibleDescription(/year-month-day/);
  await expect(field(page, "Uncertainty (% either way)")).toHaveAccessibleDescription(/from 0 to 100/);
  await expect(field(page, "From")).toHaveValue("2026-02-30");
  await axe();
});

test("an entry is edited, removed and put back", async ({ page, login }) => {
  await login();
  await openLedger(page, {
    name: "Ledger undo",
    ledger: [entry("pre-training", "9e24"), entry("evaluation", "5e24", "b")],
  });
  await expect(row(page, /^Evaluation and red-teaming/)).toContainText("does not count");
  await button(page, "Edit entry 1, Pre-training").press("Enter");
  await expect(page.getByRole("heading", { name: "Edit entry" })).toBeFocused();
  await field(page, "Figure (FLOP)").fill("1.1e25");
  await expect(status(page)).toContainText("Systemic risk");
  await saved(page);
  await button(page, "Remove entry 1, Pre-training").click();
  await expect(page.getByText("Removed: Pre-training")).toBeVisible();
  await expect(row(page, /^Pre-training/)).toHaveCount(0);
  await button(page, "Undo").click();
  await expect(page.getByText(/^Entry put back\.$/)).toBeVisible();
  await expect(row(page, /^Pre-training/)).toContainText("1.1 × 10²⁵ FLOP");
  await page.reload();
  await expect(page.getByRole("rowheader").first()).toContainText("Pre-training");
});

test("two people who edit one ledger see each other's entries", async ({ page, login, axe, context }) => {
  await login();
  const id = await openLedger(page, { name: "Ledger for two", ledger: [entry("pre-training", "9e24")] });
  await button(page, "Edit entry 1, Pre-training").click();
  await field(page, "Figure (FLOP)").fill("8e24");

  const other = await context.newPage();
  await other.goto(`/models/${id}/compute`);
  await button(other, "Edit entry 1, Pre-training").click();
  await field(other, "Figure (FLOP)").fill("7e24");
  await saved(other);

  await button(page, "Save entry").click();
  const notice = page.getByRole("alert").filter({ hasText: "saved this record while you were editing it" });
  await expect(notice).toContainText("Pre-training: 7 × 10²⁴ FLOP");
  await expect(field(page, "Figure (FLOP)")).toHaveValue("8e24");
  await axe();
  await saved(page);
  await expect(row(page, /^Pre-training/)).toContainText("8 × 10²⁴ FLOP");
});

for (const colorScheme of ["light", "dark"] as const)
  test(`the ledger and its form fit 390 pixels, ${colorScheme}`, async ({ page, login, axe, fits }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await login();
    await openLedger(page, {
      name: `Ledger on a phone, ${colorScheme}`,
      ourRole: "downstream_modifier",
      baseTrainingFlop: "3.123456789012345678901234e24",
      ledger: [entry("supervised-fine-tuning", "1.0412345678901234567e24", "a", { percent: "30" })],
    });
    await expect(total(page, "This modification alone")).toContainText("the range straddles it");
    await fits();
    await axe();
    await button(page, "Add an entry").click();
    await button(page, "Hardware").click();
    await button(page, "Parameters and tokens").click();
    await fits();
    await axe();
  });
