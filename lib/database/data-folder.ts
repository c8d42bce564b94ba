import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What is remembered from one start to the next. */
export type Remembered = {
  /** Where the cluster lies: not always below the data folder, see cluster-place. */
  cluster?: string;
  port?: number;
  /** Whether the very first start got to its end. */
  sampled?: boolean;
};

/**
 * The folder that keeps the embedded database and its secrets.
 *
 * @param folder absolute path; made where it doesn't exist
 */
export function dataFolder(folder: string) {
  // Others may pass through, since a database started by root runs as another user; not look in.
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const memory = path.join(folder, "postgres.json");

  return {
    folder,

    /** A password made on first use and kept, readable by its owner only. */
    secret(name: "database-password" | "application-password" | "session-secret"): string {
      const file = path.join(folder, name);
      if (!existsSync(file))
        writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
      return readFileSync(file, "utf8").trim();
    },

    recall(): Remembered {
      return existsSync(memory) ? JSON.parse(readFileSync(memory, "utf8")) : {};
    },

    remember(change: Remembered): void {
      const next = JSON.stringify({ ...this.recall(), ...change }, null, 2);
      if (!existsSync(memory) || readFileSync(memory, "utf8") !== next) writeFileSync(memory, next);
    },
  };
}

export type DataFolder = ReturnType<typeof dataFolder>;
