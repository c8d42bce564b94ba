import { isDay } from "@/lib/engine/days";
import type { IsoDate } from "@/lib/law/types";

export interface AsOf {
  /** The day whose law is applied. */
  readonly on: IsoDate;
  /** True where somebody asked for another day than today. */
  readonly isChosen: boolean;
  /** What was asked for and is no day. */
  readonly refused: string | undefined;
}

/** The day whose law a page applies: the one in the address, today where there is none or it is no day. */
export function asOf(asked: string | string[] | undefined, today: IsoDate): AsOf {
  const text = (Array.isArray(asked) ? asked[0] : asked)?.trim();
  if (text === undefined || text === "" || text === today)
    return { on: today, isChosen: false, refused: undefined };
  const isReal: boolean = isDay(text);
  return isReal
    ? { on: text, isChosen: true, refused: undefined }
    : { on: today, isChosen: false, refused: text.slice(0, 40) };
}
