import { brusselsInstant } from "@/lib/training/brussels-instant";

const TYPED = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d{1,3})?)?$/;
const EXACT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

/**
 * An instant out of an address: `2026-11-25T14:30` by the clock of Brussels, or exact in UTC with a Z at its end.
 *
 * @returns `undefined` for what is no instant, also for a time that clocks in Brussels never show
 */
export function historyInstant(text: string): Date | undefined {
  if (EXACT.test(text)) return valid(new Date(text));
  const [, day = "", time = "", seconds = ":00"] = TYPED.exec(text) ?? [];
  const minute = brusselsInstant(day, time);
  return minute === "" ? undefined : valid(new Date(minute.replace(":00.000Z", `${seconds}Z`)));
}

const valid = (instant: Date) => (Number.isNaN(instant.getTime()) ? undefined : instant);

const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Brussels",
  dateStyle: "short",
  timeStyle: "medium",
});

/** An instant as it is typed, by the clock of Brussels: `2026-11-25 14:30:00.000`. */
export const typedInstant = (at: Date): string => `${clock.format(at)}.${at.toISOString().slice(20, 23)}`;

/** The address of a record as it was at an instant. */
export const historyAddress = (id: string, at: Date): string =>
  `/models/${id}/history?at=${encodeURIComponent(at.toISOString())}`;
