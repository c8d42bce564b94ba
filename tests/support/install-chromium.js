import { spawnSync } from "node:child_process";
import { findChromium } from "./find-chromium.js";

/**
 * Sees to it that there is a browser: by Debian's package where we are root, else by Playwright's download.
 *
 * @throws {Error} saying what to install, where neither can be had
 */
export function installChromium() {
  if (findChromium()) return;
  const run = (command, args) =>
    spawnSync(command, args, {
      stdio: ["ignore", 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  if (process.getuid?.() === 0 && run("apt-get", ["update"]))
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  if (!findChromium()) run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  if (!findChromium()) {
    throw new Error(
      "There is no Chromium for the browser tests. Install it (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or name one in PLAYWRIGHT_CHROMIUM_PATH.",
    );
  }
}
