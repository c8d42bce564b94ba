import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectFolder } from "./project-folder";
import { say } from "./say";
import { StopMessage } from "./stop-message";

/** Everything that ends up in the build. */
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.js",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "proxy.ts",
  "package-lock.json",
  "postcss.config.js",
  "prisma/schema.prisma",
  "tsconfig.json",
];

const stamp = path.join(projectFolder, ".next/made-from");

/**
 * Builds the pages for production where anything they are made from has changed.
 *
 * @param signal breaks the build off
 * @returns true where it had to be built
 * @throws {StopMessage} where the build fails; what Next.js says has gone to stderr
 */
export async function buildWeb(signal?: AbortSignal): Promise<boolean> {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return false;
  say("Building the pages …");
  const next = path.join(projectFolder, "node_modules/next/dist/bin/next");
  const code = await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [next, "build"], {
      cwd: projectFolder,
      stdio: ["ignore", 2, 2],
      signal,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) throw new StopMessage("The pages could not be built: the reason stands above.");
  writeFileSync(stamp, wanted);
  return true;
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const source of sources) add(hash, path.join(projectFolder, source));
  return hash.digest("hex");
}

function add(hash: ReturnType<typeof createHash>, file: string): void {
  if (!existsSync(file)) return;
  const entries = directory(file);
  if (entries) for (const name of entries.sort()) add(hash, path.join(file, name));
  else
    hash
      .update(`${path.relative(projectFolder, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
}

function directory(file: string): string[] | undefined {
  try {
    return readdirSync(file);
  } catch {
    return undefined;
  }
}
