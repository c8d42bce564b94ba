import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const folder = path.resolve(import.meta.dirname, "../../docs/decisions");
const decisions = readdirSync(folder).map((file) => ({
  file,
  text: readFileSync(path.join(folder, file), "utf8"),
}));

it("gives each decision a number of its own, the same in name and title", () => {
  const numbers = decisions.map(({ file }) => /^(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1]);
  expect(new Set(numbers).size).toBe(decisions.length);
  for (const [at, { file, text }] of decisions.entries()) {
    expect(text.split("\n")[0], file).toMatch(new RegExp(`^# ${Number(numbers[at])}\\. \\S`));
  }
});

it.each(decisions)("writes $file under three headings", ({ text }) => {
  expect(text.match(/^## .*/gm)).toEqual(["## Context", "## Decision", "## Consequences"]);
});
