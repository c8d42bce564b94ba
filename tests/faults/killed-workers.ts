import { setTimeout as pause } from "node:timers/promises";
import { machineScope, type Scope } from "@/lib/auth/scope";
import { draftImport, startImport } from "@/lib/imports/commands";
import { someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";
import { fileOf, taken } from "./arrange";
import { broken } from "./invariants";
import type { Kind, Lost } from "./rounds";
import { listening, settled, startWorker } from "./workers";

const MODELS = 120;

/** One of two workers killed while both apply imports, two of them of one organisation. */
export const killedWorkers: Kind = {
  name: "kill -9 of one of two workers",
  share: 8,
  async prepare() {
    const workers = [startWorker(), startWorker()];
    await listening(2);
    const began = await importsQueued();
    const from = performance.now();
    await settled();
    const duration = performance.now() - from;
    const found = await notFinished(began);
    if (found.length > 0) throw new Error(found.join("\n"));
    return {
      async strike(chance) {
        const organisations = await importsQueued();
        await pause(duration * chance());
        const struck = chance() < 0.5 ? 0 : 1;
        await workers[struck]?.kill();
        const half = await broken(organisations);
        workers[struck] = startWorker();
        await listening(2);
        return [...half, ...(await settled()), ...(await notFinished(organisations))];
      },
      told: () => `killed within ${duration.toFixed(0)} ms`,
      async end() {
        for (const worker of workers) await worker.kill();
      },
    };
  },
};

/** Two files of one organisation, of which the second says other figures, and one of another. */
async function importsQueued(): Promise<string[]> {
  const [one, other] = [await someOrganisation(), await someOrganisation()];
  const ids = [await drafted(one, "2e24"), await drafted(one, "3e24"), await drafted(other, "2e24")];
  const scopes = [one, one, other];
  for (const [n, id] of ids.entries()) taken(await startImport(scopes[n] as Scope, { id }));
  return [one.organisationId, other.organisationId];
}

async function drafted({ organisationId }: Scope, figure: string): Promise<string> {
  const scope = await machineScope(organisationId, { userId: null, name: "Somebody" });
  if (scope === null) throw new Error("there is no such organisation");
  const content = new Uint8Array(Buffer.from(fileOf(MODELS, figure)));
  return taken(await draftImport(scope, { fileName: "models.csv", content, statedOn: null })).id;
}

async function notFinished(organisations: string[]): Promise<Lost> {
  const found = await broken(organisations);
  for (const organisationId of organisations) {
    const there = await ownerDb.modelRecord.count({ where: { organisationId } });
    if (there !== MODELS) found.push(`${there} of ${MODELS} models are there`);
  }
  return found;
}
