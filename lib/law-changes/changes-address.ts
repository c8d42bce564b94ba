import type { LawChangesFilter } from "./schema";

/** The address of the list in another state; a new state starts on its first page. */
export function changesAddress(filter: LawChangesFilter, change: Partial<LawChangesFilter>): string {
  const next = { ...filter, after: undefined, ...change };
  const set = Object.entries(next).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const query = new URLSearchParams(set).toString();
  return query === "" ? "/changes" : `/changes?${query}`;
}
