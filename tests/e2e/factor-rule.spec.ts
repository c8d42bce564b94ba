import { anotherOrganisation } from "../support/another-organisation";
import { codeAt } from "../support/authenticator";
import { narrow } from "../support/narrow";
import { ownerDb as db } from "../support/owner-db";
import { expect, test } from "./fixtures";

test("where a second factor is required, who has none sets one up before anything else", async ({
  page,
  login,
  axe,
  fits,
}) => {
  test.setTimeout(60_000);
  const person = await anotherOrganisation("Enno Enforced");
  await login(person);
  await page.goto("/settings/sign-in");
  await db.session.updateMany({
    where: { user: { email: person.email } },
    data: { provedAt: new Date(Date.now() - 11 * 60_000) },
  });
  await page.getByRole("button", { name: "Require a second factor" }).click();
  const dialog = page.getByRole("dialog", { name: "Confirm that it is you" });
  await dialog.getByRole("textbox", { name: "Your password" }).fill(person.password);
  await dialog.getByRole("button", { name: "Confirm" }).click();
  // Whoever is signed in already is led there too, at the next page.
  await expect(page).toHaveURL(/\/login\/enrol$/);
  for (const address of ["/", "/models", "/settings/account", "/models/new"]) {
    await page.goto(address);
    await expect(page).toHaveURL(/\/login\/enrol$/);
  }
  await axe();
  await narrow(page);
  await fits();
  await page.getByRole("button", { name: "Set up an authenticator app" }).click();
  const form = page.getByRole("form", { name: "Set up an authenticator app" });
  const key = (await form.locator("code").textContent()) ?? "";
  await axe();
  await fits();
  await form.getByLabel("Code the app shows now").fill(codeAt(key, new Date()));
  await form.getByRole("button", { name: "Confirm the app" }).click();
  await expect(page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem")).toHaveCount(10);
  await page.getByRole("link", { name: "Continue to Weighbridge" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where we stand");
});

test.describe("an act sent from elsewhere", () => {
  test("is refused while the second factor is missing", async ({ page, login }) => {
    const person = await anotherOrganisation("Ada Acts");
    await login(person);
    await page.goto("/settings/sign-in");
    const minutes = page.getByLabel("Minutes without doing anything");
    await minutes.fill("70");
    await db.organisation.update({ where: { id: person.organisationId }, data: { requiresFactor: true } });
    await page.getByRole("button", { name: "Save the times" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Your session has ended" })).toBeVisible();
    const kept = await db.organisation.findUniqueOrThrow({ where: { id: person.organisationId } });
    expect(kept.idleMinutes).toBe(60);
  });
});
