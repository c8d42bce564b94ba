import type { SeededAccount } from "../support/seed";
import { expect, test } from "./fixtures";

const account = (): SeededAccount => JSON.parse(process.env.WEIGHBRIDGE_TEST_ACCOUNT as string);

test("whoever is not signed in is asked to sign in", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/login$/);
  await expect(page.getByRole("heading", { name: "Weighbridge" })).toBeVisible();
});

test.describe("a wrong password", () => {
  test.use({ expectedMessages: [/status of 401/] });

  test("is answered alike for a known and an unknown address, and keeps what was typed", async ({ page }) => {
    for (const email of [account().email, "nobody@example.org"]) {
      await page.goto("/login");
      await page.getByLabel("Email").fill(email);
      await page.getByRole("textbox", { name: "Password" }).fill("not the password");
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByRole("alert").filter({ hasText: "do not fit together" })).toBeVisible();
      await expect(page.getByLabel("Email")).toHaveValue(email);
    }
  });
});

test("signing in leads home, signing out back", async ({ page, login }) => {
  await login();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where we stand");
  await page.getByRole("button", { name: "Olga Officer" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/login/);
  await page.goto("/");
  await expect(page).toHaveURL(/\/login$/);
});

test("an installation that is set up cannot be set up again", async ({ page }) => {
  await page.goto("/setup");
  await expect(page).toHaveURL(/\/login$/);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the sign-in page is sound in ${colorScheme}`, async ({ page, axe }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/login");
    await axe();
  });
}

test("a password cannot get into the address, even before the page is alive", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${process.env.WEIGHBRIDGE_TEST_ADDRESS}/login`);
  await page.getByRole("textbox", { name: "Password" }).fill("a secret");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeDisabled();
  expect(page.url()).not.toContain("secret");
  await expect(page.locator("form")).toHaveAttribute("method", "post");
  await context.close();
});
