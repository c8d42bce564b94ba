import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import pg from "pg";
import type { EmbeddedDatabase } from "@/lib/database/embedded";
import { temporaryDatabase } from "@/lib/database/temporary-database";

/** A whole `weighbridge start`, as somebody runs it who has a PostgreSQL of his own. */
export interface Started {
  process: ChildProcess;
  address: string;
  /** What it has written to stderr so far. */
  said: () => string;
  /** Settles with its exit code. */
  ended: Promise<number | null>;
  /** Connections of the database's owner: one for what a test arranges, one for what it keeps locked. */
  owner: pg.Client;
  holder: pg.Client;
  /** Words that belong to nobody's log. */
  secrets: string[];
  end: () => Promise<void>;
}

export async function startWeighbridge(): Promise<Started> {
  const database = await temporaryDatabase();
  const secret = randomBytes(32).toString("base64");
  const child = spawn(process.execPath, ["bin/weighbridge.js", "start"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: database.url,
      DATABASE_APP_URL: "",
      NEXTAUTH_SECRET: secret,
      NEXTAUTH_URL: "",
      PORT: "0",
      WEIGHBRIDGE_LOG_LEVEL: "info",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const owner = new pg.Client({ connectionString: database.url });
  const holder = new pg.Client({ connectionString: database.url });
  const end = () => endAll(child, ended, [owner, holder], database);
  try {
    const address = await Promise.race([addressOf(child), ended.then(() => undefined)]);
    if (address === undefined) throw new Error(`It ended before it was up:\n${said}`);
    await owner.connect();
    await holder.connect();
    const secrets = [secret, new URL(database.url).password];
    return { process: child, address, said: () => said, ended, owner, holder, secrets, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** What it prints once the pages answer. */
function addressOf(child: ChildProcess): Promise<string> {
  let printed = "";
  return new Promise((resolve) => {
    child.stdout?.on("data", (chunk) => {
      printed += chunk;
      const [, address] = /running at (\S+)\n/.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
}

async function endAll(
  child: ChildProcess,
  ended: Promise<unknown>,
  clients: pg.Client[],
  database: EmbeddedDatabase,
): Promise<void> {
  child.kill("SIGKILL");
  await ended;
  for (const client of clients) await client.end().catch(() => {});
  await database.stop();
}
