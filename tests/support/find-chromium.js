import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/**
 * The browser for tests/e2e: the one PLAYWRIGHT_CHROMIUM_PATH names, Debian's, or Playwright's own.
 *
 * @returns {string | undefined} its file, or undefined where there is none
 */
export function findChromium() {
  const given = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  return [given, "/usr/bin/chromium", chromium.executablePath()].find((file) => file && existsSync(file));
}
