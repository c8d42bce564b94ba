/** Pages whose findings are those of a day. Their addresses carry it; those of other pages do not. */
const pagesOfADay = /^\/(models(?!\/import)|deadlines|check|exposure|what-if)?(?=[/?#]|$)/;

/**
 * The address of a page, for the day asked for on the page one comes from. A link that names a day of its own
 * keeps that one.
 */
export function keepDay(href: string, day: string | null): string {
  if (!day || !pagesOfADay.test(href)) return href;
  const [beforeHash = "", hash] = href.split("#");
  const [path = "", query] = beforeHash.split("?");
  const parameters = new URLSearchParams(query);
  if (parameters.has("asOf")) return href;
  parameters.set("asOf", day);
  return `${path}?${parameters}${hash === undefined ? "" : `#${hash}`}`;
}
