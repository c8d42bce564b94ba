import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { recordModel } from "../support/record-model";
import { expect, test } from "./fixtures";

const someModel = async () => {
  const name = `Trained ${randomUUID().slice(0, 8)}`;
  return { name, id: await recordModel({ name }) };
};

/** Fills in the form of a run that is planned over 10^25 FLOP, decided on 11 November 2026, and saves it. */
async function recordRun(page: Page, modelId: string, changes: Record<string, string> = {}) {
  await page.goto(`/models/${modelId}/training/new`);
  const fields = {
    Name: "Pre-training",
    "Starts on": "2026-11-01",
    "Planned end": "2027-12-31",
    "Planned compute of this run": "2e25",
    "Compute that counts already": "0",
    "This plan was decided on": "2026-11-11",
    ...changes,
  };
  await expect(page.getByRole("button", { name: "Save" })).toBeEnabled();
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label).fill(text);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(/\/training\?run=/);
}

test("a planned run over 10^25 shows the clock, and recording it the deadline", async ({
  page,
  login,
  axe,
}) => {
  const { id, name } = await someModel();
  await login();
  await page.goto(`/models/${id}`);
  await page.getByRole("link", { name: "Training", exact: true }).click();
  await page.getByRole("link", { name: "Record a run" }).click();
  await recordRun(page, id);
  await expect(page.getByText("Will be met", { exact: true })).toBeVisible();
  await expect(
    page.getByText(/run since 11 November 2026, when it became known, and end on 25 November 2026/),
  ).toBeVisible();
  await axe();

  for (const address of ["/", `/models/${id}`]) {
    await page.goto(address);
    await expect(page.getByText(`${name}: the clock may be running since 11 November 2026`)).toBeVisible();
  }
  await page.getByRole("link", { name: `Look at the training of ${name}` }).click();
  await page
    .getByRole("button", { name: "Record that the threshold is known to be met since 11 November 2026" })
    .click();
  const dialog = page.getByRole("dialog", { name: "Record it" });
  await expect(dialog.getByLabel("Known since")).toHaveValue("2026-11-11");
  await expect(dialog.getByLabel("Cumulative training compute by then")).toHaveValue("2e25");
  await axe();
  await dialog.getByLabel("Cumulative training compute by then").fill("1e23");
  await dialog.getByRole("button", { name: "Record it" }).click();
  await expect(dialog.getByText("it cannot be smaller")).toBeVisible();
  await dialog.getByLabel("Cumulative training compute by then").fill("2e25");
  await dialog.getByRole("button", { name: "Record it" }).click();
  await expect(page).toHaveURL(new RegExp(`/models/${id}#deadlines$`));
  await expect(page.getByText("Notify the Commission of systemic risk")).toBeVisible();
  await expect(
    page.getByText(/^25 November 2026, (today|tomorrow|yesterday|in \d+ days|\d+ days)/),
  ).toBeVisible();
  await expect(page.getByText("the clock may be running")).toHaveCount(0);

  await page.goto(`/models/${id}/history`);
  await expect(
    page.getByRole("listitem").filter({ hasText: /^What happened that day: .*It became known/ }),
  ).toBeVisible();
});

test("a script's readings appear, are withdrawn with a reason, and its token is revoked", async ({
  page,
  login,
  request,
  axe,
}) => {
  const { id } = await someModel();
  await login();
  await recordRun(page, id, { "Planned compute of this run": "9e24", Uncertainty: "5" });
  await expect(page.getByText("Not foreseen", { exact: true })).toBeVisible();
  await page.getByLabel("Script or machine that will use it").fill("cluster");
  await page.getByLabel("Days it shall work").fill("401");
  await page.getByRole("button", { name: "Create a token" }).click();
  await expect(page.getByText("Write a whole number of days from 1 to 400.")).toBeVisible();
  await page.getByLabel("Days it shall work").fill("30");
  await page.getByRole("button", { name: "Create a token" }).click();
  const token = await page.getByText(/^wbt_/).textContent();
  const tokens = page.getByRole("list", { name: "Tokens" });
  await expect(tokens).toContainText("Never used.");
  // The page is drawn anew behind the token; its title comes back last.
  await expect(page).toHaveTitle(/^Training of/);
  await axe();
  const runId = new URL(page.url()).searchParams.get("run");
  const send = (data: object, bearer = token) =>
    request.post(`/api/v1/training-runs/${runId}/readings`, {
      data,
      headers: { authorization: `Bearer ${bearer}` },
    });
  const reading = { at: "2026-11-05T10:00:00Z", flop: "3e23", source: "job log 7" };
  const statuses = [await send(reading), await send(reading), await send(reading, "wbt_x"), await send({})];
  expect(statuses.map((response) => response.status())).toEqual([201, 200, 401, 422]);

  await page.reload();
  await expect(page.getByText(/^wbt_/)).toHaveCount(0);
  const row = page.getByRole("list", { name: "Readings" }).getByRole("listitem");
  await expect(row).toHaveCount(1);
  await expect(row).toContainText("3 × 10²³ FLOP until 5 November 2026, 11:00 (Brussels)");
  await expect(row).toContainText("Token “cluster”");
  await page.getByRole("button", { name: /^Withdraw: reading of 5 November/ }).click();
  const dialog = page.getByRole("dialog", { name: "Withdraw this reading?" });
  await dialog.getByRole("button", { name: "Withdraw" }).click();
  await expect(dialog.getByText("Say why the reading is wrong.")).toBeVisible();
  await dialog.getByLabel("What is wrong with it").fill("Counted a restart twice");
  await dialog.getByRole("button", { name: "Withdraw" }).click();
  await expect(row).toContainText("“Counted a restart twice”");

  await expect(tokens).toContainText("Last used");
  await tokens.getByRole("button", { name: "Revoke: token cluster" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await expect(tokens).toContainText("Revoked by Olga Officer");
  expect((await send({ ...reading, flop: "4e23" })).status()).toBe(401);
});

test("a reading is added by hand, and refused at its field with nothing lost", async ({ page, login }) => {
  const { id } = await someModel();
  await login();
  await recordRun(page, id);
  const form = page.getByRole("form", { name: "Add a reading" });
  await form.getByLabel("Day").fill("2026-10-01");
  await form.getByLabel("FLOP used since the start of this run").fill("1e23");
  await form.getByLabel("Source").fill("Ledger");
  await form.getByRole("button", { name: "Add the reading" }).click();
  await expect(form.getByText("The run begins on 1 November 2026.")).toBeVisible();
  await expect(form.getByLabel("Source")).toHaveValue("Ledger");
  await form.getByLabel("Day").fill("2026-11-03");
  await form.getByRole("button", { name: "Add the reading" }).click();
  await expect(form.getByRole("status")).toHaveText("Recorded.");
  await expect(page.getByRole("list", { name: "Readings" })).toContainText("Ledger. Olga Officer");
  await page.getByText("The same as a table").click();
  await expect(page.getByRole("row", { name: /3 November 2026 measured/ })).toContainText("10²³ FLOP");
});

test("two people edit a run: the second sees the first's figures and loses nothing", async ({
  page,
  login,
  context,
}) => {
  const { id } = await someModel();
  await login();
  await recordRun(page, id);
  await page.getByRole("link", { name: "Edit the run" }).click();
  await expect(page.getByLabel("Planned compute of this run")).toBeEnabled();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByLabel("Planned compute of this run")).toBeEnabled();
  await other.getByLabel("Planned compute of this run").fill("9e24");
  await expect(other.getByText("Was that decided on 11 November 2026 too?")).toBeVisible();
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other).toHaveURL(/\/training\?run=/);

  await page.getByLabel("Planned compute of this run").fill("3e25");
  await page.getByLabel("Note").fill("By the architecture");
  await page.getByRole("button", { name: "Save" }).click();
  const notice = page.getByRole("alert").filter({ hasText: "Somebody else saved first" });
  await expect(notice).toContainText("9e24");
  await expect(page.getByLabel("Planned compute of this run")).toHaveValue("3e25");
  await notice.getByRole("button", { name: "Take theirs for Planned compute of this run" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(/\/training\?run=/);
  await expect(page.getByRole("definition").filter({ hasText: "By the architecture" })).toBeVisible();
  await page.getByText(/^History of this run/).click();
  await expect(page.getByText("Planned compute of this run: 2 × 10²⁵ FLOP → 9 × 10²⁴ FLOP")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the pages of a training are sound at 390 pixels, ${colorScheme}`, async ({
    page,
    login,
    axe,
    fits,
  }) => {
    test.slow(); // three pages under every rule of axe
    const { id } = await someModel();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await login();
    await page.goto(`/models/${id}/training`);
    await expect(page.getByRole("heading", { name: "No training recorded" })).toBeVisible();
    await axe();
    await recordRun(page, id, { "Planned compute of this run": "8e24" });
    await expect(page.getByText("May be met: for judgement", { exact: true })).toBeVisible();
    await page.getByText("The same as a table").click();
    await fits();
    await axe();
    await page.getByRole("link", { name: "Edit the run" }).click();
    await expect(page.getByLabel("Name")).toBeEnabled();
    await fits();
    await axe();
  });
}
