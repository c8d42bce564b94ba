import { spawn } from "node:child_process";
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StopMessage } from "@/lib/cli/stop-message";
import type { ClusterPlace } from "./cluster-place";

/** The one database account; it owns everything in the cluster. */
export const clusterOwner = "weighbridge";

/** PostgreSQL reads variables that would change how it behaves; it gets none of ours. */
export const plainEnvironment = {
  PATH: process.env.PATH,
  LC_ALL: "C",
  TZ: "UTC",
} as unknown as NodeJS.ProcessEnv;

/**
 * Makes the cluster where there is none. It is made beside its place and moved there when complete, so
 * being interrupted leaves nothing half made.
 *
 * @returns the data directory
 * @throws {StopMessage} with what initdb said
 */
export async function makeCluster(place: ClusterPlace, initdb: string, password: string): Promise<string> {
  const cluster = path.join(place.folder, "cluster");
  if (existsSync(cluster)) return cluster;
  const partial = `${cluster}.partial`;
  const passwordFile = path.join(place.folder, "password.partial");
  rmSync(partial, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    const { uid, gid } = place.identity;
    if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid);
    await run(initdb, place, [
      `--pgdata=${partial}`,
      `--username=${clusterOwner}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // Sorting and letters must not depend on the machine: PostgreSQL's own C.UTF-8, not the system's.
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--data-checksums",
      "--no-instructions",
    ]);
    renameSync(partial, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  return cluster;
}

function run(initdb: string, place: ClusterPlace, flags: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(initdb, flags, {
      ...place.identity,
      cwd: place.folder,
      env: plainEnvironment,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (part) => {
      said += part;
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new StopMessage(`The database could not be set up:\n${said.trim()}`)),
    );
  });
}
