import type { Page } from "@playwright/test";
import { narrow } from "../support/narrow";
import { ownerDb as db } from "../support/owner-db";
import { secondPerson } from "../support/second-person";
import { expect, test } from "./fixtures";

/** Gives the page a device that holds passkeys and verifies its person at once. */
async function withAuthenticator(page: Page) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("WebAuthn.enable");
  const { authenticatorId } = await browser.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    /** What the next person who comes is taken for. */
    verify: (isUserVerified: boolean) =>
      browser.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
  };
}

async function addPasskey(page: Page, name: string) {
  await page.goto("/settings/account");
  await page.getByLabel("Name of the new passkey").fill(name);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem")).toHaveCount(10);
  await page.getByRole("button", { name: "I have kept them" }).click();
}

test("a passkey is made, signs in by itself, is renamed and removed", async ({ page, login, axe, fits }) => {
  test.setTimeout(60_000);
  await withAuthenticator(page);
  await login(await secondPerson("Pia Passkey"));
  await addPasskey(page, "Office laptop");
  await axe();
  await narrow(page);
  await fits();

  await page.context().clearCookies();
  await page.goto("/login");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where we stand");
  await page.goto("/settings/account");
  const list = page.getByRole("list", { name: "Your passkeys" });
  await expect(list).toContainText("Last used");
  await expect(page.getByRole("list", { name: "Your sessions" })).toContainText("by passkey");

  await page.getByRole("button", { name: "Rename the passkey Office laptop" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Desk");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(list).toContainText("Desk");
  await page.getByRole("button", { name: "Remove the passkey Desk" }).click();
  await expect(list).toHaveCount(0);
});

test("a passkey is the second factor after the password, and proves again who it is", async ({
  page,
  login,
  axe,
}) => {
  test.setTimeout(60_000);
  await withAuthenticator(page);
  const person = await secondPerson("Sepp Second");
  await login(person);
  await addPasskey(page, "Key");
  await page.context().clearCookies();
  await page.goto("/login");
  await page.getByLabel("Email").fill(person.email);
  await page.getByRole("textbox", { name: "Password" }).fill(person.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Your second factor" })).toBeVisible();
  await axe();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where we stand");

  await db.session.updateMany({
    where: { user: { email: person.email } },
    data: { provedAt: new Date(Date.now() - 11 * 60_000) },
  });
  await page.goto("/settings/account");
  await page.getByRole("button", { name: "Remove the passkey Key" }).click();
  const dialog = page.getByRole("dialog", { name: "Confirm that it is you" });
  await dialog.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("list", { name: "Your passkeys" })).toHaveCount(0);
});

test("a passkey that does not verify its person does not sign in", async ({ page, login }) => {
  const authenticator = await withAuthenticator(page);
  await login(await secondPerson("Uwe Unverified"));
  await addPasskey(page, "Phone");
  await page.context().clearCookies();
  await page.goto("/login");
  await authenticator.verify(false);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "No passkey was shown" })).toBeVisible();
  await page.goto("/models");
  await expect(page).toHaveURL(/\/login$/);
});
