import { randomUUID } from "node:crypto";
import type { APIResponse, Page, Response } from "@playwright/test";
import { machineScope } from "@/lib/auth/scope";
import { Children } from "@/lib/cli/children";
import { startWeb } from "@/lib/cli/start-web";
import { asApp } from "@/lib/database/app-url";
import { migrate } from "@/lib/database/migrate";
import { temporaryDatabase } from "@/lib/database/temporary-database";
import { env } from "@/lib/env";
import { createRun } from "@/lib/training/commands";
import { runSchema } from "@/lib/training/schema";
import { appRoutes, fillRoute } from "../support/app-routes";
import { ownerDb as db } from "../support/owner-db";
import { recordModel } from "../support/record-model";
import { runForm } from "../support/training";
import { expect, test } from "./fixtures";

const pages = appRoutes("page");
// What is open to everybody is seen signed out; `/setup` needs an installation that nobody has set up.
const signedOut = ["/login", "/login/organisation", "/check"];

/** Checks the headers of one answer, and gives back its nonce. */
function soundHeaders(answer: APIResponse | Response | null): string {
  const headers = answer?.headers() ?? {};
  const where = answer?.url() ?? "no answer";
  const policy = headers["content-security-policy"] ?? "";
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
  expect(scripts, where).toMatch(/^'self' 'nonce-[A-Za-z0-9+/=]{22,}' 'strict-dynamic'$/);
  for (const part of ["default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"])
    expect(policy.split("; "), where).toContain(part);
  expect(headers, where).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": expect.stringContaining("camera=()"),
  });
  expect(headers["x-powered-by"], where).toBeUndefined();
  return /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
}

async function visit(page: Page, address: string): Promise<string> {
  const answer = await page.goto(address, { waitUntil: "networkidle" });
  expect(new URL(page.url()).pathname, "shown, not passed on").toBe(new URL(address, page.url()).pathname);
  const nonce = soundHeaders(answer);
  expect(await answer?.text()).toContain(`nonce="${nonce}"`);
  // What a page showed is not kept for whoever uses the device next.
  expect(answer?.headers()["cache-control"], address).toContain("no-store");
  return nonce;
}

test("every page keeps within the policy", async ({ page, login }) => {
  test.setTimeout(120_000);
  for (const address of signedOut) await visit(page, address);
  await login();
  const model = await recordModel({ name: `Visited ${randomUUID().slice(0, 8)}` });
  const { organisationId } = await db.modelRecord.findUniqueOrThrow({ where: { id: model } });
  const scope = await machineScope(organisationId, { userId: null, name: "Test" });
  const run = scope && (await createRun(scope, { modelId: model, data: runSchema.parse(runForm()) }));
  if (!run?.ok) throw new Error("the run was not recorded");
  const parts = {
    "/models/[id]": model,
    "/models/[id]/training/[run]": run.value.id,
    "/law/[id]": "art-54",
    "/invitation/[secret]": "none",
    "/new-password/[secret]": "none",
  };
  const nonces: string[] = [];
  for (const route of pages.filter((each) => !["/login", "/setup"].includes(each)))
    nonces.push(await visit(page, fillRoute(route, parts)));
  expect(new Set(nonces).size).toBe(nonces.length);
  expect(nonces.length).toBeGreaterThan(15);
});

test("the page that sets an installation up keeps within the policy", async ({ page }) => {
  test.setTimeout(90_000);
  const children = new Children();
  const before = process.env.DATABASE_URL as string;
  try {
    const database = await temporaryDatabase();
    children.watch("database", database.exited, database.stop);
    await migrate(database.url);
    process.env.DATABASE_URL = asApp(database.url);
    const address = await startWeb(env(), children);
    await visit(page, `${address}/setup`);
    expect(
      (await page.request.get(`${address}/setup`)).headers()["strict-transport-security"],
    ).toBeUndefined();
  } finally {
    process.env.DATABASE_URL = before;
    await children.stop();
  }
});

test.describe("what is not a page", () => {
  test.use({ expectedMessages: [/status of 404/] });

  test("carries the headers too: files, errors, the API, what is not there", async ({ page, login }) => {
    await login();
    const model = await recordModel({ name: `Asked ${randomUUID().slice(0, 8)}` });
    const parts = {
      "/models/[id]": model,
      "/models/[id]/documents/[kind]": "model-documentation",
      "/api/auth/[...nextauth]": "session",
      "/api/v1/training-runs/[id]": randomUUID(),
      "/api/sso/[organisation]": randomUUID(),
    };
    for (const route of appRoutes("route")) soundHeaders(await page.request.get(fillRoute(route, parts)));
    const foreign = { "sec-fetch-site": "cross-site" };
    expect((await page.request.get("/audit/export", { headers: foreign })).status()).toBe(403);
    const refused = await page.request.post(`/api/v1/training-runs/${randomUUID()}/readings`, { data: {} });
    expect(refused.status()).toBe(401);
    soundHeaders(refused);
    for (const address of [
      "/no/such/page",
      "/_next/static/none.js",
      "/api/none",
      `/models/${randomUUID()}`,
    ]) {
      const answer = await page.request.get(address);
      expect(answer.status(), address).toBe(404);
      soundHeaders(answer);
    }
    const script = await page.locator("script[src]").first().getAttribute("src");
    for (const address of ["/icon.svg", script as string]) {
      const answer = await page.request.get(address);
      expect(answer.status(), address).toBe(200);
      soundHeaders(answer);
    }
    await page.goto("/no/such/page", { waitUntil: "networkidle" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});

test.describe("a script put into the page", () => {
  test.use({ expectedMessages: [/Content Security Policy/] });

  test("does not run", async ({ page }) => {
    await page.goto("/login");
    const reported = page.waitForEvent("console");
    await page.evaluate(() => {
      const script = document.createElement("div");
      script.innerHTML = `<img src="data:," onerror="document.title='taken over'">`;
      document.body.append(script);
      document.body.insertAdjacentHTML("beforeend", "<iframe src='/check'></iframe>");
    });
    await reported;
    expect(await page.title()).not.toBe("taken over");
    // Put off, since what a debugger evaluates itself is exempt from the policy.
    const made = await page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              resolve(new Function("return 'made'")());
            } catch {
              resolve("refused");
            }
          });
        }),
    );
    expect(made).toBe("refused");
  });
});
