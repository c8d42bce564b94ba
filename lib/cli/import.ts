import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { machineScope, type Scope } from "@/lib/auth/scope";
import { applyImport } from "@/lib/imports/apply-import";
import { discardImport, draftImport, markApplying } from "@/lib/imports/commands";
import { checkSize } from "@/lib/imports/csv/check-size";
import { getImport, refusedLines } from "@/lib/imports/queries";
import { organisationIds } from "@/lib/organisations/queries";
import { say } from "./say";

const USAGE = "Usage: weighbridge import FILE [--from epoch] [--dry-run] [--organisation NAME]";
const ACTOR = { userId: null, name: "Command line" };

/** `import`: loads models into an organisation. Exit codes: 0, 1 some input refused, 2 usage. */
export async function run(args: string[]): Promise<number> {
  const read = readArguments(args);
  if (typeof read === "string") {
    say(`${read}\n${USAGE}`);
    return 2;
  }
  try {
    const scope = await scopeOf(read.organisation);
    if (typeof scope === "string") {
      say(scope);
      return 1;
    }
    return await importInto(scope, read.file, read.dryRun);
  } catch (error) {
    say(`The file cannot be imported: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

async function importInto(scope: Scope, file: string, dryRun: boolean): Promise<number> {
  const tooLarge = checkSize((await stat(file)).size);
  if (tooLarge !== undefined) {
    say(tooLarge.message);
    return 1;
  }
  const content = new Uint8Array(await readFile(file));
  const drafted = await draftImport(scope, { fileName: path.basename(file), content, statedOn: null });
  if (!drafted.ok) {
    say(drafted.refusal.message);
    return 1;
  }
  const { id } = drafted.value;
  if (dryRun) await discardImport(scope, { id });
  else {
    await markApplying(scope, { id });
    await applyImport({ organisationId: scope.organisationId, batchId: id, actor: ACTOR });
  }
  const batch = await getImport(scope, id);
  if (batch === null || batch.status === "failed") {
    say(batch?.refusal ?? "The import is gone.");
    return 1;
  }
  const { created, changed, unchanged, refused, kept } = batch.counts;
  process.stdout.write(
    `created ${created}\nchanged ${changed}\nunchanged ${unchanged}\nrefused ${refused}\n`,
  );
  if (kept > 0) say(`${kept} rows differ from what was edited by hand; those edits were kept.`);
  for (const { line, name, reasons } of await refusedLines(scope, id)) {
    say(`line ${line}${name === "" ? "" : ` (${name})`}: ${reasons.join(" ")}`);
  }
  if (dryRun) say("This was a dry run: nothing was changed.");
  return refused > 0 ? 1 : 0;
}

/** The organisation meant; where there is one only, no name is needed. */
async function scopeOf(name: string | undefined): Promise<Scope | string> {
  const all = await Promise.all((await organisationIds()).map((id) => machineScope(id, ACTOR)));
  const found = all.filter((scope) => scope && (name === undefined || scope.organisationName === name));
  const [organisation] = found;
  if (!organisation) {
    return name === undefined
      ? "There is no organisation yet. Set one up first."
      : `There is no organisation "${name}".`;
  }
  if (found.length > 1) return "There are several organisations. Name one with --organisation.";
  return organisation;
}

interface Arguments {
  file: string;
  dryRun: boolean;
  organisation: string | undefined;
}

function readArguments(args: string[]): Arguments | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: {
        from: { type: "string", default: "epoch" },
        "dry-run": { type: "boolean", default: false },
        organisation: { type: "string" },
      },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (values.from !== "epoch") return "--from is epoch; no other layout is known yet.";
    if (file === undefined || more.length > 0) return "Give one file.";
    return { file, dryRun: values["dry-run"], organisation: values.organisation };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
