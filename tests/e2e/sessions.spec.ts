import type { Page } from "@playwright/test";
import { narrow } from "../support/narrow";
import { ownerDb as db } from "../support/owner-db";
import { secondPerson } from "../support/second-person";
import { expect, test } from "./fixtures";

const nothingSaved = { cookies: [], origins: [] };
const list = (page: Page) => page.getByRole("list", { name: "Your sessions" }).getByRole("listitem");

async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto("/login");
  await page.getByLabel("Email").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((address) => address.pathname !== "/login");
}

test("a session that is ended elsewhere is thrown out at once", async ({
  page,
  browser,
  login,
  baseURL,
  axe,
  fits,
}) => {
  test.setTimeout(60_000);
  const person = await secondPerson("Vera Viewer");
  await login(person);
  const context = await browser.newContext({ storageState: nothingSaved, baseURL });
  const other = await context.newPage();
  await signIn(other, person);
  await other.goto("/models");
  await page.goto("/settings/account");
  await expect(list(page)).toHaveCount(2);
  await expect(list(page).first()).toContainText("this one");
  await axe();
  await narrow(page);
  await fits();
  await axe();
  await page.getByRole("button", { name: /^End the session/ }).click();
  await expect(list(page)).toHaveCount(1);
  await other.goto("/deadlines");
  await expect(other).toHaveURL(/\/login$/);
  await expect(other.getByRole("status")).toContainText("ended from another one");
  await context.close();
});

test("all other sessions end together; this one stays", async ({ page, browser, login, baseURL }) => {
  test.setTimeout(60_000);
  const person = await secondPerson("Otto Others");
  await login(person);
  const contexts = await Promise.all(
    [1, 2].map(() => browser.newContext({ storageState: nothingSaved, baseURL })),
  );
  const pages = await Promise.all(contexts.map((context) => context.newPage()));
  for (const each of pages) await signIn(each, person);
  await page.goto("/settings/account");
  await expect(list(page)).toHaveCount(3);
  await page.getByRole("button", { name: "End all others" }).click();
  await page.getByRole("button", { name: "End them" }).click();
  await expect(list(page)).toHaveCount(1);
  for (const each of pages) {
    await each.goto("/models");
    await expect(each).toHaveURL(/\/login$/);
  }
  await page.goto("/models");
  await expect(page).toHaveURL(/\/models$/);
  await Promise.all(contexts.map((context) => context.close()));
});

// Longer ago than any organisation may allow, since a test beside this one sets the time.
test("too long without doing anything signs out, and says so", async ({ page, login, axe }) => {
  const person = await secondPerson("Ida Idle");
  await login(person);
  await db.$executeRaw`UPDATE "Session" s SET "lastSeenAt" = now() - interval '9 hours',
    "createdAt" = now() - interval '10 hours' FROM "User" u WHERE u.id = s."userId" AND u.email = ${person.email}`;
  await page.goto("/models");
  await expect(page).toHaveURL(/\/login$/);
  await expect(page.getByRole("status")).toContainText("nothing was done for a while");
  await axe();
});

test("signing out ends the session: its cookie opens nothing any more", async ({ page, login, context }) => {
  const person = await secondPerson("Ole Out");
  await login(person);
  const { cookies } = await context.storageState();
  await page.getByRole("button", { name: "Ole Out" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/login/);
  await context.addCookies(cookies);
  await page.goto("/models");
  await expect(page).toHaveURL(/\/login$/);
  expect(await db.session.count({ where: { user: { email: person.email }, endedWhy: "signed-out" } })).toBe(
    1,
  );
});

test.describe("what a script in the page can read of the session", () => {
  test("is no more than when it ends", async ({ page, login }) => {
    await login();
    expect(Object.keys(await (await page.request.get("/api/auth/session")).json())).toEqual(["expires"]);
  });
});

test("the organisation sets how long people stay signed in, within limits", async ({ page, login, axe }) => {
  await login(await secondPerson("Lena Limits"));
  await page.goto("/settings/sign-in");
  const minutes = page.getByLabel("Minutes without doing anything");
  await minutes.fill("4");
  await page.getByRole("button", { name: "Save the times" }).click();
  await expect(page.getByText("Enter whole minutes from 5 to 480.")).toBeVisible();
  await expect(minutes).toHaveValue("4");
  await minutes.fill("90");
  await page.getByRole("button", { name: "Save the times" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The times are saved." })).toBeVisible();
  await axe();
  await page.reload();
  await expect(minutes).toHaveValue("90");
});
