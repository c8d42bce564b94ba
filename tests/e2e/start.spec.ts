import { expect, test } from "@playwright/test";
import { type Started, startWeighbridge } from "../support/start-weighbridge";

test.describe.configure({ timeout: 90_000 });

let started: Started;
test.beforeEach(async () => {
  started = await startWeighbridge();
});
test.afterEach(() => started?.end());

/** Waits until the database answers a question with a number. */
const counts = (sql: string, wanted: number) =>
  expect.poll(async () => (await started.owner.query(sql)).rows[0].n, { timeout: 20_000 }).toBe(wanted);

const jobs = (state: string) =>
  `SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'forget-sign-in-attempts' AND ${state}`;

/** Asks for a page, and has a job done, neither of which gets any further before the lock is given back. */
async function underWay(): Promise<{ page: Promise<Response>; release: () => Promise<unknown> }> {
  const { owner, holder, address } = started;
  const addJob = () => owner.query("SELECT graphile_worker.add_job('forget-sign-in-attempts')");
  // Once it has done one, the worker is at work.
  await addJob();
  await counts(jobs("true"), 0);
  await holder.query("BEGIN");
  await holder.query(`LOCK TABLE "SignInAttempts", "Organisation"`);
  await addJob();
  const page = fetch(`${address}/setup`);
  page.catch(() => {});
  await counts("SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted", 2);
  await counts(jobs("locked_at IS NOT NULL"), 1);
  return { page, release: () => holder.query("ROLLBACK") };
}

/** Whether somebody who comes new is still let in. */
const takesNew = () =>
  fetch(`${started.address}/api/health?live`, { headers: { connection: "close" } }).then(
    () => "takes",
    () => "refuses",
  );

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`${signal} lets a page and a job under way finish, then all ends well`, async () => {
    const { page, release } = await underWay();
    started.process.kill(signal);
    await expect.poll(takesNew, { timeout: 15_000 }).toBe("refuses");
    expect(started.process.exitCode).toBeNull();
    await release();
    const answer = await page;
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain("Set up Weighbridge</h1>");
    expect(html).toMatch(/<\/html>\s*$/);
    expect(await started.ended).toBe(0);
    // Done and written down as done, so that the next start does not do it again.
    await counts(jobs("true"), 0);
    expect(started.said()).not.toContain("broken off");
  });
}

test("a second signal ends at once", async () => {
  const { page } = await underWay();
  const began = performance.now();
  started.process.kill("SIGTERM");
  await expect.poll(takesNew, { timeout: 15_000 }).toBe("refuses");
  expect(started.process.exitCode).toBeNull();
  // One that comes right after the first is the same Ctrl-C, passed on by npm; so ask until it counts.
  const askAgain = () => {
    started.process.kill("SIGTERM");
    return started.process.exitCode;
  };
  await expect.poll(askAgain, { timeout: 15_000 }).toBe(1);
  expect((performance.now() - began) / 1000, "without waiting out the 20 seconds").toBeLessThan(18);
  await expect(page).rejects.toThrow();
  expect(started.said()).toContain("The web server had not finished and was broken off.");
});

/** What `start` says to the person at the terminal. */
const spoken = /^(Bringing the database|Starting the pages|Press Ctrl-C|Stopping:)/;

test("what is logged is one JSON object a line and holds nothing that was sent", async () => {
  const { owner, address, secrets } = started;
  const person = "olga.hidden@example.org";
  await owner.query("ALTER FUNCTION organisation_ids RENAME TO gone");
  expect((await fetch(`${address}/setup?who=${person}`)).status).toBe(500);
  await owner.query("ALTER FUNCTION gone RENAME TO organisation_ids");
  expect((await fetch(`${address}/${person}`)).status).toBe(404);
  const id = "0199a0b2-0000-7000-8000-000000000000";
  await fetch(`${address}/models/${id}?q=${person}`, { redirect: "manual" });
  await fetch(`${address}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { origin: address, cookie: `hidden=${person}` },
    body: new URLSearchParams({ email: person, password: "hidden" }),
  });
  await owner.query("SELECT graphile_worker.add_job('hidden', json_build_object('email', $1::text))", [
    person,
  ]);
  await owner.query("SELECT graphile_worker.add_job('apply-import', json_build_object('email', $1::text))", [
    person,
  ]);
  const lines = () => started.said().trim().split("\n");
  const logged = () => lines().flatMap((line) => (line.startsWith("{") ? [JSON.parse(line)] : []));
  await expect.poll(() => logged().map(({ event }) => event), { timeout: 20_000 }).toContain("job-failed");
  started.process.kill("SIGTERM");
  expect(await started.ended).toBe(0);

  expect(lines().filter((line) => !line.startsWith("{") && !spoken.test(line))).toEqual([]);
  for (const line of logged())
    expect(line).toMatchObject({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      level: expect.stringMatching(/^(info|warn|error)$/),
      process: expect.stringMatching(/^(web|worker)$/),
      event: expect.any(String),
    });
  const failed = { level: "error", process: "web", method: "GET", route: "/setup" };
  for (const expected of [
    { ...failed, event: "request-failed", code: "P2010" },
    { ...failed, event: "request", status: 500, ms: expect.any(Number) },
    { level: "info", event: "request", method: "GET", route: "unknown", status: 404 },
    { level: "info", event: "request", method: "GET", route: "/models/[id]", status: 307 },
    { level: "info", event: "request", method: "POST", route: "/api/auth/[...nextauth]" },
    { level: "error", process: "worker", event: "job-failed", task: "apply-import", attempt: 1 },
    { level: "info", process: "web", event: "stopping", signal: "SIGTERM" },
    { level: "info", process: "worker", event: "stopped" },
  ])
    expect(logged()).toContainEqual(expect.objectContaining(expected));
  const digest = logged().find(({ event }) => event === "request-failed").digest;
  expect(digest).toMatch(/^\d+$/);
  expect(started.said()).not.toMatch(/hidden|olga|0199a0b2|postgres(ql)?:/i);
  for (const secret of secrets) expect(started.said()).not.toContain(secret);
});
