import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";

// `npm run test:fuzz`: bad input in tens of thousands, against the production build.

const root = path.resolve(import.meta.dirname, "../..");
const { values } = parseArgs({
  options: {
    inputs: { type: "string", default: "30000" },
    seed: { type: "string" },
    name: { type: "string" },
    path: { type: "string" },
  },
});
const built = spawnSync(process.execPath, ["tests/run.js", "--only", "build"], {
  cwd: root,
  stdio: "inherit",
});
if (built.status !== 0) process.exit(1);
const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "fuzz", "--no-file-parallelism"];
const { status } = spawnSync(process.execPath, [...args, ...(values.name ? ["-t", values.name] : [])], {
  cwd: root,
  stdio: "inherit",
  env: {
    ...process.env,
    FUZZ_INPUTS: values.inputs,
    ...(values.seed && { FUZZ_SEED: values.seed }),
    ...(values.path && { FUZZ_PATH: values.path }),
  },
});
process.exit(status ?? 1);
