import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { ownerDb as db } from "../support/owner-db";
import { recordModel } from "../support/record-model";
import { secondPerson } from "../support/second-person";
import { expect, test } from "./fixtures";

type Account = Awaited<ReturnType<typeof secondPerson>>;

/** Somebody else at another desk, signed in. */
async function another(browser: Browser, { email, password }: Account): Promise<Page> {
  const address = process.env.WEIGHBRIDGE_TEST_ADDRESS as string;
  const context = await browser.newContext({ baseURL: address, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto("/login");
  await page.getByLabel("Email").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  return page;
}

const home = (page: Page) => expect(page.getByRole("heading", { level: 1 })).toHaveText("Where we stand");

test("a contributor sees what they may, and is refused what not whatever they send", async ({
  page,
  login,
  browser,
}) => {
  test.setTimeout(90_000);
  const model = await recordModel({ name: `Held ${randomUUID().slice(0, 8)}` });
  const contributor = await another(browser, await secondPerson("Carl Contributor", { role: "contributor" }));
  await home(contributor);
  await contributor.goto(`/models/${model}`);
  await expect(contributor.getByRole("link", { name: "Edit", exact: true })).toBeVisible();
  await expect(contributor.getByRole("button", { name: "Archive" })).toHaveCount(0);
  await contributor.goto("/deadlines");
  await expect(contributor.getByText(/^Only owners, .* may mark deadlines as done/)).toBeVisible();
  await expect(contributor.getByRole("button", { name: /^Mark as done/ })).toHaveCount(0);
  await contributor.goto(`/models/${model}/edit`);
  await expect(contributor.getByLabel("What happened that day")).toBeDisabled();

  const file = await contributor.request.get(`/models/${model}/documents/model-documentation-form`);
  expect(file.status()).toBe(403);
  expect(await file.text()).toContain(
    "may download documents, the audit trail and the whole of the organisation. Your role is contributor.",
  );

  // What the owner's page sends, sent by the contributor.
  await login();
  await page.goto(`/models/${model}`);
  await page.getByRole("button", { name: "Archive" }).click();
  const sent = page.waitForRequest((each) => each.method() === "POST" && "next-action" in each.headers());
  await page.getByRole("dialog").getByRole("button", { name: "Archive" }).click();
  const archiving = await sent;
  await expect(page.getByText("Nothing was deleted")).toBeVisible();
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(page.getByRole("button", { name: "Archive" })).toBeVisible();
  const { cookie: _owner, ...headers } = await archiving.allHeaders();
  const own = Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(":")));
  const answer = await contributor.request.fetch(archiving.url(), {
    method: "POST",
    headers: own,
    data: archiving.postDataBuffer() ?? "",
  });
  expect(await answer.text()).toContain("may archive records and bring them back. Your role is contributor.");
  expect((await db.modelRecord.findUniqueOrThrow({ where: { id: model } })).archivedAt).toBeNull();
  await contributor.context().close();
});

test("a role that is changed, and a person who is deactivated, are so with the next page", async ({
  page,
  login,
  browser,
  axe,
  fits,
}) => {
  test.setTimeout(90_000);
  const name = `Petra ${randomUUID().slice(0, 8)}`;
  const person = await another(browser, await secondPerson(name, { role: "reviewer" }));
  await home(person);
  await login();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await page.getByRole("button", { name: "Olga Officer" }).click();
  await page.getByRole("menuitem", { name: "People" }).click();
  const row = page.getByRole("listitem").filter({ hasText: name });
  await row.getByRole("button", { name: "Change role" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Role").selectOption("contributor");
  await axe();
  await fits();
  await dialog.getByRole("button", { name: "Change role" }).click();
  await expect(row).toContainText("From reviewer to contributor. Olga Officer");
  await axe();
  await fits();

  await person.goto("/models/new");
  await expect(person.getByRole("button", { name: "Save" })).toBeEnabled();
  await row.getByRole("button", { name: "Deactivate" }).click();
  await dialog.getByRole("button", { name: "Deactivate" }).click();
  await expect(row).toContainText("deactivated");
  await person.goto("/models");
  await expect(person).toHaveURL(/\/login/);
  await expect(person.getByText("Your account was deactivated")).toBeVisible();
  await row.getByRole("button", { name: "Reactivate" }).click();
  await dialog.getByRole("button", { name: "Reactivate" }).click();
  await expect(row).toContainText("Reactivated. Olga Officer");
  await person.context().close();
});

test("the last owner is told why they cannot go", async ({ browser }) => {
  const email = `${randomUUID()}@example.org`;
  const password = "a password for tests only";
  const { passwordHash } = await db.user.findFirstOrThrow({ where: { email: "officer@example.org" } });
  const sole = { email, name: "Sole Owner", role: "owner", passwordHash };
  await db.organisation.create({ data: { name: "Of one", users: { create: sole } } });
  const page = await another(browser, { email, password });
  await home(page);
  await page.goto("/settings/people");
  await page.getByRole("button", { name: "Deactivate: Sole Owner" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Deactivate" }).click();
  await expect(dialog.getByRole("alert")).toContainText("This is the last owner.");
  await page.keyboard.press("Escape");
  await page.getByText("Compliance officer: Answers").click();
  await expect(page.getByText("May apply imports.").nth(2)).toBeVisible();
  await page.context().close();
});

test.describe("an auditor whose last day is over", () => {
  test.use({ expectedMessages: [/status of 401/] });

  test("does not get in and is told so; one whose day is to come reads and downloads", async ({
    page,
    browser,
  }) => {
    test.setTimeout(90_000);
    const gone = await secondPerson("Ann Gone", { role: "auditor", accessEndsOn: new Date("2026-01-31") });
    await page.goto("/login");
    await page.getByLabel("Email").fill(gone.email);
    await page.getByRole("textbox", { name: "Password" }).fill(gone.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "ended with 31 January 2026" })).toBeVisible();
    await page.goto("/models");
    await expect(page).toHaveURL(/\/login/);

    const model = await recordModel({ name: `Audited ${randomUUID().slice(0, 8)}` });
    const accessEndsOn = new Date("2099-12-31");
    const auditor = await another(
      browser,
      await secondPerson("Ann Auditor", { role: "auditor", accessEndsOn }),
    );
    await home(auditor);
    await auditor.goto(`/models/${model}/documents`);
    await expect(auditor.getByRole("link", { name: /^Download PDF/ }).first()).toBeVisible();
    const file = await auditor.request.get(`/models/${model}/documents/model-documentation-form`);
    expect(file.status()).toBe(200);
    await auditor.goto("/models/new");
    await expect(auditor.getByText(/may create and edit records.* Your role is auditor/)).toBeVisible();
    await auditor.context().close();
  });
});
