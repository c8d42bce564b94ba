/** An address the build knows, as it writes it down. */
export interface Route {
  /** `/models/[id]` */
  page: string;
  regex: string;
}

/**
 * The pattern behind an address. What somebody typed into it, an id included, is not in the answer.
 *
 * @param address what was asked for: a path, perhaps with a query
 * @param routes the fixed ones before those with parts in brackets
 */
export function routePattern(address: string, routes: readonly Route[]): string {
  const path = address.split(/[?#]/, 1)[0] ?? "";
  if (path.startsWith("/_next/")) return "/_next/…";
  return routes.find(({ regex }) => new RegExp(regex).test(path))?.page ?? "unknown";
}
