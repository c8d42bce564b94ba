import { readFileSync } from "node:fs";
import path from "node:path";
import { projectFolder } from "./project-folder";

/** Name and version of what runs. */
export function product(): { name: string; version: string } {
  const { name, version } = JSON.parse(readFileSync(path.join(projectFolder, "package.json"), "utf8"));
  return { name, version };
}
