import { spawnSync } from "node:child_process";
import { closeSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import path from "node:path";
import { machineScope } from "@/lib/auth/scope";
import { waitUntil } from "@/lib/database/wait-until";
import { draftImport, startImport } from "@/lib/imports/commands";
import { someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";
import { fileOf, taken } from "./arrange";
import { type Installation, startInstallation, temporaryFolder } from "./installation";
import { broken } from "./invariants";
import { halfApplied } from "./killed-importing";
import type { Kind } from "./rounds";
import { listening, startWorker } from "./workers";

const MODELS = 200;
const MEGABYTE = 1024 * 1024;

/** The disk under PostgreSQL is full while an import is applied; then there is room again. */
export const fullDisk = (installation: Installation): Kind => ({
  name: "disk full while an import is applied",
  share: 2,
  async prepare() {
    const folder = temporaryFolder();
    if (!mount(folder)) {
      rmSync(folder, { recursive: true });
      return "needs root and the right to mount";
    }
    const own = await startInstallation(folder);
    await own.use();
    // Bounded, so that the log does not ask for room of its own each time.
    for (const setting of ["max_wal_size = '64MB'", "min_wal_size = '64MB'"])
      await ownerDb.$executeRawUnsafe(`ALTER SYSTEM SET ${setting}`);
    await ownerDb.$executeRawUnsafe("SELECT pg_reload_conf()");
    const worker = startWorker();
    await listening(1);
    await imported();
    const told: string[] = [];
    return {
      async strike(chance) {
        const id = await drafted();
        await ownerDb.$executeRawUnsafe("CHECKPOINT");
        const filler = fillUp(folder, Math.floor((0.2 + 1.3 * chance()) * MEGABYTE));
        const { organisationId } = await started(id);
        const refused = await waitUntil(async () => (await state(id))?.status === "failed", 60_000);
        const seen = await state(id);
        told.push(seen?.refusal ?? seen?.status ?? "gone");
        const found = await halfApplied(organisationId, MODELS);
        rmSync(filler);
        // With no byte left not even the refusal can be written: then the import waits, and goes on by itself.
        const waits = !refused && seen?.status === "applying";
        if (!refused && !waits) found.push(`with a full disk the import is ${seen?.status}`);
        if (refused && !/disk of the database is full/i.test(seen?.refusal ?? ""))
          found.push(`the refusal does not say what to do: ${seen?.refusal}`);
        if (!waits) await started(id);
        const applied = await waitUntil(async () => (await state(id))?.status === "applied", 120_000);
        if (!applied) found.push(`with room again the import is ${(await state(id))?.status}`);
        const there = await ownerDb.modelRecord.count({ where: { organisationId } });
        if (there !== MODELS) found.push(`${there} of ${MODELS} models are there`);
        return [...found, ...(await broken([organisationId]))];
      },
      told: () => `said: ${[...new Set(told)].join(" | ")}`,
      async end() {
        await worker.kill();
        await own.stop();
        await installation.use();
        spawnSync("umount", [folder]);
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
});

function mount(folder: string): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const flags = ["-t", "tmpfs", "-o", "size=700m,mode=0711", "tmpfs", folder];
  return spawnSync("mount", flags, { stdio: "ignore" }).status === 0;
}

/** Takes all room but so many bytes. */
function fillUp(folder: string, left: number): string {
  const file = path.join(folder, "filler");
  const { bavail, bsize } = statfsSync(folder);
  const output = openSync(file, "w");
  const piece = Buffer.alloc(MEGABYTE / 4);
  for (let room = bavail * bsize - left; room > 0; room -= piece.length) {
    writeSync(output, piece, 0, Math.min(room, piece.length));
  }
  closeSync(output);
  return file;
}

async function drafted(): Promise<string> {
  const scope = await someOrganisation();
  const content = new Uint8Array(Buffer.from(fileOf(MODELS)));
  return taken(await draftImport(scope, { fileName: "models.csv", content, statedOn: null })).id;
}

/** As the person does who opens the import's page. */
async function started(id: string): Promise<{ organisationId: string }> {
  const { organisationId, createdById, createdByName } = await ownerDb.importBatch.findFirstOrThrow({
    where: { id },
  });
  const scope = await machineScope(organisationId, { userId: createdById, name: createdByName });
  if (scope !== null) taken(await startImport(scope, { id }));
  return { organisationId };
}

const state = (id: string) =>
  ownerDb.importBatch.findFirst({ where: { id }, select: { status: true, refusal: true } }).catch(() => null);

async function imported(): Promise<void> {
  const id = await drafted();
  await started(id);
  if (!(await waitUntil(async () => (await state(id))?.status === "applied", 60_000)))
    throw new Error("an import into an empty disk was not applied");
}
