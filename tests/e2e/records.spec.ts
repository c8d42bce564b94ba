import type { Page } from "@playwright/test";
import { secondPerson } from "../support/second-person";
import { expect, test } from "./fixtures";

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const finding = (page: Page) => page.getByRole("region", { name: "Finding" });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();
const recordPage = /\/models\/[0-9a-f-]{36}$/;

/** Records a model by hand and ends on its page. */
async function record(page: Page, name: string, fill?: () => Promise<void>): Promise<string> {
  await page.goto("/models/new");
  await field(page, "Name").fill(name);
  await field(page, "Provider").fill("Quiet Labs");
  await fill?.();
  await save(page);
  await page.waitForURL(recordPage);
  return page.url();
}

// axe takes its time over a form of this length.
test.setTimeout(90_000);

test("a model is recorded with the finding beside the form", async ({ page, login, axe }) => {
  await login();
  await page.goto("/models/new");
  await expect(finding(page).getByRole("status")).toContainText("Not known yet");
  await field(page, "Name").fill("Kestrel 4");
  await field(page, "Provider").fill("Quiet Labs");
  await page.getByRole("group", { name: "What it generates" }).getByLabel("Text", { exact: true }).check();
  await field(page, "Training compute").fill("3.8e25");
  await field(page, "Cumulative training compute").fill("38 YFLOP");
  await expect(page.getByText("= 3.8 × 10²⁵ FLOP")).toHaveCount(2);
  await expect(finding(page).getByRole("status")).toContainText("Systemic risk");
  await expect(finding(page)).toContainText(
    "Cumulative training compute of 3.8 × 10²⁵ FLOP is greater than 10²⁵ FLOP.",
  );
  await axe();
  await save(page);
  await page.waitForURL(recordPage);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kestrel 4");
  await expect(page.getByRole("heading", { name: /Does it have systemic risk\?/ })).toContainText(
    "Yes, presumed",
  );
  await axe();

  await page.getByRole("link", { name: "How does it reach others in the Union?" }).first().click();
  await expect(page).toHaveURL(/\/edit#field-supply$/);
  await expect(page.getByRole("combobox", { name: "How it reaches others" })).toBeFocused();
});

test("what cannot be is refused at its field, and nothing typed is lost", async ({ page, login, axe }) => {
  await login();
  await page.goto("/models/new");
  await field(page, "Name").fill("Slip of the pen");
  const typed = {
    "Parameters in total": "many",
    "Training compute": "-3e25",
    "Cumulative training compute": "3e80",
    "First released on": "2026-02-30",
    "Registered business users in the Union": "12.5",
  };
  for (const [name, text] of Object.entries(typed)) await field(page, name).fill(text);
  await expect(finding(page)).toContainText("This is the last finding that could be reached.");
  await save(page);
  const summary = page.getByRole("alert", { name: "6 fields need mending" });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText("Training compute: Training compute is greater than zero.");
  await expect(summary).toContainText("Provider: Enter the provider's name.");
  await expect(field(page, "Cumulative training compute")).toHaveAccessibleDescription(/not plausible/);
  await axe();
  await summary.getByRole("link", { name: /^First released on/ }).click();
  await expect(field(page, "First released on")).toBeFocused();
  for (const [name, text] of Object.entries(typed)) await expect(field(page, name)).toHaveValue(text);

  for (const name of Object.keys(typed)) await field(page, name).fill("");
  await field(page, "Provider").fill("Quiet Labs");
  await field(page, "First released on").fill("2026-03-02");
  await field(page, "Placed on the Union market on").fill("2026-02-01");
  await save(page);
  await expect(page.getByRole("alert", { name: "One field needs mending" })).toContainText(
    "cannot be on the Union market before its first release",
  );
  await field(page, "Placed on the Union market on").fill("2026-03-02");
  await save(page);
  await page.waitForURL(recordPage);
});

test("two people edit one record, and both find their work in it", async ({ page, login, axe, browser }) => {
  await login();
  const address = await record(page, "Shared model");
  const other = await browser.newContext({ storageState: await page.context().storageState() });
  const theirs = await other.newPage();
  await page.goto(`${address}/edit`);
  await theirs.goto(`${address}/edit`);
  await field(theirs, "Family").fill("Falcons");
  await field(theirs, "Training compute").fill("2e24");
  await save(theirs);
  await theirs.waitForURL(recordPage);
  await other.close();

  await field(page, "Provider's country").fill("Germany");
  await field(page, "Training compute").fill("4e24");
  await save(page);
  const conflict = page.getByRole("region", { name: /saved this record while you were editing it/ });
  await expect(conflict).toBeFocused();
  await expect(conflict).toContainText("Family: not known → Falcons");
  await expect(field(page, "Family")).toHaveValue("Falcons");
  await expect(field(page, "Training compute")).toHaveValue("4e24");
  await axe();
  await save(page);
  await expect(page.getByRole("alert").filter({ hasText: "Not saved yet" })).toBeVisible();
  await conflict.getByLabel("Take theirs: 2 × 10²⁴ FLOP").check();
  await expect(field(page, "Training compute")).toHaveValue("2e24");
  await save(page);
  await page.waitForURL(recordPage);
  const facts = page.getByRole("region", { name: "Recorded facts" });
  for (const fact of ["Falcons", "Germany", "2 × 10²⁴ FLOP"]) await expect(facts).toContainText(fact);

  await page.getByRole("link", { name: "History", exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: /^Family:/ })).toContainText("Falcons");
  await expect(page.getByRole("heading", { name: /\(Brussels\)$/ })).toHaveCount(3);
  await axe();
});

test("a session that ends while typing costs nothing", async ({ page, login }) => {
  await login();
  await page.goto(`${await record(page, "Long thought")}/edit`);
  await field(page, "Family").fill("Owls");
  await page.context().clearCookies();
  await save(page);
  const notice = page.getByRole("alert").filter({ hasText: "Your session has ended" });
  await expect(notice).toBeVisible();
  const [tab] = await Promise.all([page.waitForEvent("popup"), notice.getByRole("link").click()]);
  const account = JSON.parse(process.env.WEIGHBRIDGE_TEST_ACCOUNT as string);
  await tab.getByLabel("Email").fill(account.email);
  await tab.getByRole("textbox", { name: "Password" }).fill(account.password);
  await tab.getByRole("button", { name: "Sign in" }).click();
  await tab.waitForURL((to) => to.pathname !== "/login");
  await tab.close();
  await expect(field(page, "Family")).toHaveValue("Owls");
  await save(page);
  await page.waitForURL(recordPage);
  await expect(page.getByRole("region", { name: "Recorded facts" })).toContainText("Owls");
});

test.describe("without a server for a while", () => {
  test.use({ expectedMessages: [/ERR_FAILED|Failed to fetch/] });

  test("saving waits and nothing is lost", async ({ page, login }) => {
    await login();
    await page.goto("/models/new");
    await field(page, "Name").fill("Patient model");
    await field(page, "Provider").fill("Quiet Labs");
    await page.route("**/models/new", (route) =>
      route.request().method() === "POST" ? route.abort() : route.continue(),
    );
    await save(page);
    await expect(page.getByRole("alert").filter({ hasText: "Not saved" })).toContainText("cannot be reached");
    await page.unroute("**/models/new");
    await save(page);
    await page.waitForURL(recordPage);
  });
});

test("input that was not saved survives a reload", async ({ page, login, axe }) => {
  await login();
  await page.goto("/models/new");
  await field(page, "Name").fill("Half a thought");
  await page.getByRole("group", { name: "What it generates" }).getByLabel("Speech", { exact: true }).check();
  await page.waitForTimeout(500);
  page.on("dialog", (dialog) => dialog.accept());
  await page.reload();
  const offer = page.getByRole("status").filter({ hasText: "You left input here" });
  await expect(offer).toContainText("(Brussels)");
  await axe();
  await offer.getByRole("button", { name: "Bring it back" }).click();
  await expect(field(page, "Name")).toHaveValue("Half a thought");
  await expect(
    page.getByRole("group", { name: "What it generates" }).getByLabel("Speech", { exact: true }),
  ).toBeChecked();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page).toHaveURL(/\/models$/);
  await page.goto("/models/new");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(offer).toHaveCount(0);
});

test("input that was not saved is gone from the tab once its writer signs out", async ({ page, login }) => {
  await login(await secondPerson("Lena Leaver"));
  const kept = () =>
    page.evaluate(
      () => Object.values(sessionStorage).filter((text) => text.includes("Half a secret")).length,
    );
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto("/models/new");
  await field(page, "Name").fill("Half a secret");
  await expect.poll(kept).toBe(1);
  await page.getByRole("button", { name: "Lena Leaver" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL(/\/login/);
  expect(await kept()).toBe(0);
  await login(await secondPerson("Nora Next"));
  await page.goto("/models/new");
  await expect(field(page, "Name")).toBeEnabled();
  await expect(page.getByRole("status").filter({ hasText: "You left input here" })).toHaveCount(0);
});

test("the list keeps its filters in the address", async ({ page, login, axe, browser }) => {
  await login();
  await record(page, "Findable Osprey", () => field(page, "Training compute").fill("5e22"));
  await page.goto("/models?q=findable&class=unknown&sort=compute");
  await expect(page.getByRole("searchbox")).toHaveValue("findable");
  await expect(page.getByRole("combobox", { name: "Class" })).toHaveValue("unknown");
  await page.getByRole("combobox", { name: "Class" }).selectOption("not-indicated");
  await expect(page).toHaveURL(/class=not-indicated/);
  await expect(page).toHaveURL(/sort=compute/);
  await expect(page.getByRole("row", { name: /Findable Osprey/ })).toContainText("5 × 10²² FLOP");
  await expect(page.getByRole("columnheader", { name: "Compute" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await expect(page.getByText(/^1 of 1 model$/)).toBeVisible();
  await axe();
  await page.getByRole("combobox", { name: "Class" }).selectOption("systemic-risk");
  await expect(page.getByRole("heading", { name: "No model fits" })).toBeVisible();
  await page.getByRole("link", { name: "Show all models" }).click();
  await expect(page.getByRole("searchbox")).toHaveValue("");
  await expect(page.getByRole("combobox", { name: "Class" })).toHaveValue("");

  const plain = await browser.newContext({
    storageState: await page.context().storageState(),
    javaScriptEnabled: false,
  });
  const bare = await plain.newPage();
  await bare.goto("/models");
  await bare.getByRole("searchbox").fill("osprey");
  await bare.getByRole("button", { name: "Search" }).click();
  await expect(bare.getByRole("row", { name: /Findable Osprey/ })).toBeVisible();
  await plain.close();
});

test("a record is put away and brought back", async ({ page, login, axe }) => {
  await login();
  await record(page, "Put away");
  await page.getByRole("button", { name: "Archive" }).click();
  const dialog = page.getByRole("dialog", { name: "Archive Put away?" });
  await expect(dialog).toContainText("Nothing is deleted");
  await axe();
  await dialog.getByRole("button", { name: "Archive" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Put away on .* \(Brussels\)/)).toBeVisible();
  await axe();
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(page.getByRole("button", { name: "Archive" })).toBeVisible();
});

test("a record under the law of another day says so", async ({ page, login, axe }) => {
  await login();
  const address = await record(page, "Time traveller");
  await page.goto(`${address}?asOf=2025-07-01`);
  await expect(page.getByText("As of 1 July 2025", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: /Is it a general-purpose AI model\?/ })).toContainText(
    "Not in force",
  );
  await axe();
  await page.goto(`${address}?asOf=2025-02-30`);
  await expect(page.getByText("“2025-02-30” is not a day")).toBeVisible();
});

test.describe("where nothing is", () => {
  test.use({ expectedMessages: [/404 \(Not Found\)/] });

  test("a mistyped address says so", async ({ page, login, axe }) => {
    await login();
    for (const path of [
      "12",
      "018f0000-0000-7000-8000-000000000000",
      "018f0000-0000-7000-8000-000000000000/edit",
    ]) {
      await page.goto(`/models/${path}`);
      await expect(page.getByRole("heading", { name: "Nothing here" })).toBeVisible();
    }
    await axe();
  });
});

for (const colorScheme of ["light", "dark"] as const)
  test(`list, record, history and form fit 390 pixels, ${colorScheme}`, async ({
    page,
    login,
    axe,
    fits,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await login();
    const long = `A-model-with-an-exceedingly-long-name-${"that-goes-on-and-on-".repeat(4)}${colorScheme}`;
    const address = await record(page, long, async () => {
      await page.getByRole("combobox", { name: "Our role" }).selectOption("downstream_modifier");
      await field(page, "Cumulative training compute").fill("2e25");
    });
    for (const path of ["", "/history", "/edit"]) {
      await page.goto(`${address}${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await fits();
      await axe();
    }
    await page.getByRole("button", { name: "Show" }).click();
    await axe();
    await page.goto("/models");
    await page.getByText("Filters").click();
    await fits();
    await axe();
  });
