import { defineConfig } from "@playwright/test";
import { findChromium } from "./tests/support/find-chromium.js";

const executablePath = findChromium();
const needsNoSandbox = process.getuid?.() === 0 || process.env.CI === "true";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  globalSetup: "./tests/e2e/serve.ts",
  fullyParallel: true,
  workers: 2,
  // A test that passes only at the second try has found something.
  retries: 0,
  forbidOnly: process.env.CI === "true",
  timeout: 30_000,
  use: {
    trace: "retain-on-failure",
    locale: "en-GB",
    // Nothing is looked at half faded in.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        ...(needsNoSandbox ? ["--no-sandbox"] : []),
      ],
    },
  },
});
