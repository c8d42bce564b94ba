import { randomUUID } from "node:crypto";
import { recordModel } from "../support/record-model";
import { expect, test } from "./fixtures";

const NARROW = { width: 390, height: 844 };

test("a raised threshold is asked of the whole portfolio, and the question is in the address", async ({
  page,
  login,
  axe,
}) => {
  const name = `0 Asked ${randomUUID().slice(0, 8)}`;
  await recordModel({ name, trainingFlop: "3e25", cumulativeTrainingFlop: "3e25", ourRole: "auditor" });
  await login();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "What if" }).click();
  await page.getByLabel("Systemic-risk threshold").fill("a lot");
  await page.getByRole("button", { name: "Ask" }).click();
  await expect(page.getByText("This is not a figure in FLOP.")).toBeVisible();
  await expect(page.getByLabel("Systemic-risk threshold")).toHaveValue("a lot");
  await axe();

  await page.getByLabel("Systemic-risk threshold").fill("1e26");
  await page.getByRole("button", { name: "Ask" }).click();
  await page.waitForURL("/what-if?systemic=1e26");
  await expect(page.getByRole("status").filter({ hasText: /would come out otherwise/ })).toBeVisible();
  await expect(page.getByText("Systemic-risk threshold: 10²⁶ FLOP instead of 10²⁵ FLOP")).toBeVisible();
  const item = page.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
  await item.getByText(/^Why: /).click();
  await expect(item.getByText("supposed instead of Art 51(2)").first()).toBeVisible();
  await axe();

  await page.reload();
  await expect(page.getByLabel("Systemic-risk threshold")).toHaveValue("1e26");
  await expect(item.getByText("hypothetical", { exact: true })).toBeVisible();
});

test("other facts are asked of one model from its record, and nothing is stored", async ({
  page,
  login,
  axe,
  fits,
}) => {
  const id = await recordModel({ name: `One ${randomUUID().slice(0, 8)}` });
  await page.setViewportSize(NARROW);
  await login();
  await page.goto(`/models/${id}`);
  await page.getByRole("link", { name: "Ask what if" }).click();
  await page.getByLabel("Training compute", { exact: true }).fill("3e25");
  await page.getByLabel("Cumulative compute").fill("1e25");
  await page.getByRole("button", { name: "Ask" }).click();
  await expect(
    page.getByText("Cumulative compute includes training compute, so it cannot be smaller."),
  ).toBeVisible();
  await page.getByLabel("Cumulative compute").fill("3e25");
  await page.getByRole("button", { name: "Ask" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: "1 of 1 model would come out otherwise." }),
  ).toBeVisible();
  await fits();
  await axe();
  await page.goto(`/models/${id}`);
  await expect(page.getByText("General-purpose", { exact: true }).first()).toBeVisible();
});
