#!/usr/bin/env node
import path from "node:path";
import { ensureInstalled } from "./ensure-installed.js";

const root = path.resolve(import.meta.dirname, "..");
const args = process.argv.slice(2);

try {
  if (args[0] === "start") ensureInstalled(root);
  process.env.WEIGHBRIDGE_DATA = path.resolve(
    process.env.WEIGHBRIDGE_DATA || path.join(root, ".weighbridge"),
  );
  process.env.TSX_TSCONFIG_PATH = path.join(root, "tsconfig.json");
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: process.env.TSX_TSCONFIG_PATH });
  const { main } = await import("../lib/cli/main.ts");
  process.exitCode = await main(args);
} catch (error) {
  if (error?.code === "ERR_MODULE_NOT_FOUND" && String(error.message).includes("'tsx'")) {
    process.stderr.write("The dependencies are not installed: run npm ci in the project folder first.\n");
  } else {
    process.stderr.write(`${error?.expected ? error.message : (error?.stack ?? error)}\n`);
  }
  process.exitCode = 1;
}
