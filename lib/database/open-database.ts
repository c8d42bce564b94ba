import { setTimeout as pause } from "node:timers/promises";
import { say } from "@/lib/cli/say";
import { env } from "@/lib/env";
import { asApp } from "./app-url";
import { dataFolder } from "./data-folder";
import { databaseUrl, embedded } from "./embedded";
import { folderClaim } from "./folder-claim";
import { migrate } from "./migrate";

export type OpenDatabase = {
  /** The owner's. */
  url: string;
  /** Migrations that opening it brought. */
  migrated: string[];
  close: () => Promise<void>;
};

/**
 * Gives a command its database: the one DATABASE_URL names; else the embedded one, of a running
 * `weighbridge start` where there is one, and otherwise started and brought up to date until `close`. Sets DATABASE_URL for
 * this process, so that lib/db works from here on, as the application does.
 *
 * @param as "it is": not brought up to date, for what must look at the database before that
 * @throws {StopMessage} where the embedded database does not start
 * @throws {EnvError} where the environment can't be used
 */
export async function openDatabase(as: "up to date" | "it is" = "up to date"): Promise<OpenDatabase> {
  const given = env();
  const opened = given.databaseUrl
    ? { url: given.databaseUrl, migrated: [], close: async () => {} }
    : await openEmbedded(given.dataFolder, as === "up to date");
  process.env.DATABASE_URL = asApp(opened.url);
  return opened;
}

async function openEmbedded(folder: string, upToDate: boolean): Promise<OpenDatabase> {
  const data = dataFolder(folder);
  for (let waited = 0; ; waited++) {
    const claim = await folderClaim(folder, "command");
    if (claim.ok) {
      const { url, stop } = await embedded(data);
      const close = async () => {
        await stop();
        claim.release();
      };
      if (!upToDate) return { url, migrated: [], close };
      const migrated = await migrate(url).catch(async (error) => {
        await close();
        throw error;
      });
      return { url, migrated, close };
    }
    const lasting = claim.holder?.kind === "start" && claim.holder.databaseReady;
    if (lasting) return { url: databaseUrl(data), migrated: [], close: async () => {} };
    if (waited === 0) say("Waiting for the database, which another command is using …");
    await pause(200);
  }
}
