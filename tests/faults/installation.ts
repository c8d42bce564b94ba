import { randomBytes } from "node:crypto";
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { appLogin } from "@/lib/database/app-url";
import { dataFolder } from "@/lib/database/data-folder";
import { type EmbeddedDatabase, embedded } from "@/lib/database/embedded";
import { migrate } from "@/lib/database/migrate";
import { disconnect } from "@/lib/db";
import { disconnectOwner } from "../support/owner-db";

/** A database of its own that keeps what it has committed, as a real one does. */
export interface Installation {
  /** Variables for processes that work on it. */
  env: { DATABASE_URL: string; WEIGHBRIDGE_TEST_OWNER_URL: string };
  /** Makes it the one this process works on. */
  use: () => Promise<void>;
  /** Ends PostgreSQL with all its processes as a power cut would. */
  kill: () => Promise<void>;
  /** Starts it again on what is there. */
  bringBack: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Named as lib/database/temporary-database names its own, so that what a killed run left is cleared away. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), `weighbridge-of-${process.pid}-`));
  // Started by root, PostgreSQL runs as another user, who has to get through.
  chmodSync(folder, 0o711);
  return folder;
};

/** @param given a folder of the caller's, who removes it */
export async function startInstallation(given?: string): Promise<Installation> {
  const folder = given ?? temporaryFolder();
  const data = dataFolder(folder);
  const password = randomBytes(32).toString("hex");
  let database: EmbeddedDatabase = await embedded(data);
  await migrate(database.url);
  const env = {
    DATABASE_URL: await appLogin(database.url, password),
    WEIGHBRIDGE_TEST_OWNER_URL: database.url,
  };
  return {
    env,
    use: async () => {
      await disconnect();
      await disconnectOwner();
      Object.assign(process.env, env);
    },
    kill: async () => {
      const cluster = realpathSync(path.join(data.recall().cluster ?? "", "cluster"));
      for (const pid of processesIn(cluster)) kill(pid);
      await database.exited;
    },
    bringBack: async () => {
      database = await embedded(data);
      if (database.url !== env.WEIGHBRIDGE_TEST_OWNER_URL) throw new Error("PostgreSQL came back elsewhere");
    },
    stop: async () => {
      await disconnect();
      await disconnectOwner();
      await database.stop();
      const { cluster } = data.recall();
      for (const place of [cluster, given ? undefined : folder])
        if (place) rmSync(place, { recursive: true, force: true });
    },
  };
}

/** The server first, so that it can't restart what is killed below it. */
function processesIn(cluster: string): number[] {
  const server = Number.parseInt(readFileSync(path.join(cluster, "postmaster.pid"), "utf8"), 10);
  const others = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== server)
    .filter((name) => isIn(name, cluster));
  return [server, ...others.map(Number)];
}

function isIn(pid: string, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself meanwhile.
  }
}
