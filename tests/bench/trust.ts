import { machineScope, type Scope } from "@/lib/auth/scope";
import { createModel } from "@/lib/models/commands";
import { listFilterSchema } from "@/lib/models/list-filter";
import { listModels } from "@/lib/models/list-models";
import { modelData, ourModel } from "../support/organisation";
import { ownerDb } from "../support/owner-db";
import { median, report } from "./measure";

const kept = globalThis as { weighbridgeDb?: unknown };
const TIMES = 41;

/** What tenancy, row-level security and the audit chain cost: the same list and the same create without them. */
export async function benchTrust(): Promise<void> {
  const largest = await ownerDb.modelRecord.groupBy({
    by: ["organisationId"],
    _count: true,
    orderBy: { _count: { organisationId: "desc" } },
    take: 1,
  });
  const scope = await machineScope(largest[0]?.organisationId ?? "", { userId: null, name: "Measuring" });
  if (scope === null) throw new Error("there is no organisation to measure");
  // A scope for each side: what is asked for one is kept for it.
  const [guarded, bare] = [{ ...scope }, { ...scope }] as [Scope, Scope];
  const first = listFilterSchema.parse({});
  const searched = listFilterSchema.parse({ q: "9991", sort: "compute" });
  for (const [name, filter] of [
    ["first page", first],
    ["search", searched],
  ] as const) {
    const [ours, without] = await inTurns(
      () => listModels(guarded, filter),
      () => unguarded(() => listModels(bare, filter)),
    );
    report(`Model list, ${name}, with row-level security`, ours, "without", without);
  }
  const create = (of: Scope) => () => createModel(of, modelData(ourModel));
  const [ours, without] = await inTurns(create(guarded), () => unguarded(create(bare)), watchRows);
  report("Creating a model with row-level security and audit chain", ours, "without", without);
}

/** Both sides in blocks, so that switching is not measured and both meet the same warmth. */
async function inTurns(
  ours: () => Promise<unknown>,
  without: () => Promise<unknown>,
  guard: (on: boolean) => Promise<void> = async () => {},
): Promise<[number, number]> {
  await median(5, ours);
  const withIt = await median(TIMES, ours);
  await guard(false);
  try {
    await median(5, without);
    return [withIt, await median(TIMES, without)];
  } finally {
    await guard(true);
  }
}

/** Asks as the tables' owner, whom no policy binds, and tells the database of no organisation. */
async function unguarded<T>(act: () => Promise<T>): Promise<T> {
  const own = kept.weighbridgeDb;
  kept.weighbridgeDb = ownerDb;
  try {
    return await act();
  } finally {
    kept.weighbridgeDb = own;
  }
}

async function watchRows(on: boolean): Promise<void> {
  const tables = await ownerDb.$queryRaw<{ name: string; trigger: string }[]>`
    SELECT c.relname AS name, t.tgname AS trigger FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE t.tgname LIKE 'audit\\_%'`;
  for (const { name, trigger } of tables)
    await ownerDb.$executeRawUnsafe(`ALTER TABLE "${name}" ${on ? "ENABLE" : "DISABLE"} TRIGGER ${trigger}`);
}
