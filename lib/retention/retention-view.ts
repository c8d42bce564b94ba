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
  const day = record.until === undefined ? "until a day that is not known" : `until ${showDay(record.until)}`;
  const what = `${record.what.toLowerCase()}, ${day}`;
  const open = isDayOpen
    ? " Where the day is not known, record when the model was placed, or that it was not."
    : "";
  if (count === 1) return `A duty has you keep something of ${record.name}: ${what}.${open}`;
  const last = until === undefined ? "" : ` The last day that is known is ${showDay(until)}.`;
  return `Duties have you keep something of ${count} records; of ${record.name}, for one: ${what}.${last}${open}`;
}
