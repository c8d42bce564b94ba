import { recordModel } from "../support/record-model";
import { expect, test } from "./fixtures";

test("a record as it was stands beside what it is, is restored, and the restore is undone", async ({
  page,
  login,
  axe,
}) => {
  // Five pages, each looked at by axe.
  test.setTimeout(90_000);
  await login();
  const id = await recordModel({ name: "Restored", family: "Falcons" });
  await page.goto(`/models/${id}/edit`);
  await page.getByLabel("Family").fill("Owls");
  await page.getByRole("button", { name: "Save" }).first().click();
  await page.waitForURL(`**/models/${id}`);
  await page.goto(`/models/${id}/history`);
  await axe();
  // The latest entry comes first.
  await page.getByRole("link", { name: "As it was before this" }).first().click();
  await expect(page.getByRole("heading", { name: "Restored as it was" })).toBeVisible();
  await expect(page).toHaveURL(/at=2\d{3}-/);
  const differing = page.getByRole("table", { name: "Facts that differ" });
  await expect(differing.getByRole("row", { name: /Family/ })).toHaveText(/Falcons.*Owls/);
  await page.getByText(/^Facts: all/).click();
  await expect(
    page.getByRole("table", { name: "Facts, all" }).getByRole("row", { name: /^Name/ }),
  ).toHaveText(/Restored.*Restored/);
  await axe();
  const then = page.url();
  await page.getByRole("button", { name: "Restore this state" }).click();
  const dialog = page.getByRole("dialog", { name: "Restore this state?" });
  await expect(dialog.getByRole("row", { name: /Family/ })).toHaveText(/Falcons.*Owls/);
  await axe();
  await dialog.getByRole("button", { name: "Restore", exact: true }).click();
  await page.waitForURL(`**/models/${id}/history`);
  await expect(page.getByText(/by restoring an earlier state/)).toBeVisible();
  await expect(page.getByText(/^Restored to the state of:/).first()).toBeVisible();
  await page.goto(then);
  await expect(page.getByText("Every field was what it is now.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Restore this state" })).toHaveCount(0);
  // Undone like any other: the state from before it.
  await page.goto(`/models/${id}/history`);
  await page.getByRole("link", { name: "As it was before this" }).first().click();
  await page.getByRole("button", { name: "Restore this state" }).click();
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await page.waitForURL(`**/models/${id}/history`);
  await page.goto(`/models/${id}`);
  await expect(page.getByText("Owls")).toBeVisible();
});

test("a moment before the record, and what is no moment, say so", async ({ page, login, axe }) => {
  await login();
  const id = await recordModel({ name: "Young" });
  await page.goto(`/models/${id}/history`);
  const moment = page.getByLabel("The record as it was at");
  await moment.fill("2020-01-01 10:00");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("heading", { name: "The record did not exist yet" })).toBeVisible();
  await moment.fill("last week");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("This is no day and time. Write it like 2026-11-25 14:30.")).toBeVisible();
  await expect(moment).toHaveValue("last week");
  await axe();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`a record as it was fits 390 pixels, ${colorScheme}`, async ({ page, login, axe, fits }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme });
    await login();
    const id = await recordModel({ name: `Narrow ${colorScheme}`, architecture: "A".repeat(300) });
    await page.goto(`/models/${id}/history?at=2099-01-01T10:00`);
    await page.getByText(/^Facts: all/).click();
    await fits();
    await axe();
  });
}
