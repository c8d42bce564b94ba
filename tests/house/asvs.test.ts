import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const folder = path.join(root, "docs/asvs");
const chapters = readdirSync(folder).sort();
/** Paths in backticks: of a folder of ours, or a file at the top. */
const named =
  /`((?:app|bin|components|docs|lib|prisma|tests)\/[^`\s]+|\.npmrc|[a-zA-Z]+\.(?:ts|js|json|md|txt))`/g;

describe("what is said against the standard", () => {
  it("has a page for each of the seventeen chapters", () => {
    expect(chapters).toEqual(Array.from({ length: 17 }, (_, n) => `v${String(n + 1).padStart(2, "0")}.md`));
  });

  it.each(chapters)("names files that are there, in %s", (chapter) => {
    const text = readFileSync(path.join(folder, chapter), "utf8");
    const missing = [...text.matchAll(named)].map((match) => match[1] ?? "").filter(isMissing);
    expect(missing).toEqual([]);
  });
});

const isMissing = (name: string) => !existsSync(path.join(root, name));
