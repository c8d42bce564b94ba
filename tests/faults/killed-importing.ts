import { machineScope } from "@/lib/auth/scope";
import { resumeImports } from "@/lib/imports/apply-import";
import { startImport } from "@/lib/imports/commands";
import { someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";
import { fileOf, taken } from "./arrange";
import { broken } from "./invariants";
import type { Kind, Lost } from "./rounds";
import { strikeWithin, unharmed, victims } from "./victims";
import { listening, settled, startWorker } from "./workers";

const MODELS = 200;
const content = fileOf(MODELS);

/** `weighbridge import` killed anywhere between reading the file and the last commit. */
export const killedImporting: Kind = {
  name: "kill -9 while a file is imported",
  share: 14,
  async prepare() {
    const pool = victims();
    const worker = startWorker();
    await listening(1);
    const task = async () => {
      const { organisationId } = await someOrganisation();
      return { act: "import", organisationId, content } as const;
    };
    const healthy = await pool.take();
    const duration = await unharmed(healthy, await task());
    await healthy.kill();
    let within = 0;
    return {
      async strike(chance) {
        const doing = await task();
        if (await strikeWithin(await pool.take(), doing, duration, chance)) within += 1;
        const found = [
          ...(await broken([doing.organisationId])),
          ...(await halfApplied(doing.organisationId)),
        ];
        await resume(doing.organisationId);
        return [...found, ...(await settled()), ...(await notFinished(doing.organisationId))];
      },
      told: () => `${within} within the act of ${duration.toFixed(0)} ms`,
      async end() {
        await pool.end();
        await worker.kill();
      },
    };
  },
};

/** What a restarted worker does, and the person who finds the import still to be started. */
async function resume(organisationId: string): Promise<void> {
  await resumeImports();
  const scope = await machineScope(organisationId, { userId: null, name: "Somebody" });
  const ready = await ownerDb.importBatch.findMany({ where: { organisationId, status: "ready" } });
  for (const { id } of ready) if (scope) taken(await startImport(scope, { id }));
}

export async function halfApplied(organisationId: string, models = MODELS): Promise<Lost> {
  const there = await ownerDb.modelRecord.count({ where: { organisationId } });
  return there === 0 || there === models ? [] : [`${there} of ${models} models are there`];
}

/** Where the file had arrived, all of it has to be there once, and nothing otherwise. */
async function notFinished(organisationId: string): Promise<Lost> {
  const batches = await ownerDb.importBatch.count({ where: { organisationId } });
  const there = await ownerDb.modelRecord.count({ where: { organisationId } });
  const found = await broken([organisationId]);
  return there === batches * MODELS && batches <= 1
    ? found
    : [...found, `${there} models after ${batches} imports were resumed`];
}
