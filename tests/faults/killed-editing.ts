import { someOrganisation } from "../support/organisation";
import type { Edit } from "./acts";
import { recordsToEdit } from "./arrange";
import { broken, lostEdits } from "./invariants";
import type { Kind } from "./rounds";
import { strikeWithin, unharmed, type Victim, victims } from "./victims";

const RECORDS = 30;

export const editsOf = ({ told }: Victim): Edit[] =>
  told.flatMap((one) => (one.kind === "edited" ? [one.edit] : []));

/** A process killed while it edits record after record, each acknowledged after its commit. */
export const killedEditing: Kind = {
  name: "kill -9 while records are edited",
  share: 26,
  async prepare() {
    const scope = await someOrganisation();
    const { organisationId } = scope;
    const ids = await recordsToEdit(scope, RECORDS);
    const pool = victims();
    const task = (mark: string) => ({ act: "edit", organisationId, ids, mark, times: RECORDS }) as const;
    const healthy = await pool.take();
    const duration = await unharmed(healthy, task("unharmed"));
    await healthy.kill();
    const acknowledged: Edit[] = [];
    let within = 0;
    return {
      async strike(chance, round) {
        const victim = await pool.take();
        if (await strikeWithin(victim, task(`round ${round}`), duration, chance)) within += 1;
        acknowledged.push(...editsOf(victim));
        return [...(await lostEdits(acknowledged)), ...(await broken([organisationId]))];
      },
      told: () =>
        `${within} within the act of ${duration.toFixed(0)} ms, ${acknowledged.length} edits acknowledged`,
      end: pool.end,
    };
  },
};
