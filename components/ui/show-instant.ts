import { showDay } from "@/lib/engine/show-day";

// Parts are put together by hand: the browser's and the server's locale data differ in their commas.
const clockIn = (timeZone: string) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
const brussels = clockIn("Europe/Brussels");
const utc = clockIn("UTC");

/** An instant as people in Brussels read it, and the same in UTC: `23 November 2026, 14:05 (Brussels)`. */
export function showInstant(instant: Date | string): { brussels: string; utc: string } {
  const at = typeof instant === "string" ? new Date(instant) : instant;
  const inWords = (clock: Intl.DateTimeFormat) => {
    const [day = "", time = ""] = clock.format(at).split(" ");
    return `${showDay(day)}, ${time}`;
  };
  return { brussels: `${inWords(brussels)} (Brussels)`, utc: `${inWords(utc)} (UTC)` };
}
