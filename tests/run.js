import path from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled } from "../bin/ensure-installed.js";

// `npm test`: every check there is, in one order, and one line at the end.

const root = path.resolve(import.meta.dirname, "..");
process.chdir(root);
// An unusual offset of five hours and three quarters shows where a day was taken from the machine's clock.
process.env.TZ = "Asia/Kathmandu";
process.env.NEXT_TELEMETRY_DISABLED = "1";
delete process.env.DATABASE_URL;
delete process.env.NODE_ENV;

const steps = {
  lint: [
    "Format and lint",
    ({ check }) => check(["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"]),
  ],
  types: ["Types", types],
  audit: ["Known holes in dependencies", audit],
  unit: ["Law, engine, house", ({ vitest }) => vitest("unit")],
  db: ["Database", ({ vitest }) => vitest("db")],
  build: ["Production build", build],
  fuzz: ["Bad input", ({ vitest }) => vitest("fuzz", "--no-file-parallelism")],
  e2e: ["Browser", browser],
};

const wanted = chosen();
if (!wanted) {
  process.stderr.write(`Usage: npm test [-- --only ${Object.keys(steps).join(",")}]\n`);
  process.exit(2);
}

ensureInstalled(root);
const { register } = await import("tsx/esm/api");
register({ tsconfig: path.join(root, "tsconfig.json") });
const { generateClient } = await import("../lib/cli/generate-client.ts");
generateClient();
const tools = await import("./support/run-step.js");

const total = { passed: 0, failed: 0 };
for (const name of wanted) {
  const [title, run] = steps[name];
  process.stdout.write(`\n== ${title}\n`);
  const began = performance.now();
  const { passed, failed } = await run(tools).catch((error) => {
    process.stdout.write(`${error?.expected ? error.message : (error?.stack ?? error)}\n`);
    return { passed: 0, failed: 1 };
  });
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`-- ${title}: ${failed ? `${failed} failed` : "all well"}, ${seconds} s\n`);
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** @returns {string[] | null} the steps to run, or null where --only names what there isn't */
function chosen() {
  try {
    const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
    const names = only === undefined ? Object.keys(steps) : only.split(",");
    if (names.includes("e2e") || names.includes("fuzz")) names.push("build");
    if (!names.every((name) => Object.hasOwn(steps, name))) return null;
    return Object.keys(steps).filter((name) => names.includes(name));
  } catch {
    return null;
  }
}

async function types({ check }) {
  // Next.js declares the types of routes and pages in files of its own.
  const declared = await check(["node_modules/next/dist/bin/next", "typegen"]);
  return declared.failed ? declared : check(["node_modules/typescript/bin/tsc", "--noEmit"]);
}

async function audit() {
  return (await import("./support/audit.js")).audit();
}

async function build() {
  const { buildWeb } = await import("../lib/cli/build-web.ts");
  if (!(await buildWeb())) process.stdout.write("Up to date.\n");
  return { passed: 1, failed: 0 };
}

async function browser({ playwright }) {
  const { installChromium } = await import("./support/install-chromium.js");
  installChromium();
  return playwright();
}
