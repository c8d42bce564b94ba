import { spellDays } from "@/lib/engine/show-day";
import { showValue } from "@/lib/models/show-value";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** One side of a difference as people read it; "" for unknown stays "". */
export function shownDifference(field: string, text: string): string {
  const shown = showValue(field, text);
  return DAY.test(shown) ? spellDays(shown) : shown;
}
