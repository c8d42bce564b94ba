import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type DataFolder, dataFolder } from "./data-folder";
import { type EmbeddedDatabase, embedded } from "./embedded";
import { isAlive, stopOrphan } from "./stop-orphan";

const prefix = "weighbridge-of-";

/**
 * Starts a PostgreSQL of its own in a temporary folder, and clears away those whose makers were killed.
 *
 * @returns the database; its `stop` also removes everything it left on disk
 */
export async function temporaryDatabase(): Promise<EmbeddedDatabase> {
  await sweep();
  const folder = mkdtempSync(path.join(os.tmpdir(), `${prefix}${process.pid}-`));
  // Started by root, PostgreSQL runs as another user, who has to get through.
  chmodSync(folder, 0o711);
  const data = dataFolder(folder);
  try {
    const database = await embedded(data, { forgetful: true });
    const stop = async () => {
      await database.stop();
      clear(data);
    };
    return { ...database, stop };
  } catch (error) {
    clear(data);
    throw error;
  }
}

function clear(data: DataFolder): void {
  const { cluster } = data.recall();
  for (const place of [cluster, data.folder]) if (place) rmSync(place, { recursive: true, force: true });
}

async function sweep(): Promise<void> {
  for (const name of readdirSync(os.tmpdir())) {
    const maker = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (Number.isNaN(maker) || isAlive(maker)) continue;
    try {
      const data = dataFolder(path.join(os.tmpdir(), name));
      const { cluster } = data.recall();
      if (cluster) await stopOrphan(path.join(cluster, "cluster"));
      clear(data);
    } catch {
      // It is somebody else's, who will clear it himself.
    }
  }
}
