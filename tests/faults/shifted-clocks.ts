import path from "node:path";
import { someOrganisation } from "../support/organisation";
import { recordsToEdit } from "./arrange";
import { broken, lostEdits } from "./invariants";
import { editsOf } from "./killed-editing";
import type { Kind } from "./rounds";
import { startVictim } from "./victims";

const DAY_MS = 86_400_000;
const preload = [path.join(import.meta.dirname, "shift-clock.js")];
const RECORDS = 6;
const TIMES = 20;

/** Processes whose clocks are two days apart on either side edit the same records at the same time. */
export const shiftedClocks: Kind = {
  name: "clocks two days behind and ahead",
  share: 2,
  async prepare() {
    let told = 0;
    return {
      async strike(_, round) {
        const scope = await someOrganisation();
        const { organisationId } = scope;
        const ids = await recordsToEdit(scope, RECORDS);
        const writers = await Promise.all(
          [-2, 0, 2].map((days) =>
            startVictim({ WEIGHBRIDGE_TEST_CLOCK_SHIFT: String(days * DAY_MS) }, preload),
          ),
        );
        const ends = await Promise.all(
          writers.map((writer, n) =>
            writer.begin({
              act: "edit",
              organisationId,
              ids,
              mark: `round ${round}, clock ${n}`,
              times: TIMES,
            }),
          ),
        );
        for (const writer of writers) await writer.kill();
        const edits = writers.flatMap(editsOf);
        told += edits.length;
        return [
          ...(ends.includes("gone") ? ["a process ended by itself"] : []),
          ...(edits.length === writers.length * TIMES ? [] : [`${edits.length} edits were acknowledged`]),
          ...(await lostEdits(edits)),
          ...(await broken([organisationId])),
        ];
      },
      told: () => `${told} edits acknowledged`,
    };
  },
};
