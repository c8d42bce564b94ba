import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { anotherOrganisation } from "../support/another-organisation";
import { narrow } from "../support/narrow";
import { ownerDb as db } from "../support/owner-db";
import { realProvider } from "../support/real-provider";
import { expect, test } from "./fixtures";

/** Enters an address where the sign-in asks for the organisation, and signs in at the provider as somebody. */
async function signInAt(page: Page, address: string, login: string) {
  await page.context().clearCookies();
  await page.goto("/login");
  await page.getByRole("link", { name: "Sign in with your organisation" }).click();
  await page.getByLabel("Email").fill(address);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill("anything");
  await page.locator('button[type="submit"]').click();
  await page.locator('button[type="submit"]').click();
}

test.describe("with a provider of its own", () => {
  // The provider has no icon.
  test.use({ expectedMessages: [/favicon\.ico/] });

  test("an organisation's people sign in there, new ones too; whom it does not vouch for does not", async ({
    page,
    login,
    axe,
    fits,
    baseURL,
  }) => {
    test.setTimeout(90_000);
    // The provider's own pages would fetch a font.
    await page.route("https://fonts.googleapis.com/**", (route) =>
      route.fulfill({ contentType: "text/css", body: "" }),
    );
    const person = await anotherOrganisation("Sigrid Single");
    await login(person);
    await page.goto("/settings/sign-in");
    const returnAddress = `${baseURL}/api/sso/${person.organisationId}/callback`;
    await expect(page.getByText(returnAddress)).toBeVisible();
    const { issuer, client, stop } = await realProvider(returnAddress);
    try {
      const domain = `${randomUUID()}.example.org`;
      const form = page.getByRole("form", { name: "Provider" });
      await form.getByLabel("Address of the provider").fill("https://127.0.0.1:1");
      await form.getByLabel("Client ID").fill(client.id);
      await form.getByLabel("Client secret").fill(client.secret);
      await form.getByLabel("Domains of your e-mail addresses").fill(domain);
      await form.getByRole("checkbox").check();
      await form.getByRole("button", { name: "Save the provider" }).click();
      await expect(form.getByText(/^No OpenID Connect provider answers there/)).toBeVisible();
      await axe();
      await form.getByLabel("Address of the provider").fill(issuer);
      await form.getByRole("button", { name: "Save the provider" }).click();
      await expect(form.getByRole("status")).toContainText("The provider is saved");
      await narrow(page);
      await fits();
      await axe();

      await signInAt(page, person.email, person.email);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where we stand");
      await page.goto("/settings/account");
      await expect(page.getByText("You are signed in as Sigrid Single.")).toBeVisible();
      await expect(page.getByText(/through your organisation/)).toBeVisible();

      await signInAt(page, `new@${domain}`, `new@${domain}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where we stand");
      const created = await db.user.findUniqueOrThrow({ where: { email: `new@${domain}` } });
      expect(created).toMatchObject({ organisationId: person.organisationId, name: "New Colleague" });

      await signInAt(page, `x@${domain}`, "stranger@elsewhere.example");
      const alert = page.getByRole("alert");
      await expect(alert.filter({ hasText: "You have no account here" })).toBeVisible();
      await axe();
      await signInAt(page, `x@${domain}`, `unverified@${domain}`);
      await expect(alert.filter({ hasText: "does not say that your e-mail address is yours" })).toBeVisible();
      await page.goto("/models");
      await expect(page).toHaveURL(/\/login$/);
    } finally {
      stop();
    }
  });
});

test("who has no such organisation is told so at the field", async ({ page, axe, fits }) => {
  await narrow(page);
  await page.goto("/login/organisation");
  await page.getByLabel("Email").fill("nobody@none.example");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText(/^No organisation here has a sign-in of its own/)).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue("nobody@none.example");
  await axe();
  await fits();
});

test("an answer that nobody waits for signs nobody in", async ({ page }) => {
  await page.goto(`/api/sso/${randomUUID()}/callback?code=made-up&state=made-up`);
  await expect(page).toHaveURL(/\/login\?problem=refused$/);
  await expect(page.getByRole("alert").filter({ hasText: "Start again" })).toBeVisible();
});
