import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Makes sure node_modules is what package-lock.json says, running `npm ci` where it is not.
 *
 * @param {string} root folder of package.json
 * @returns {boolean} true where something had to be installed
 * @throws {Error} where npm failed; its own output has gone to stderr
 */
export function ensureInstalled(root) {
  const lock = readFileSync(path.join(root, "package-lock.json"), "utf8");
  const stamp = path.join(root, "node_modules", ".weighbridge");
  const wanted = createHash("sha256").update(lock).digest("hex");
  const found = existsSync(stamp) ? readFileSync(stamp, "utf8").trim() : "";
  if (found === wanted) return false;

  const already = isInstalled(root, JSON.parse(lock));
  if (!already) {
    process.stderr.write("Installing dependencies …\n");
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    // The build needs the tools for development too, which NODE_ENV=production would leave out.
    const flags = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
    // stdout belongs to the command's data, so npm writes to stderr throughout.
    const { status } = spawnSync(npm, flags, {
      cwd: root,
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
    });
    if (status !== 0)
      throw new Error("npm ci failed: its message stands above. Mend that and run this again.");
  }
  writeFileSync(stamp, `${wanted}\n`);
  return !already;
}

/** Compares npm's own record of what it installed with the lock, so that `npm ci` by hand counts too. */
function isInstalled(root, lock) {
  const record = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages ?? {};
  return Object.entries(lock.packages).every(([name, entry]) => {
    if (name === "" || entry.link) return true;
    const there = installed[name];
    if (there) return there.version === entry.version && there.integrity === entry.integrity;
    // Optional packages are made for other processors and systems.
    return entry.optional || entry.devOptional || entry.peer;
  });
}
