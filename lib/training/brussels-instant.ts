const HOUR_MS = 3_600_000;
const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Brussels",
  dateStyle: "short",
  timeStyle: "short",
});

/**
 * The instant at which clocks in Brussels show a day and a time: the earlier one where they show it twice.
 *
 * @returns `""` where there is no such instant, or the text is no day and time
 */
export function brusselsInstant(day: string, time: string): string {
  const shown = `${day} ${time}`;
  const utc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(utc)) return "";
  const found = [utc - 2 * HOUR_MS, utc - HOUR_MS].find((ms) => clock.format(ms) === shown);
  return found === undefined ? "" : new Date(found).toISOString();
}
