import { z } from "zod";
import { isDay } from "@/lib/engine/days";
import { sources } from "@/lib/law/sources";
import type { IsoDate } from "@/lib/law/types";
import { type Provision, type ProvisionKind, provisionKinds, valueInForce } from "./provision";

/** The state of the law page, as the URL carries it. What cannot be read is left out, never refused. */
export const provisionFilterSchema = z.object({
  kind: z.enum(provisionKinds).optional().catch(undefined),
  q: z.string().trim().max(200).optional().catch(undefined),
  asOf: z.string().trim().refine(isDay).optional().catch(undefined),
});
export type ProvisionFilter = z.output<typeof provisionFilterSchema>;

/** The address of the law page, or of one provision, in a state. */
export function lawAddress(filter: ProvisionFilter, id?: string): string {
  const set = Object.entries(id === undefined ? filter : { asOf: filter.asOf }).filter(
    (pair): pair is [string, string] => Boolean(pair[1]),
  );
  const query = new URLSearchParams(set).toString();
  return `/law${id === undefined ? "" : `/${id}`}${query === "" ? "" : `?${query}`}`;
}

/** Words are looked for in everything a provision says, each of them, in any order. */
export function fits(provision: Provision, { kind, q }: ProvisionFilter): boolean {
  if (kind !== undefined && provision.kind !== kind) return false;
  const words = (q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const { id, number, title, text, cite, details } = provision;
  const hay = [id, number, title, text, cite.pinpoint, sources[cite.source].title, ...details.flat()]
    .join(" ")
    .toLowerCase();
  return words.every((word) => hay.includes(word));
}

export interface ProvisionGroup {
  readonly kind: ProvisionKind;
  readonly provisions: readonly Provision[];
}

/** What fits, kind by kind, parted into what is in force on a day and what is not yet. */
export function provisionsOn(
  catalogue: readonly Provision[],
  filter: ProvisionFilter,
  on: IsoDate,
): { inForce: readonly ProvisionGroup[]; later: readonly Provision[]; count: number } {
  const found = catalogue.filter((provision) => fits(provision, filter));
  // Sources and the dates themselves are not in force or out of it: they are there.
  const isThere = (one: Provision) =>
    one.kind === "source" || one.kind === "date" || valueInForce(one, on) !== undefined;
  return {
    inForce: provisionKinds.flatMap((kind) => {
      const provisions = found.filter((one) => one.kind === kind && isThere(one));
      return provisions.length === 0 ? [] : [{ kind, provisions }];
    }),
    later: found.filter((one) => !isThere(one)),
    count: found.length,
  };
}
