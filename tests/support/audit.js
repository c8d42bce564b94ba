import { spawn } from "node:child_process";

/** Seconds after which a registry counts as not answering. */
const PATIENCE = 5;

/**
 * Asks the registry npm is set to for known holes in what `package-lock.json` pins.
 *
 * @returns {Promise<{ passed: number, failed: number }>} failed only where it answers and names a high or critical one
 */
export async function audit() {
  const { failed, words } = verdict(await ask());
  process.stdout.write(`${words}\n`);
  return { passed: failed ? 0 : 1, failed: failed ? 1 : 0 };
}

/**
 * What an answer of `npm audit --json` comes to.
 *
 * @param {string} printed what npm printed; empty where it did not answer in time
 * @returns {{ failed: boolean, words: string }}
 */
export function verdict(printed) {
  const answer = fromJson(printed);
  const counts = answer?.metadata?.vulnerabilities;
  if (typeof counts?.high !== "number" || typeof counts.critical !== "number")
    return { failed: false, words: "Not answered: the registry was not reached or answers no audit." };
  const named = Object.values(answer.vulnerabilities ?? {})
    .filter(({ severity }) => severity === "high" || severity === "critical")
    .map(({ name, severity, range }) => `${severity}: ${name} ${range}`);
  if (counts.high + counts.critical === 0)
    return { failed: false, words: "Answered: no known hole of high or critical severity." };
  return { failed: true, words: [...named, "`npm audit` says more of each."].join("\n") };
}

function fromJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns {Promise<string>} what npm printed */
function ask() {
  return new Promise((resolve) => {
    const args = ["audit", "--json", "--package-lock-only", "--fetch-retries=0"];
    const child = spawn(process.platform === "win32" ? "npm.cmd" : "npm", args, {
      stdio: ["ignore", "pipe", "ignore"],
      shell: process.platform === "win32",
      signal: AbortSignal.timeout(PATIENCE * 1000),
    });
    let printed = "";
    child.stdout.on("data", (part) => {
      printed += part;
    });
    child.on("error", () => resolve(""));
    child.on("close", () => resolve(printed));
  });
}
