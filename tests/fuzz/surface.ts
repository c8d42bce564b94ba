import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { sourceFiles } from "../house/source-files";
import { appRoutes } from "../support/app-routes";

const root = path.resolve(import.meta.dirname, "../..");

/** Every address of the app folder, pages and routes, as `/models/[id]/edit`. */
export const addresses: readonly string[] = [...appRoutes("page"), ...appRoutes("route")];

/** Names that pages and routes read out of an address, found in their sources and in the schemas these name. */
export async function searchNames(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const file of sourceFiles("app").filter(({ path: name }) => /\/(page|route)\.tsx?$/.test(name))) {
    if (!/searchParams/.test(file.text)) continue;
    const names = namesIn(file.text);
    for (const { path: imported } of file.imports.filter(({ path: name }) => name.startsWith("lib/")))
      names.push(...(await namesOf(imported, file.text)));
    found[file.path] = [...new Set(names)].sort();
  }
  return found;
}

/** Names read in place: `asked.after`, `(await searchParams).asOf`, `{ run: wanted, page } = await …`, `get("x")`. */
function namesIn(text: string): string[] {
  const dotted = text.matchAll(/(?:\(await searchParams\)|\basked|\bparameters)\.(\w+)/g);
  const quoted = text.matchAll(/\b(?:query|searchParams)\.(?:get|has)\("(\w+)"\)/g);
  const taken = [...text.matchAll(/const \{([^}]*)\} = await searchParams/g)].flatMap(([, list = ""]) =>
    list.split(",").map((part) => ["", part.split(":")[0]?.trim() ?? ""]),
  );
  return [...dotted, ...quoted, ...taken].map(([, name = ""]) => name).filter(Boolean);
}

/** The fields of the schemas, and the lists of fields, that a module has and a page uses. */
async function namesOf(module: string, page: string): Promise<string[]> {
  const exported = (await import(/* @vite-ignore */ path.join(root, module))) as Record<string, unknown>;
  const fields = Object.entries(exported).flatMap(([name, value]) => {
    if (value instanceof z.ZodObject && page.includes(name)) return Object.keys(value.shape);
    return /Fields$/.test(name) && Array.isArray(value) ? (value as string[]) : [];
  });
  return fields;
}

/** A server action as the build knows it. */
export interface ServerAction {
  id: string;
  name: string;
  /** The module that exports it. */
  file: string;
  /** A page that uses it, as `/models/[id]`. */
  page: string;
}

/** Every server action of the build, out of the manifest it leaves. */
export function serverActions(): ServerAction[] {
  const manifest = JSON.parse(
    readFileSync(path.join(root, ".next/server/server-reference-manifest.json"), "utf8"),
  ) as {
    node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>;
  };
  return Object.entries(manifest.node)
    .map(([id, { exportedName: name, filename: file, workers }]) => ({
      id,
      name,
      file,
      page: pageOf(Object.keys(workers)[0] ?? ""),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `app/(tracker)/models/[id]/page` as `/models/[id]`. */
const pageOf = (worker: string) =>
  `/${worker
    .split("/")
    .slice(1, -1)
    .filter((part) => !part.startsWith("("))
    .join("/")}`;
