import { createWriteStream } from "node:fs";
import { open, rm } from "node:fs/promises";
import { writeExport } from "@/lib/organisations/write-export";
import { findOrganisation } from "./find-organisation";
import { say } from "./say";

/** `export-organisation`: everything of one organisation as a zip. Exit codes: 0, 1 nothing written, 2 usage. */
export async function run(args: string[]): Promise<number> {
  const [name, file, ...more] = args;
  if (name === undefined || file === undefined || more.length > 0) {
    say("Usage: weighbridge export-organisation NAME FILE\nNAME is the name or the id of an organisation.");
    return 2;
  }
  const scope = await findOrganisation(name);
  if (typeof scope === "string") {
    say(scope);
    return 1;
  }
  try {
    // Never over a file that is there.
    await (await open(file, "wx", 0o600)).close();
  } catch (error) {
    say(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  try {
    await writeExport(scope, createWriteStream(file));
    say(`Everything of ${scope.organisationName} is in ${file}.`);
    return 0;
  } catch (error) {
    await rm(file, { force: true });
    say(`The export failed: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}
