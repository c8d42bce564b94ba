import { readdirSync } from "node:fs";
import path from "node:path";

const app = path.resolve(import.meta.dirname, "../../app");

/**
 * The addresses of the app folder, found there and not listed: `/models/[id]/edit`.
 *
 * @param kind what answers there: a page or a route handler
 */
export function appRoutes(kind: "page" | "route"): string[] {
  return readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => new RegExp(`^${kind}\\.tsx?$`).test(path.basename(file)))
    .map((file) =>
      path
        .dirname(file)
        .split(path.sep)
        .filter((part) => part !== "." && !part.startsWith("(")),
    )
    .map((parts) => `/${parts.join("/")}`)
    .sort();
}

/**
 * An address with its parts in brackets filled in.
 *
 * @param parts what stands for each, by all before it: `{ "/models/[id]": "…" }`
 * @throws where a part is not known, so that a new one cannot be passed over
 */
export function fillRoute(route: string, parts: Readonly<Record<string, string>>): string {
  const names = route.split("/");
  const filled = names.map((name, index) => {
    if (!name.startsWith("[")) return name;
    const before = names.slice(0, index + 1).join("/");
    const part = parts[before];
    if (part === undefined) throw new Error(`Say in the test what stands for ${before}.`);
    return part;
  });
  return filled.join("/");
}
