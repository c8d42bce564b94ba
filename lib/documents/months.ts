const MONTH = /^(?:0[1-9]|1[0-2])\/(?:19|20)\d\d$/;

/** Whether a text is a month as `MM/YYYY`. */
export const isMonth = (text: string): boolean => MONTH.test(text.trim());

/** The months of `MM/YYYY to MM/YYYY`, or nothing where it is no such period or ends before it begins. */
export function monthRange(text: string): readonly [string, string] | undefined {
  const [from, to, ...more] = text.trim().split(/\s*(?:to|–|—|-)\s*/);
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  return isMonth(from) && isMonth(to) && sortable(from) <= sortable(to) ? [from, to] : undefined;
}

const sortable = (month: string): string => `${month.slice(3)}${month.slice(0, 2)}`;
