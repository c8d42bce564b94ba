import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

/** @typedef {{ passed: number, failed: number }} Counts */

const reports = path.resolve(".weighbridge/reports");

/**
 * A check that either holds or not.
 *
 * @param {string[]} args what Node.js is called with
 * @returns {Promise<Counts>}
 */
export async function check(args) {
  return (await node(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Runs Vitest on one of its projects, and counts by its own report.
 *
 * @param {string} project
 * @param {string[]} more what else it is told
 * @returns {Promise<Counts>}
 */
export async function vitest(project, ...more) {
  const file = emptyReport(`${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await node([
    "node_modules/vitest/vitest.mjs",
    "run",
    "--passWithNoTests",
    "--project",
    project,
    ...more,
    ...reporters,
  ]);
  const report = read(file);
  const broken = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return settle(code, report?.numPassedTests ?? 0, (report?.numFailedTests ?? 0) + broken.length);
}

/**
 * Runs the browser tests, and counts by Playwright's own report.
 *
 * @returns {Promise<Counts>}
 */
export async function playwright() {
  const file = emptyReport("e2e.json");
  const code = await node(
    ["node_modules/@playwright/test/cli.js", "test", "--pass-with-no-tests", "--reporter=list,json"],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  );
  const { stats, errors } = read(file) ?? {};
  return settle(
    code,
    stats?.expected ?? 0,
    (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) + (errors?.length ?? 0),
  );
}

/** What ends badly without naming a failed test still is a failure. */
function settle(code, passed, failed) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** @returns {Promise<number>} the exit code */
function node(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: "inherit", env: { ...process.env, ...env } });
    child.on("error", () => resolve(1));
    child.on("close", (code) => resolve(code ?? 1));
  });
}

function emptyReport(name) {
  mkdirSync(reports, { recursive: true });
  const file = path.join(reports, name);
  rmSync(file, { force: true });
  return file;
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
