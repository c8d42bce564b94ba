import type { Page } from "@playwright/test";
import { codeAt } from "../support/authenticator";
import { narrow } from "../support/narrow";
import { ownerDb as db } from "../support/owner-db";
import { secondPerson } from "../support/second-person";
import { expect, test } from "./fixtures";

/** Sets an app up on the account's page; gives back its key and the recovery codes. */
async function setUp(page: Page): Promise<{ key: string; codes: string[] }> {
  await page.goto("/settings/account");
  await page.getByRole("button", { name: "Set up an authenticator app" }).click();
  const form = page.getByRole("form", { name: "Set up an authenticator app" });
  await expect(form.getByRole("img", { name: "QR code of the key below" })).toBeVisible();
  const key = (await form.locator("code").textContent()) ?? "";
  await form.getByLabel("Code the app shows now").fill(codeAt(key, new Date()));
  await form.getByRole("button", { name: "Confirm the app" }).click();
  const list = page.getByRole("list", { name: "Recovery codes" });
  await expect(list.getByRole("listitem")).toHaveCount(10);
  return { key, codes: await list.getByRole("listitem").allTextContents() };
}

/** The code after the one shown now: each is taken once, and the next is taken already. */
const nextCode = (key: string) => codeAt(key, new Date(Date.now() + 30_000));

async function enterPassword(page: Page, { email, password }: { email: string; password: string }) {
  await page.context().clearCookies();
  await page.goto("/login");
  await page.getByLabel("Email").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

async function enterCode(page: Page, code: string) {
  await page.getByLabel("Code of your authenticator app").fill(code);
  await page.getByRole("button", { name: "Continue" }).click();
}

test("an authenticator app is set up, asked for at the next sign-in, and stood in for by a recovery code", async ({
  page,
  login,
  axe,
  fits,
}) => {
  test.setTimeout(60_000);
  const person = await secondPerson("Tina Two");
  await login(person);
  const { key, codes } = await setUp(page);
  await axe();
  await narrow(page);
  await fits();
  await axe();
  await page.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByText("10 of 10 left")).toBeVisible();

  await enterPassword(page, person);
  await expect(page.getByRole("heading", { name: "Your second factor" })).toBeVisible();
  await axe();
  await fits();
  // A right password alone opens nothing.
  await page.goto("/models");
  await expect(page).toHaveURL(/\/login$/);
  await enterCode(page, "000000");
  await expect(page.getByText("This code does not fit, or was used already")).toBeVisible();
  const code = nextCode(key);
  await enterCode(page, code);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where we stand");

  await enterPassword(page, person);
  await enterCode(page, code);
  await expect(page.getByText("This code does not fit, or was used already")).toBeVisible();
  await enterCode(page, codes[0] as string);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where we stand");
  await page.goto("/settings/account");
  await expect(page.getByText("9 of 10 left")).toBeVisible();
});

test("after ten minutes removing the app asks who it is, then removes it", async ({ page, login, axe }) => {
  const person = await secondPerson("Resi Removes");
  await login(person);
  const { key } = await setUp(page);
  await page.getByRole("button", { name: "I have kept them" }).click();
  await db.session.updateMany({
    where: { user: { email: person.email } },
    data: { provedAt: new Date(Date.now() - 11 * 60_000) },
  });
  await page.getByRole("button", { name: "Remove the authenticator app" }).click();
  const dialog = page.getByRole("dialog", { name: "Confirm that it is you" });
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Nothing was changed yet" })).toBeVisible();
  await page.getByRole("button", { name: "Remove the authenticator app" }).click();
  await dialog.getByRole("textbox", { name: "Your password" }).fill("not it");
  await dialog.getByLabel("Code of your authenticator app").fill(nextCode(key));
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(dialog.getByText("This is not your password.")).toBeVisible();
  await axe();
  await dialog.getByRole("textbox", { name: "Your password" }).fill(person.password);
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByRole("button", { name: "Set up an authenticator app" })).toBeVisible();
  await expect(page.getByText(/of 10 left/)).toHaveCount(0);
  expect(await db.authenticatorApp.count({ where: { user: { email: person.email } } })).toBe(0);
});
