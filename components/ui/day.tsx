import { showDay } from "@/lib/engine/show-day";
import type { IsoDate } from "@/lib/law/types";
import { Unknown } from "./unknown";

/** A calendar day in words, `unknown` where there is none. */
export function Day({ day }: { day: IsoDate | null | undefined }) {
  return day ? <time dateTime={day}>{showDay(day)}</time> : <Unknown />;
}
