import type { ListFilter } from "./list-filter";

/** The address of the list in a certain state; parts that are not set stay out of it. */
export function listAddress(filter: ListFilter): string {
  const set = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const query = new URLSearchParams(set).toString();
  return query === "" ? "/models" : `/models?${query}`;
}
