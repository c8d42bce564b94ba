import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkArchive, readArchive } from "@/lib/backup/read-archive";
import { someOrganisation } from "../support/organisation";
import { recordsToEdit } from "./arrange";
import type { Kind, Lost } from "./rounds";
import { strikeWithin, unharmed, victims } from "./victims";

/** `weighbridge backup` killed anywhere: under the name asked for there is a whole backup or none. */
export const killedBackingUp: Kind = {
  name: "kill -9 while a backup is made",
  share: 8,
  async prepare() {
    await recordsToEdit(await someOrganisation(), 3);
    const folder = mkdtempSync(path.join(os.tmpdir(), "weighbridge-backups-"));
    const task = (name: string | number) =>
      ({ act: "backup", file: path.join(folder, `${name}.zip`) }) as const;
    const pool = victims();
    const healthy = await pool.take();
    const duration = await unharmed(healthy, task("unharmed"));
    let [within, wholeBefore] = [0, 0];
    return {
      async strike(chance, round) {
        const doing = task(round);
        if (await strikeWithin(await pool.take(), doing, duration, chance)) within += 1;
        const found: Lost = [];
        if (existsSync(doing.file)) {
          wholeBefore += 1;
          found.push(...(await notWhole(doing.file)));
        }
        await unharmed(healthy, doing);
        return [...found, ...(await notWhole(doing.file))];
      },
      told: () => `${within} within the act of ${duration.toFixed(0)} ms, ${wholeBefore} whole already`,
      async end() {
        await healthy.kill();
        await pool.end();
        rmSync(folder, { recursive: true });
      },
    };
  },
};

/** Read back row by row and compared with its own manifest. */
async function notWhole(file: string): Promise<Lost> {
  try {
    const archive = await readArchive(file);
    await checkArchive(archive).finally(() => archive.close());
    return [];
  } catch (error) {
    return [`a backup is there that is not whole: ${(error as Error).message}`];
  }
}
