import { createReadStream, readFileSync } from "node:fs";
import { lineBatches } from "@/lib/cli/lines";
import { writeOut } from "@/lib/cli/write-out";

// What classifying is measured against: reads a file of facts, parses every line and prints a finding for
// it that was reached beforehand. Arguments: the file of facts, the file of findings.
const [facts = "", findings = ""] = process.argv.slice(2);
const found: unknown[] = readFileSync(findings, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
let line = 0;
for await (const batch of lineBatches(createReadStream(facts))) {
  let printed = "";
  for (const text of batch) {
    JSON.parse(text);
    printed += `${JSON.stringify(found[line % found.length])}\n`;
    line += 1;
  }
  await writeOut(process.stdout, printed);
}
