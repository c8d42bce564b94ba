import type { Scope } from "@/lib/auth/scope";
import { lawOn } from "@/lib/engine/law-on";
import { heldOn, lastDay, retention } from "@/lib/engine/retention";
import type { IsoDate } from "@/lib/law/types";
import { readFindings } from "@/lib/models/read-findings";
import type { RetentionView } from "./retention-view";

/** Records listed by name. */
const LISTED = 10;

/**
 * What the organisation's duties have it keep today, over all its records, archived ones too. Batch by batch, in flat
 * memory.
 */
export async function organisationRetention(scope: Scope): Promise<RetentionView> {
  const law = lawOn(scope.today);
  const first: RetentionView["first"] = [];
  let [count, roleUnknown] = [0, 0];
  let until: IsoDate | undefined;
  let isDayOpen = false;
  for (const archived of [false, true])
    for await (const batch of readFindings(scope, scope.today, { archived }))
      for (const { row, data, finding } of batch) {
        const { facts, assessment, deadlines, bearer } = finding;
        const held = heldOn(retention(facts, law, assessment, deadlines), scope.today);
        if (held.length === 0) continue;
        if (data.ourRole === null) roleUnknown += 1;
        if (bearer === "theirs") continue;
        count += 1;
        const last = lastDay(held);
        isDayOpen ||= last === undefined;
        if (last !== undefined && (until === undefined || last > until)) until = last;
        // Said by the hold that ends last.
        const what = held.find((hold) => hold.until === last)?.what ?? "";
        if (first.length < LISTED) first.push({ id: row.id, name: row.name, until: last, what });
      }
  return { count, until, isDayOpen, roleUnknown, first };
}
