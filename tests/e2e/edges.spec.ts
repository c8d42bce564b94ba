import { randomUUID } from "node:crypto";
import { Children } from "@/lib/cli/children";
import { startWeb } from "@/lib/cli/start-web";
import { freePort } from "@/lib/database/free-port";
import { env } from "@/lib/env";
import { appRoutes, fillRoute } from "../support/app-routes";
import { ownerDb as db } from "../support/owner-db";
import type { SeededAccount } from "../support/seed";
import { expect, test } from "./fixtures";

const account = (): SeededAccount => JSON.parse(process.env.WEIGHBRIDGE_TEST_ACCOUNT as string);
const elsewhere = { origin: "https://elsewhere.example" };

test("a write from another site is refused at every address", async ({ page, login }) => {
  await login();
  const parts = {
    "/models/[id]": account().modelId,
    "/models/[id]/documents/[kind]": "model-documentation",
    "/models/[id]/training/[run]": randomUUID(),
    "/law/[id]": "art-54",
    "/invitation/[secret]": "none",
    "/new-password/[secret]": "none",
    "/api/auth/[...nextauth]": "callback/credentials",
    "/api/v1/training-runs/[id]": randomUUID(),
    "/api/sso/[organisation]": randomUUID(),
  };
  for (const route of [...appRoutes("route"), ...appRoutes("page")]) {
    const address = fillRoute(route, parts);
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      for (const headers of [elsewhere, { origin: "null" }, {}]) {
        const answer = await page.request.fetch(address, { method, headers, data: "{}" });
        // The one that scripts call: not by a cookie but by a token, which no other site can make a browser send.
        if (route.startsWith("/api/v1/")) expect([401, 405], address).toContain(answer.status());
        else expect(answer.status(), `${method} ${address}`).toBe(403);
      }
    }
  }
});

test("saving, sent again from another site, changes nothing", async ({ page, login }) => {
  await login();
  const name = `Sent again ${randomUUID().slice(0, 8)}`;
  await page.goto("/models/new");
  await expect(page.getByRole("button", { name: "Save" })).toBeEnabled();
  await page.getByRole("textbox", { name: "Name", exact: false }).first().fill(name);
  await page
    .getByRole("textbox", { name: /^Provider/ })
    .first()
    .fill("Example provider");
  const sent = page.waitForRequest((each) => each.method() === "POST" && "next-action" in each.headers());
  await page.getByRole("button", { name: "Save" }).click();
  const saving = await sent;
  await expect(page).toHaveURL(/\/models\/[0-9a-f-]{36}/);
  const saved = () => db.modelRecord.count({ where: { name } });
  expect(await saved()).toBe(1);
  const again = (changes: Record<string, string>) =>
    page.request.fetch(saving.url(), {
      method: "POST",
      headers: { ...saving.headers(), ...changes },
      data: saving.postDataBuffer() ?? "",
    });
  const refused = await again(elsewhere);
  expect(refused.status()).toBe(403);
  expect(await refused.text()).toContain("Nothing was changed");
  expect(await saved()).toBe(1);
  // The same from our own page is taken, so it was the origin that was refused.
  expect((await again({ origin: new URL(saving.url()).origin })).status()).toBe(200);
});

test("what is too long is refused in words", async ({ page, baseURL }) => {
  const origin = new URL(baseURL as string).origin;
  const reading = `/api/v1/training-runs/${randomUUID()}/readings`;
  for (const [path, bytes, words] of [
    ["/api/auth/callback/credentials", 16 * 1024 + 1, "16384 bytes"],
    [reading, 4097, "4096 bytes"],
    ["/models/import", 21 * 1024 * 1024 + 1, "21 MB"],
  ] as const) {
    const answer = await page.request.post(path, { headers: { origin }, data: "x".repeat(bytes) });
    expect(answer.status(), path).toBe(413);
    expect(await answer.text()).toContain(`Send at most ${words}`);
  }
});

test("the session's cookie is out of reach of scripts and other sites", async ({ page, login, context }) => {
  await login();
  const cookies = await context.cookies();
  const session = cookies.find(({ name }) => name === "next-auth.session-token");
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", secure: false });
  expect(await page.evaluate(() => document.cookie)).not.toContain("session-token");
});

test("over https cookies are for https only, and the browser is told to keep to it", async () => {
  const children = new Children();
  const publicAddress = "https://weighbridge.example.org";
  try {
    const port = await freePort();
    const settings = env({ ...process.env, PORT: String(port), NEXTAUTH_URL: publicAddress });
    await startWeb(settings, children);
    const inside = `http://127.0.0.1:${port}`;
    const token = await fetch(`${inside}/api/auth/csrf`);
    expect(token.headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
    const { csrfToken } = (await token.json()) as { csrfToken: string };
    const cookie = token.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ");
    const { email, password } = account();
    const answer = await fetch(`${inside}/api/auth/callback/credentials`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie, origin: publicAddress, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
    });
    const session = answer.headers.getSetCookie().find((each) => each.includes("session-token="));
    expect(session).toMatch(/^__Host-next-auth\.session-token=/);
    for (const part of [/; Secure/i, /; HttpOnly/i, /; SameSite=Lax/i]) expect(session).toMatch(part);
  } finally {
    await children.stop();
  }
});

test.describe("five wrong passwords", () => {
  test.use({ expectedMessages: [/status of 401/], viewport: { width: 390, height: 844 } });

  test("are followed by when one may try again; who is signed in stays so", async ({
    page,
    login,
    axe,
    fits,
  }) => {
    await login();
    const signedIn = await page.context().storageState();
    await page.context().clearCookies();
    await page.goto("/login");
    await page.getByLabel("Email").fill(`${randomUUID()}@example.org`);
    await page.getByRole("textbox", { name: "Password" }).fill("not the password");
    const alert = page.getByRole("alert").filter({ hasText: "Not signed in" });
    for (let tries = 0; tries < 6; tries++) {
      const answered = page.waitForResponse(/callback\/credentials/);
      await page.getByRole("button", { name: "Sign in" }).click();
      await answered;
      await expect(alert).toContainText(tries < 5 ? /do not fit together/ : /Try again after \d\d:\d\d:\d\d/);
    }
    await fits();
    await axe();
    await page.context().addCookies(signedIn.cookies);
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where we stand");
  });
});
