import { findBreak } from "@/lib/audit/find-break";
import { machineScope } from "@/lib/auth/scope";
import { organisationIds, removedOrganisations } from "@/lib/organisations/queries";
import { say } from "./say";

/** `verify`: checks every organisation's audit chain. Exit codes: 0 all hold, 1 a break, which it names, 2 usage. */
export async function run(args: string[]): Promise<number> {
  if (args.length > 0) {
    say("Usage: weighbridge verify");
    return 2;
  }
  let broken = 0;
  for (const id of await organisationIds()) {
    const scope = await machineScope(id, { userId: null, name: "Command line" });
    if (scope === null) continue;
    const { events, rows, head, firstBreak } = await findBreak(scope);
    const name = `${scope.organisationName} (${id})`;
    if (firstBreak === null) {
      process.stdout.write(`${name}: holds; ${events} events, ${rows} rows, head ${head || "none"}\n`);
      continue;
    }
    broken += 1;
    const { sequence, at, what } = firstBreak;
    process.stdout.write(
      `${name}: BROKEN ${sequence === null ? "outside any event" : `at event ${sequence} of ${at}`}: ${what}\n`,
    );
  }
  for (const {
    id,
    removedAt,
    removedBy,
    removedById,
    reason,
    events,
    headHash,
  } of await removedOrganisations()) {
    const who = removedById === null ? removedBy : `${removedBy} ${removedById}`;
    process.stdout.write(
      `${id}: removed on ${removedAt.toISOString()} by ${who}; ${events} events, head ${headHash || "none"}; ${reason}\n`,
    );
  }
  return broken === 0 ? 0 : 1;
}
