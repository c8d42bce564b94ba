import { showDay } from "@/lib/engine/show-day";
import type { IsoDate } from "@/lib/law/types";

/** What an organisation's own duties have it keep. */
export interface RetentionView {
  /** Records of which something has to be kept. */
  count: number;
  /** The last day that is known. */
  until: IsoDate | undefined;
  /** Of some record the day is not known. */
  isDayOpen: boolean;
  /** Records of which somebody has to keep something and our role is not recorded. */
  roleUnknown: number;
  /** The first of the records, by name. */
  first: { id: string; name: string; until: IsoDate | undefined; what: string }[];
}

/** Why an organisation is not removed, naming the duty and the day; nothing where it may be. */
export function againstRemoval({ count, until, isDayOpen, first }: RetentionView): string | undefined {
  const [record] = first;
  if (count === 0 || record === undefined) return undefined;
  const of = count === 1 ? "one record" : `${count} records`;
  const last = until === undefined ? "" : ` The last day that is known is ${showDay(until)}.`;
  const open = isDayOpen
    ? " Of some the day is not known; record when the model was placed, or that it was not."
    : "";
  const day = record.until === undefined ? "until a day that is not known" : `until ${showDay(record.until)}`;
  return `A duty has you keep something of ${of}: of ${record.name}, for one, ${record.what.toLowerCase()}, ${day}.${last}${open}`;
}
