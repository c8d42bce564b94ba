import { Children } from "@/lib/cli/children";
import { startWeb } from "@/lib/cli/start-web";
import { env } from "@/lib/env";
import { type Gate, gateBefore } from "../support/gate";
import type { SeededAccount } from "../support/seed";
import { expect, test } from "./fixtures";

// A web server of its own, so that only this test is without a database for a while.
let gate: Gate;
let address: string;
const children = new Children();

// One server serves both tests, one after the other.
test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  const direct = process.env.DATABASE_URL as string;
  gate = await gateBefore(direct);
  process.env.DATABASE_URL = gate.url;
  address = await startWeb(env(), children);
  process.env.DATABASE_URL = direct;
});

test.afterAll(async () => {
  await children.stop();
  await gate.shut();
});

test("without the database it lives, is not ready, and says why without giving an address away", async ({
  request,
}) => {
  const ask = (query = "") => request.get(`${address}/api/health${query}`);
  expect((await (await ask()).json()).parts.database).toEqual({ ok: true, reason: "answers" });
  await gate.shut();
  const answer = await ask();
  expect(answer.status()).toBe(503);
  const text = await answer.text();
  const gone = { ok: false, reason: "the database cannot be asked" };
  expect(JSON.parse(text)).toEqual({
    ready: false,
    parts: {
      database: gone,
      migrations: gone,
      worker: gone,
      backup: { ok: true, reason: "none is made by the clock: see WEIGHBRIDGE_BACKUP_FOLDER" },
    },
  });
  expect(text).not.toContain(new URL(gate.url).port);
  expect((await ask("?live")).status()).toBe(200);
  await gate.open();
  await expect.poll(async () => (await (await ask()).json()).parts.database.ok).toBe(true);
});

test.use({ expectedMessages: [/status of 500/] });

test("without the database saving says so, loses nothing, and works once it is back", async ({ page }) => {
  const { email, password }: SeededAccount = JSON.parse(process.env.WEIGHBRIDGE_TEST_ACCOUNT as string);
  await page.goto(`${address}/login`);
  await page.getByLabel("Email").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/login");

  await page.goto(`${address}/models/new`);
  const save = page.getByRole("button", { name: "Save" });
  await expect(save).toBeEnabled();
  const name = page.getByRole("textbox", { name: "Name", exact: false }).first();
  await name.fill("Typed while the database was gone");
  await page
    .getByRole("textbox", { name: /^Provider/ })
    .first()
    .fill("Example provider");

  await gate.shut();
  await save.click();
  await expect(page.getByText(/database cannot be reached/i).first()).toBeVisible();
  await expect(name).toHaveValue("Typed while the database was gone");

  await gate.open();
  await save.click();
  await expect(page).toHaveURL(/\/models\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Typed while the database was gone");
});
