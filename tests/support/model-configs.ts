import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { type JsonObject, parseObject } from "@/lib/parameters/json-object";

const folder = path.resolve(import.meta.dirname, "../unit/configs");

/** The configurations of published models, by the name of their file; see `SOURCES.md` beside them. */
export const modelConfigs: ReadonlyMap<string, JsonObject> = new Map(
  readFileSync(path.join(folder, "configs.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => parseObject(line, "The line"))
    .map(({ file, config }) => [String(file), config as JsonObject]),
);

export interface PublishedCount {
  config: string;
  total: string;
  grade: "exact" | "within" | "outside";
  /** Why the published number is another one. */
  difference: string;
  /** `""` for a dense model. */
  active: string;
  active_difference: string;
  source: string;
}

export const publishedCounts: readonly PublishedCount[] = parse(
  readFileSync(path.join(folder, "published-counts.csv")),
  { columns: true },
);
