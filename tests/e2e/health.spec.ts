import { readExposition } from "../support/read-exposition";
import { expect, test } from "./fixtures";

// Over HTTP and signed out, as whatever watches an installation asks; with the worker that really runs.

test("the installation is ready, part by part, and lives", async ({ request }) => {
  // The worker starts beside the web and needs a moment more.
  await expect.poll(async () => (await request.get("/api/health")).status(), { timeout: 30_000 }).toBe(200);
  const answer = await request.get("/api/health");
  expect(answer.headers()["cache-control"]).toBe("no-store");
  const state = await answer.json();
  expect(state).toMatchObject({ ready: true, parts: { database: { ok: true }, migrations: { ok: true } } });
  expect(state.parts.worker).toMatchObject({ ok: true, reason: expect.stringMatching(/^seen \d+ s ago$/) });
  const live = await request.get("/api/health?live");
  expect([live.status(), await live.json()]).toEqual([200, { live: true }]);
});

test("the metrics are for whoever shows the token", async ({ request }) => {
  const ask = (token?: string) =>
    request.get("/api/metrics", { headers: token ? { authorization: `Bearer ${token}` } : {} });
  expect((await ask()).status()).toBe(401);
  expect((await ask("a-token-that-somebody-made-up")).status()).toBe(401);
  const token = process.env.WEIGHBRIDGE_METRICS_TOKEN as string;
  const read = async () => {
    const answer = await ask(token);
    expect(answer.status()).toBe(200);
    return readExposition(await answer.text());
  };
  const before = await read();
  await request.get("/api/health?live");
  const after = await read();
  const requests = (figures: Map<string, number>) =>
    figures.get('weighbridge_http_requests_total{status="2xx"}') ?? 0;
  // Others ask at the same time.
  expect(requests(after)).toBeGreaterThanOrEqual(requests(before) + 2);
  for (const name of ["weighbridge_worker_sign_age_seconds", "nodejs_eventloop_lag_p99_seconds"])
    expect(after.get(name), name).toBeLessThan(60);
  expect(after.get("weighbridge_organisations")).toBeGreaterThan(0);
  expect(after.get("weighbridge_models")).toBeGreaterThan(0);
});
