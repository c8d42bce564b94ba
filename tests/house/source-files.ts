import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** One source file with what it imports from inside the project. */
export interface SourceFile {
  path: string;
  text: string;
  /** Paths from the project's folder; what is imported only as a type is marked. */
  imports: { path: string; typeOnly: boolean }[];
}

const root = path.resolve(import.meta.dirname, "../..");

/** Every TypeScript file below the given folders, new ones included, ignored ones left out. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", ...folders], { cwd: root });
  return listed
    .toString()
    .split("\n")
    .filter((file) => /\.(ts|tsx|js)$/.test(file) && existsSync(path.join(root, file)))
    .map((file) => readSource(file));
}

function readSource(file: string): SourceFile {
  const text = readFileSync(path.join(root, file), "utf8");
  return { path: file, text, imports: importsOf(file, text) };
}

/** The imports of one file, resolved; packages are left out. */
export function importsOf(file: string, text: string): SourceFile["imports"] {
  const found: SourceFile["imports"] = [];
  const statements =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^;"']*?from\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;
  for (const [, type, from, lazy] of text.matchAll(statements)) {
    const target = resolve(file, from ?? lazy ?? "");
    if (target !== undefined) found.push({ path: target, typeOnly: type !== undefined });
  }
  return found;
}

function resolve(file: string, specifier: string): string | undefined {
  const base = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? path.posix.join(path.posix.dirname(file), specifier)
      : undefined;
  if (base === undefined) return undefined;
  const endings = ["", ".ts", ".tsx", ".js", "/index.ts"];
  const ending = endings.find((end) => end !== "" && existsSync(path.join(root, base + end)));
  return base + (ending ?? "");
}
