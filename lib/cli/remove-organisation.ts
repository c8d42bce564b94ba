import { parseArgs } from "node:util";
import { saveRemoval } from "@/lib/organisations/save-removal";
import { organisationRetention } from "@/lib/retention/queries";
import { againstRemoval } from "@/lib/retention/retention-view";
import { findOrganisation } from "./find-organisation";
import { say } from "./say";

const USAGE = `Usage: weighbridge remove-organisation NAME --reason TEXT [--despite-retention]
NAME is the name or the id of an organisation. It cannot be undone: export it first.`;

/** `remove-organisation`: Exit codes: 0 removed, 1 not removed, 2 usage. */
export async function run(args: string[]): Promise<number> {
  const read = readArguments(args);
  if (typeof read === "string") {
    say(`${read}\n${USAGE}`);
    return 2;
  }
  const scope = await findOrganisation(read.name);
  if (typeof scope === "string") {
    say(scope);
    return 1;
  }
  const against = againstRemoval(await organisationRetention(scope));
  if (against !== undefined && !read.despiteRetention) {
    say(
      `${against}\nIt was not removed. --despite-retention removes it all the same; the reason stays on record.`,
    );
    return 1;
  }
  const despite = against === undefined ? "" : "Despite retention: ";
  const answer = await saveRemoval(scope, `${despite}${read.reason}`);
  say(answer.ok ? `${scope.organisationName} was removed.` : answer.refusal.message);
  return answer.ok ? 0 : 1;
}

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { reason: { type: "string" }, "despite-retention": { type: "boolean", default: false } },
      allowPositionals: true,
    });
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) return "Name one organisation.";
    const reason = values.reason?.trim() ?? "";
    if (reason === "") return "Say why with --reason: it stays on record.";
    return { name, reason, despiteRetention: values["despite-retention"] };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
