import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { recordModel } from "../support/record-model";
import { secondPerson } from "../support/second-person";
import { expect, test } from "./fixtures";

/** A model of ours that meets the criterion and seems narrow: open to judgement (GL 20). */
async function doubtfulModel(): Promise<{ id: string; name: string }> {
  const name = `Doubtful ${randomUUID().slice(0, 8)}`;
  return { id: await recordModel({ name, taskRange: "appears_narrow" }), name };
}

const question = "Is it narrow although the criterion is met?";
const narrow = /It can do only a narrow set of tasks/;
const reason = "It transcribes speech and nothing else; evaluation of 2 November.";
const heading = (page: Page) => page.getByRole("heading", { name: /Is it a general-purpose AI model\?/ });
const record = (page: Page) => page.getByRole("button", { name: "Record the decision" }).click();

async function decide(page: Page, id: string, reading: RegExp): Promise<void> {
  await page.goto(`/models/${id}/judgements?decide=generality`);
  await page.getByRole("radio", { name: reading }).check();
  await page.getByRole("textbox", { name: "Reason" }).fill(reason);
  await record(page);
  await expect(page.getByRole("status").filter({ hasText: "The decision is recorded" })).toBeVisible();
  // The page below has the decision, and the document its title again.
  await expect(page.getByRole("heading", { name: "Decided (1)" })).toBeVisible();
  await expect(page).toHaveTitle(/Judgements on/);
}

test.setTimeout(90_000);

test("a question is decided, confirmed by a second person, expires by an edit and is decided again", async ({
  page,
  login,
  context,
}) => {
  const { id, name } = await doubtfulModel();
  const second = await secondPerson("Ben Second");
  await login();
  await page.goto(`/models/${id}`);
  await expect(heading(page)).toContainText("For judgement");
  await page
    .getByRole("link", { name: `Decide: ${question}` })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Judgements on ${name}`);

  // What each reading costs stands beside it.
  const readings = page.getByRole("group", { name: "Which reading holds?" });
  await expect(readings).toContainText("No duty of Chapter V binds.");
  await expect(readings).toContainText(
    "Binding: Art 53(1)(a), Art 53(1)(b), Art 53(1)(c), Art 53(1)(d), Art 53(3), Art 53(4).",
  );

  await record(page);
  await expect(page.getByText("Choose one of the readings.")).toBeVisible();
  await expect(page.getByText("Give the reason.")).toBeVisible();
  await page.getByRole("radio", { name: narrow }).check();
  await page.getByRole("textbox", { name: "Reason" }).fill("Narrow.");
  await page.getByLabel("Decided on").fill("2099-01-01");
  await page.getByRole("textbox", { name: "Evidence (optional)" }).fill("https://example.org/report-7");
  await record(page);
  await expect(page.getByText(/^Say more:/)).toBeVisible();
  await page.getByRole("textbox", { name: "Reason" }).fill(reason);
  await record(page);
  await expect(page.getByText("This day is still to come.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Reason" })).toHaveValue(reason);
  await expect(page.getByRole("radio", { name: narrow })).toBeChecked();
  await page.getByLabel("Decided on").fill("2026-11-20");
  await record(page);
  await expect(page.getByRole("status").filter({ hasText: "The decision is recorded" })).toBeVisible();

  await page.getByRole("link", { name: "Back to the judgements" }).click();
  await page.waitForURL(/\/judgements$/);
  await expect(
    page.getByText("Somebody else of your organisation can confirm it.", { exact: true }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: `Confirm: ${question}` })).toHaveCount(0);
  await expect(page.getByText("differs from the indicative criterion")).toBeVisible();
  await expect(page.getByRole("link", { name: "https://example.org/report-7" })).toBeVisible();

  await page.goto(`/models/${id}`);
  await expect(heading(page)).toContainText("No, although the criterion is met");
  await expect(heading(page)).toContainText("decided");
  await expect(page.getByText(/Decided by Olga Officer on 20 November 2026 because/).first()).toContainText(
    "No second person has confirmed it. It differs from the indicative criterion.",
  );
  await expect(page.getByText(`Without the decision on “${question}”: For judgement.`).first()).toBeVisible();

  await context.clearCookies();
  await login(second);
  await page.goto(`/models/${id}/judgements`);
  await page.getByRole("button", { name: `Confirm: ${question}` }).click();
  await page.getByRole("button", { name: "I agree with this decision" }).click();
  await expect(page.getByText(/^Confirmed by Ben Second on/)).toBeVisible();

  await page.goto(`/models/${id}/edit`);
  const compute = (label: string) => page.getByRole("textbox", { name: label, exact: true });
  await compute("Training compute").fill("8e23");
  await compute("Cumulative training compute").fill("8e23");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForURL(/\/models\/[0-9a-f-]{36}$/);
  await expect(heading(page)).toContainText("For judgement");
  await expect(page.getByText("Decided before; a fact under it has changed.")).toBeVisible();

  await page.goto(`/models?judgement=expired&q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("row").filter({ hasText: name })).toContainText("decide again");
  await page.getByRole("link", { name, exact: true }).click();
  await page.getByRole("link", { name: "Judgements", exact: true }).click();
  await expect(page.getByText("5 × 10²³ FLOP").first()).toBeVisible();
  await page.getByRole("link", { name: "Decide again" }).first().click();
  await page.getByRole("radio", { name: /wide range/ }).check();
  await page
    .getByRole("textbox", { name: "Reason" })
    .fill("Since it was trained further it also writes and translates.");
  await record(page);
  await expect(page.getByRole("status").filter({ hasText: "The decision is recorded" })).toBeVisible();
  await page.getByRole("link", { name: "History", exact: true }).click();
  await expect(page.getByText("Ben Second, by judgement").first()).toBeVisible();
  await expect(page.getByText(`Judgement: ${question}`).first()).toBeVisible();
  await page.goto(`/models?judgement=decided&q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("row").filter({ hasText: name })).toContainText("General-purpose");
});

test("a decision is withdrawn with a reason, and stays on record", async ({ page, login }) => {
  const { id } = await doubtfulModel();
  await login();
  await decide(page, id, narrow);
  await page.getByRole("link", { name: "Back to the judgements" }).click();
  await page.waitForURL(/\/judgements$/);
  await page.getByRole("button", { name: `Withdraw: ${question}` }).click();
  const dialog = page.getByRole("dialog", { name: "Withdraw" });
  await dialog.getByRole("button", { name: "Withdraw it" }).click();
  await expect(dialog.getByText("Give the reason.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Reason" }).fill("The evaluation it rested on was withdrawn.");
  await dialog.getByRole("button", { name: "Withdraw it" }).click();
  await expect(page.getByText(/^Withdrawn by Olga Officer on/)).toContainText("The evaluation it rested on");
  await expect(page.getByRole("heading", { name: "To decide (1)" })).toBeVisible();
});

test("whoever decides on facts that changed meanwhile is told so, and loses nothing typed", async ({
  page,
  login,
  context,
}) => {
  const { id } = await doubtfulModel();
  await login();
  await page.goto(`/models/${id}/judgements?decide=generality`);
  await page.getByRole("radio", { name: narrow }).check();
  await page.getByRole("textbox", { name: "Reason" }).fill(reason);

  const other = await context.newPage();
  await other.goto(`/models/${id}/edit`);
  await other.getByRole("textbox", { name: "Training compute", exact: true }).fill("4e23");
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await other.waitForURL(/\/models\/[0-9a-f-]{36}$/);
  await other.close();

  await record(page);
  await expect(page.getByRole("alert").filter({ hasText: "Training compute" })).toContainText(
    "5 × 10²³ FLOP, now 4 × 10²³ FLOP",
  );
  await expect(page.getByRole("textbox", { name: "Reason" })).toHaveValue(reason);
  await expect(page.getByRole("radio", { name: narrow })).toBeChecked();
  await record(page);
  await expect(page.getByRole("status").filter({ hasText: "The decision is recorded" })).toBeVisible();
});

test("nothing typed is lost when the session has ended", async ({ page, login, context }) => {
  const { id } = await doubtfulModel();
  await login();
  await page.goto(`/models/${id}/judgements?decide=generality`);
  await page.getByRole("radio", { name: narrow }).check();
  await page.getByRole("textbox", { name: "Reason" }).fill(reason);
  await context.clearCookies();
  await record(page);
  await expect(page.getByRole("alert").filter({ hasText: "session has ended" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Reason" })).toHaveValue(reason);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the judgements are sound in ${colorScheme}, with form, errors and dialog`, async ({
    page,
    login,
    axe,
  }) => {
    const { id } = await doubtfulModel();
    await page.emulateMedia({ colorScheme });
    await login();
    await page.goto(`/models/${id}/judgements`);
    await axe();
    await page.goto(`/models/${id}/judgements?decide=generality`);
    await record(page);
    await expect(page.getByText("Choose one of the readings.")).toBeVisible();
    await axe();
    await decide(page, id, narrow);
    await axe();
    await page.getByRole("link", { name: "Back to the judgements" }).click();
    await page.waitForURL(/\/judgements$/);
    await page.getByRole("button", { name: `Withdraw: ${question}` }).click();
    await expect(page.getByRole("dialog")).toHaveCSS("opacity", "1");
    await axe();
    await page.goto(`/models/${id}`);
    await axe();
  });
}

test("the judgements fit a phone and work by keyboard", async ({ page, login, fits }) => {
  const { id } = await doubtfulModel();
  await page.setViewportSize({ width: 390, height: 844 });
  await login();
  await page.goto(`/models/${id}/judgements?decide=generality`);
  await fits();
  await page.getByRole("radio", { name: /wide range/ }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: narrow })).toBeChecked();
  await page.getByRole("textbox", { name: "Reason" }).focus();
  await page.keyboard.type(reason);
  await page.getByRole("button", { name: "Record the decision" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "The decision is recorded" })).toBeVisible();
  await page.goto(`/models/${id}/judgements`);
  await fits();
  await page.goto(`/models/${id}`);
  await fits();
});
