import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chainLines, listEvents, PAGE_SIZE } from "@/lib/audit/queries";
import { auditFilterSchema } from "@/lib/audit/schema";
import type { Scope } from "@/lib/auth/scope";
import { createModel } from "@/lib/models/commands";
import { arrange } from "../support/arrange-tenant";
import { modelData, someOrganisation } from "../support/organisation";

const folder = mkdtempSync(path.join(os.tmpdir(), "weighbridge-audit-"));
afterAll(() => rmSync(folder, { recursive: true }));

let scope: Scope;
let lines: string[];

beforeAll(async () => {
  scope = await someOrganisation();
  await arrange(scope);
  lines = [];
  for await (const line of chainLines(scope)) lines.push(line);
});

/** The script the README prints for whoever checks a trail without us, on these lines. */
async function outsider(text: string): Promise<{ code: number; out: string }> {
  const readme = readFileSync("README.md", "utf8");
  const script = /```js\n(\/\/ check-trail\.mjs\n[\s\S]*?)```/.exec(readme)?.[1] ?? "";
  expect(script.trim().split("\n").length).toBeLessThanOrEqual(20);
  const [program, trail] = [path.join(folder, "check-trail.mjs"), path.join(folder, "trail.jsonl")];
  writeFileSync(program, script);
  writeFileSync(trail, text);
  return promisify(execFile)(process.execPath, [program, trail]).then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    (error) => ({ code: error.code, out: error.stdout }),
  );
}

it("holds for an outsider with the README's script", async () => {
  expect(lines.length).toBeGreaterThan(10);
  const { code, out } = await outsider(lines.join(""));
  expect(code).toBe(0);
  expect(out).toContain(`${lines.length} events hold`);
});

it("does not hold with one byte changed, an event taken out or two in another order", async () => {
  const at = 4;
  const changed = lines.with(at, (lines[at] ?? "").replace("insert", "insers"));
  const without = lines.toSpliced(at, 1);
  const swapped = lines.with(at, lines[at + 1] ?? "").with(at + 1, lines[at] ?? "");
  for (const [broken, event] of [
    [changed, 5],
    [without, 6],
    [swapped, 6],
  ] as const) {
    const { code, out } = await outsider(broken.join(""));
    expect(code).toBe(1);
    expect(out).toContain(`event ${event}`);
  }
});

it("is listed latest first, page by page, each event once, and by who did it", async () => {
  for (let n = 0; n < 40; n++) await createModel(scope, modelData({ name: `Model ${n}` }));
  const seen: number[] = [];
  for (let before: number | undefined; ; ) {
    const page = await listEvents(scope, { before });
    seen.push(...page.rows.map(({ sequence }) => sequence));
    before = page.next;
    if (before === undefined) break;
  }
  expect(seen).toEqual(seen.map((_, n) => seen.length - n));
  expect(seen.length).toBeGreaterThan(PAGE_SIZE);
  const [latest] = (await listEvents(scope, {})).rows;
  expect(latest).toMatchObject({ who: "Olga Officer", kind: "write", model: { name: "Model 39" } });
  expect(latest?.parts).toContainEqual({ act: "insert", table: "ModelRecord", count: 1 });
  const nobody = auditFilterSchema.parse({ who: "00000000-0000-4000-8000-000000000000", kind: "nonsense" });
  expect(nobody.kind).toBeUndefined();
  expect((await listEvents(scope, nobody)).rows).toEqual([]);
});
