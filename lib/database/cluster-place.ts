import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { StopMessage } from "@/lib/cli/stop-message";
import type { DataFolder } from "./data-folder";

/** Somebody other than root; empty where the process needs no other identity than its own. */
export type Identity = { uid?: number; gid?: number };

export type ClusterPlace = { folder: string; identity: Identity };

/** PostgreSQL refuses to run as root, and its other user can't enter root's own folders. */
const systemFolder = "/var/lib/weighbridge";

/**
 * Finds where the cluster lies and as whom it runs. An ordinary user keeps it in the data folder and
 * runs it himself. Root runs it as the owner of the cluster, else as the user `postgres`; where that
 * user can't pass through to the data folder, the cluster lies below /var/lib/weighbridge.
 *
 * @throws {StopMessage} where the cluster is somebody else's or no such user can be had
 */
export function clusterPlace(data: DataFolder): ClusterPlace {
  const isRoot = process.getuid?.() === 0;
  const remembered = data.recall().cluster;
  if (remembered && existsSync(remembered)) {
    const { uid, gid } = statSync(remembered);
    if (isRoot) return { folder: remembered, identity: uid === 0 ? postgresUser() : { uid, gid } };
    if (process.getuid && process.getuid() !== uid) {
      throw new StopMessage(
        `The database in ${remembered} belongs to another user (uid ${uid}). Start as that user, or set WEIGHBRIDGE_DATA to a folder of your own.`,
      );
    }
    return { folder: remembered, identity: {} };
  }
  const identity = isRoot ? postgresUser() : {};
  const folder =
    isRoot && !canEnter(data.folder, identity)
      ? path.join(systemFolder, randomBytes(8).toString("hex"))
      : path.join(data.folder, "postgres");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (folder.startsWith(systemFolder)) chmodSync(systemFolder, 0o755);
  if (identity.uid !== undefined && identity.gid !== undefined) {
    chownSync(folder, identity.uid, identity.gid);
    if (!canEnter(folder, identity)) {
      throw new StopMessage(
        `The user who runs the database can't enter ${folder}. Set WEIGHBRIDGE_DATA to a folder others may pass through.`,
      );
    }
  }
  data.remember({ cluster: folder });
  return { folder, identity };
}

/** Asks the system itself: modes alone don't tell of access lists and mounts. */
function canEnter(folder: string, identity: Identity): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...identity, cwd: "/" }).status === 0;
}

function postgresUser(): Identity {
  const find = () => {
    const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { stdio: "pipe" }).toString());
    return { uid: id("-u"), gid: id("-g") };
  };
  try {
    return find();
  } catch {
    const flags = [
      "--system",
      "--user-group",
      "--no-create-home",
      "--shell",
      "/usr/sbin/nologin",
      "postgres",
    ];
    spawnSync("useradd", flags, { stdio: "ignore" });
  }
  try {
    return find();
  } catch {
    throw new StopMessage(
      "PostgreSQL refuses to run as root, and no user `postgres` could be made. Start Weighbridge as an ordinary user, or set DATABASE_URL.",
    );
  }
}
