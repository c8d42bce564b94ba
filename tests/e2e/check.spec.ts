import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const result = (page: Page) => page.getByRole("region", { name: "Where it stands" });

async function answer(page: Page): Promise<void> {
  await page.getByLabel("Our role").selectOption("Provider");
  await page.getByLabel("Text", { exact: true }).check();
  await page.getByLabel("How it reaches others").selectOption({ index: 1 });
  await page.getByLabel("Cumulative training compute").fill("3.1415e25");
  await page.getByLabel("Threshold met or foreseen on").fill("2026-10-17");
}

test("one model is classified without an account, and no answer leaves the browser", async ({
  page,
  context,
}) => {
  const sent: string[] = [];
  page.on("request", (request) =>
    sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`),
  );
  await page.goto("/check");
  await expect(result(page).getByRole("status").first()).toContainText("Not known yet");

  await answer(page);
  await page.getByText("Estimate it from parameters and tokens").click();
  await page.getByLabel("Parameters").fill("405B");
  await page.getByLabel("Tokens seen in training").fill("12T");
  await page.getByRole("button", { name: "Use as training compute" }).click();
  await expect(page.getByLabel("Training compute", { exact: true })).toHaveValue("2.916e25");

  await expect(result(page).getByRole("status").first()).toContainText("Systemic risk");
  await expect(result(page)).toContainText("3.1415 × 10²⁵ FLOP is greater than 10²⁵ FLOP");
  await expect(result(page)).toContainText("Notify the Commission of systemic risk: 31 October 2026");
  await expect(result(page)).toContainText("Regulation 1182/71 3 November 2026");
  await page.keyboard.press("Enter");

  expect(sent.filter((line) => !line.startsWith("GET "))).toEqual([]);
  expect(sent.filter((line) => /3\.1415|2\.916|405B/.test(line))).toEqual([]);
  expect(page.url()).toMatch(/\/check$/);
  expect(await context.cookies()).toEqual([]);
});

test("what cannot be read counts as not known, and a question leads to its field", async ({ page }) => {
  await page.goto("/check");
  await answer(page);
  await page.getByLabel("Cumulative training compute").fill("3e25 FLOP/s");
  await expect(result(page)).toContainText("Counted as not known");
  await expect(result(page).getByRole("status").first()).toContainText("Not known yet");
  await result(page).getByRole("link", { name: "How much compute went into training it?" }).first().click();
  await expect(page.getByLabel("Training compute", { exact: true })).toBeFocused();
});

test("the finding is copied as text", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/check");
  await answer(page);
  await page.getByRole("button", { name: "Copy as text" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Where the model stands:");
});

test("the check asks about the base model of a modification", async ({ page }) => {
  await page.goto("/check");
  await expect(page.getByLabel("Compute of the modification")).toHaveCount(0);
  await page.getByLabel("Our role").selectOption("Downstream modifier");
  await expect(page.getByLabel("Compute of the modification")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the check is sound in ${colorScheme}`, async ({ page, axe }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/check");
    await answer(page);
    await axe();
  });
}

test("the check fits a phone and keeps the finding in view", async ({ page, fits }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/check");
  await answer(page);
  await expect(page.getByRole("link", { name: "See why and what follows" })).toBeInViewport();
  await fits();
});
