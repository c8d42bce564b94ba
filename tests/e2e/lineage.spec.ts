import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { recordModel } from "../support/record-model";
import { expect, test } from "./fixtures";

const unique = (name: string) => `${name} ${randomUUID().slice(0, 8)}`;

/** Somebody else's general-purpose model of 9e23 FLOP. */
async function recordBase(): Promise<{ id: string; name: string }> {
  const name = unique("Base");
  const figures = { trainingFlop: "9e23", cumulativeTrainingFlop: "9e23" };
  return { name, id: await recordModel({ name, provider: "Atlas", ourRole: "auditor", ...figures }) };
}

/** A modification of ours, of which nothing but our part is recorded. */
async function recordOurs(): Promise<{ id: string; name: string }> {
  const name = unique("Ours");
  const id = await recordModel({
    name,
    provider: "Boreal",
    ourRole: "downstream_modifier",
    trainingFlop: "",
    cumulativeTrainingFlop: "",
    weightsControlledBy: "modifier",
  });
  return { id, name };
}

async function addLink(page: Page, { base, how, flop }: { base: string; how: string; flop: string }) {
  await page.getByRole("combobox", { name: "Made from" }).fill(base);
  await page.getByRole("option", { name: base }).click();
  await page.getByRole("combobox", { name: "How" }).click();
  await page.getByRole("option", { name: how, exact: true }).click();
  await page.getByLabel("Compute of this step").fill(flop);
  await page.getByRole("button", { name: "Add this link" }).click();
}

test("a lineage is recorded, its finding follows, and a link is removed and brought back", async ({
  page,
  login,
}) => {
  const [base, ours] = [await recordBase(), await recordOurs()];
  await login();
  await page.goto(`/models/${ours.id}`);
  await page.getByRole("link", { name: "Lineage", exact: true }).click();
  await expect(page.getByRole("heading", { name: "No lineage is recorded" })).toBeVisible();
  await addLink(page, { base: base.name, how: "Fine-tune", flop: "3.1e23" });
  await expect(page.getByRole("status").filter({ hasText: "Link recorded" })).toBeVisible();
  const links = page.getByRole("region", { name: "What it was made from" });
  await expect(links).toContainText("3.1 × 10²³ FLOP is greater than 1/3 of the base model's compute");
  await expect(links).toContainText("GL 60 (63 in C(2025) 5045)");
  const facts = page.getByRole("region", { name: "Facts the record leaves open" });
  await expect(facts).toContainText("Compute of the base model: 9 × 10²³ FLOP");
  await expect(facts.getByRole("link", { name: base.name }).first()).toBeVisible();

  await page.goto(`/models/${ours.id}`);
  await expect(page.getByRole("heading", { name: /Is the modification significant/ })).toContainText("Yes");
  await page.goto(`/models/${ours.id}/lineage`);
  await page.getByRole("button", { name: `Remove the link from ${ours.name} to ${base.name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  const notice = page.getByRole("status").filter({ hasText: "Link removed" });
  await expect(notice).toBeVisible();
  await expect(page.getByRole("heading", { name: "No lineage is recorded" })).toBeVisible();
  await notice.getByRole("button", { name: "Undo" }).click();
  await expect(links).toContainText("greater than 1/3");
  await page.getByText("Removed links (1)").click();
  await expect(page.getByText(/Removed by Olga Officer/)).toBeVisible();

  await page.goto(`/models/${ours.id}/history`);
  await expect(page.getByText(`Fine-tune of ${base.name} (3.1e23 FLOP)`).first()).toBeVisible();
});

test("the picture is walked by keyboard", async ({ page, login }) => {
  const [base, ours] = [await recordBase(), await recordOurs()];
  await login();
  await page.goto(`/models/${ours.id}/lineage`);
  await addLink(page, { base: base.name, how: "Quantised copy", flop: "" });
  const picture = page.locator("main svg").getByRole("link");
  await expect(picture).toHaveCount(2);
  await expect(picture.first()).toHaveAccessibleName(`${base.name}, General-purpose, 9 × 10²³ FLOP`);
  await picture.first().focus();
  await page.keyboard.press("Tab");
  await expect(picture.last()).toBeFocused();
  await expect(picture.last()).toHaveAccessibleName(new RegExp(`^${ours.name}, .*this record$`));
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/models/${base.id}/lineage`);
  await expect(page.getByRole("region", { name: "What was made from it" })).toContainText(ours.name);
});

test("a circle is refused where the base is chosen, and nothing typed is lost", async ({ page, login }) => {
  const [base, ours] = [await recordBase(), await recordOurs()];
  await login();
  await page.goto(`/models/${ours.id}/lineage`);
  await addLink(page, { base: base.name, how: "Adapter (for example LoRA)", flop: "1e20" });
  await expect(page.getByRole("region", { name: "What it was made from" })).toBeVisible();
  await page.goto(`/models/${base.id}/lineage`);
  await addLink(page, { base: ours.name, how: "Merge or average", flop: "2e20" });
  await expect(page.getByText(/would close a circle/)).toContainText(
    `${ours.name}, which was made from ${base.name}`,
  );
  await expect(page.getByLabel("Compute of this step")).toHaveValue("2e20");
  await page.getByLabel("Compute of this step").fill("a lot");
  await page.getByRole("button", { name: "Add this link" }).click();
  await expect(page.getByText(/This is not a figure in FLOP/)).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 390]) {
    test(`a lineage is sound in ${colorScheme} at ${width} pixels`, async ({ page, login, axe, fits }) => {
      const [base, ours] = [await recordBase(), await recordOurs()];
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await login();
      await page.goto(`/models/${ours.id}/lineage`);
      await axe();
      await addLink(page, { base: base.name, how: "Fine-tune", flop: "3.1e23" });
      await expect(page.getByRole("region", { name: "What it was made from" })).toBeVisible();
      const drawn = page.locator("main svg").getByRole("link");
      await expect(drawn).toHaveCount(width > 768 ? 2 : 0);
      await axe();
      await fits();
    });
  }
}
