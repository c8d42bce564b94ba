import { randomUUID } from "node:crypto";
import { recordModel } from "../support/record-model";
import { expect, test } from "./fixtures";

test("the law is searched and narrowed by keyboard, and the address keeps it", async ({ page, login }) => {
  await login();
  await page.goto("/law");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The law");
  await page.getByLabel("Search").focus();
  await page.keyboard.type("whistleblow");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/law\?q=whistleblow$/);
  await expect(page.getByRole("link", { name: "Staff told of the whistleblower policy" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Copyright policy in place" })).toHaveCount(0);
  await page.getByLabel("Kind").selectOption("measure");
  await expect(page).toHaveURL(/kind=measure/);
  await expect(page.getByText("1 entry fits")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Search")).toHaveValue("whistleblow");
  await expect(page.getByText("1 entry fits")).toBeVisible();
});

test("nothing that fits says what to do next", async ({ page, login }) => {
  await login();
  await page.goto("/law?q=nosuchword");
  await expect(page.getByRole("heading", { name: "Nothing fits" })).toBeVisible();
  await page.getByRole("link", { name: "Show everything" }).click();
  await expect(page).toHaveURL(/\/law$/);
});

test("another day shows the law of that day, and a slip of the pen is said", async ({ page, login }) => {
  await login();
  await page.goto("/law?kind=duty&asOf=2026-08-01");
  await expect(page.getByText("The law of 1 August 2026, not of today")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Duties (22)" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Not yet in force on that day (4)" })).toBeVisible();
  await page.getByRole("link", { name: "Answer the AI Office's requests for information" }).click();
  await expect(page).toHaveURL(/\/law\/art-91\?asOf=2026-08-01$/);
  await expect(page.getByText("It applies from 2 August 2026.")).toBeVisible();
  await page.goto("/law?asOf=2026-13-01");
  await expect(page.getByText("“2026-13-01” cannot be read as a day")).toBeVisible();
});

test("a source past its review date is said, on its pages only and from the day after", async ({
  page,
  login,
}) => {
  const banner = page.getByText("Past the day it should have been read again");
  await login();
  await page.goto("/law/signatories?asOf=2026-12-31");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Signatories of the Code of Practice");
  await expect(banner).toHaveCount(0);
  await page.goto("/law/signatories?asOf=2027-01-01");
  await expect(banner).toBeVisible();
  await page.goto("/law/art-54?asOf=2027-01-01");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(banner).toHaveCount(0);
  await page.goto("/law?asOf=2027-01-01");
  await expect(page.getByText("due for review by 31 December 2026").first()).toBeVisible();
});

test("a duty opens to all it says, both numberings, and the models it touches", async ({ page, login }) => {
  const name = `Touched ${randomUUID().slice(0, 8)}`;
  await recordModel({ name, trainingFlop: "9e24", cumulativeTrainingFlop: "9e24" });
  await login();
  await page.goto("/law?kind=duty&q=GL+31");
  await page.getByRole("link", { name: "Estimate compute beforehand" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Estimate compute beforehand");
  await expect(page.getByText("GL 30 (31 in C(2025) 5045)")).toBeVisible();
  await expect(page.getByText("Providers whose model could reach").first()).toBeVisible();
  await expect(page.getByText("To be read again by")).toBeVisible();
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
});

test("a pinpoint of a finding leads to its page", async ({ page, login }) => {
  const id = await recordModel({ name: `Pinpoint ${randomUUID().slice(0, 8)}` });
  await login();
  await page.goto(`/models/${id}`);
  const pinpoint = page
    .locator("details")
    .filter({ hasText: /^Art\s51\(2\)/ })
    .first();
  await pinpoint.locator("summary").click();
  await pinpoint.getByRole("link", { name: "Open it in the law" }).click();
  await expect(page).toHaveURL(/\/law\/systemic-risk-training-flop$/);
  await expect(page.getByText("Exactly at it nothing is presumed")).toBeVisible();
});

test.describe("an address that is none", () => {
  test.use({ expectedMessages: [/status of 404/] });

  test("says so, and where to go", async ({ page, login }) => {
    await login();
    const answer = await page.goto("/law/art-999");
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});

test.describe("as events are recorded", () => {
  test("a request of the AI Office becomes a deadline on the day it names", async ({ page, login }) => {
    const id = await recordModel({ name: `Asked ${randomUUID().slice(0, 8)}` });
    await login();
    await page.goto(`/models/${id}/edit`);
    await page.getByRole("button", { name: "Add an event" }).click();
    await page.getByRole("button", { name: "Save", exact: false }).first().click();
    await expect(page.getByText("Choose what happened.").first()).toBeVisible();
    await page.getByLabel("Event 1: what happened").selectOption("information_request");
    await page.getByLabel("Event 1: day").fill("2026-09-01");
    await page.getByLabel("Event 1: answer due on").fill("2026-12-15");
    await page.getByLabel("None, checked").uncheck();
    await page.getByLabel("Transparency", { exact: true }).check();
    await page.getByRole("button", { name: "Save", exact: false }).first().click();
    await expect(page).toHaveURL(new RegExp(`/models/${id}$`));
    await expect(page.getByText("AI Office asked for information").first()).toBeVisible();
    await expect(page.getByText("Answer the AI Office's request for information").first()).toBeVisible();
    await expect(page.getByText(/15 December 2026/).first()).toBeVisible();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the law is sound in ${colorScheme}`, async ({ page, login, axe }) => {
    test.slow(); // the whole law in one list, under every rule of axe
    await page.emulateMedia({ colorScheme });
    await login();
    for (const address of ["/law", "/law/D30", "/law/signatories", "/law/source-hol"]) {
      await page.goto(address);
      await axe();
    }
  });
}

test("the law fits a phone", async ({ page, login, fits }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await login();
  for (const address of ["/law", "/law/art-53-1-a", "/law/D21", "/law/signatories"]) {
    await page.goto(address);
    await fits();
  }
});
