import { setTimeout as pause } from "node:timers/promises";
import { waitUntil } from "@/lib/database/wait-until";
import { organisationIds } from "@/lib/organisations/queries";
import { someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";
import { recordsToEdit } from "./arrange";
import type { Installation } from "./installation";
import { broken, lostEdits } from "./invariants";
import { editsOf } from "./killed-editing";
import type { Kind } from "./rounds";
import { startVictim } from "./victims";

const RECORDS = 12;
const WRITERS = 3;
/** Milliseconds of editing among which the moment is drawn. */
const LONGEST = 1500;

/** PostgreSQL killed with all its processes while three processes edit the same records, and started again. */
export const killedDatabase = (installation: Installation): Kind => ({
  name: "kill -9 of PostgreSQL while records are edited",
  share: 20,
  async prepare() {
    const scope = await someOrganisation();
    const { organisationId } = scope;
    const ids = await recordsToEdit(scope, RECORDS);
    const writers = await Promise.all(Array.from({ length: WRITERS }, () => startVictim()));
    for (const [n, writer] of writers.entries())
      void writer.begin({ act: "edit", organisationId, ids, mark: `writer ${n}`, times: 1_000_000 });
    const counts = () => writers.map((writer) => editsOf(writer).length);
    return {
      async strike(chance) {
        await pause(LONGEST * chance());
        await installation.kill();
        const before = counts();
        await installation.bringBack();
        const alive = await waitUntil(isBack, 30_000);
        const goOn = await waitUntil(() => counts().every((count, n) => count > (before[n] ?? 0)), 30_000);
        const failed = writers.flatMap(({ told }) =>
          told.flatMap((one) => (one.kind === "failed" ? [one.message] : [])),
        );
        return [
          ...(alive ? [] : ["the database did not come back"]),
          ...(goOn ? [] : ["a process did not go on by itself when the database was back"]),
          ...failed,
          ...(await lostEdits(writers.flatMap(editsOf))),
          ...(await broken([organisationId])),
        ];
      },
      told: () => `${counts().reduce((sum, count) => sum + count, 0)} edits acknowledged`,
      async end() {
        for (const writer of writers) await writer.kill();
      },
    };
  },
});

/** Connections that were cut are found out one by one. */
async function isBack(): Promise<boolean> {
  try {
    await ownerDb.$queryRaw`SELECT 1`;
    await organisationIds();
    return true;
  } catch {
    return false;
  }
}
