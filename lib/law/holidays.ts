import type { Cite, IsoDate } from "./types";

interface HolidayYear {
  readonly cite: Cite;
  readonly days: readonly IsoDate[];
  /** From this day on the list is stated from memory: the copy that was read breaks off before it. */
  readonly recalledFrom?: IsoDate;
}

const list = (pinpoint: string): Cite => ({ source: "HOL", pinpoint, certainty: "settled" });

/**
 * Public holidays of the Commission in Brussels, weekends left out. A year that is not here has not been
 * published or read: what depends on it is "not computable yet".
 */
export const commissionHolidays: Readonly<Record<string, HolidayYear>> = {
  "2024": {
    cite: list("2022/C 440/05"),
    recalledFrom: "2024-11-01",
    days: [
      "2024-01-01",
      "2024-01-02",
      "2024-03-28",
      "2024-03-29",
      "2024-04-01",
      "2024-05-01",
      "2024-05-09",
      "2024-05-10",
      "2024-05-20",
      "2024-08-15",
      "2024-11-01",
      "2024-12-24",
      "2024-12-25",
      "2024-12-26",
      "2024-12-27",
      "2024-12-30",
      "2024-12-31",
    ],
  },
  "2025": {
    cite: list("C/2024/2219"),
    days: [
      "2025-01-01",
      "2025-01-02",
      "2025-04-17",
      "2025-04-18",
      "2025-04-21",
      "2025-05-01",
      "2025-05-09",
      "2025-05-29",
      "2025-05-30",
      "2025-06-09",
      "2025-07-21",
      "2025-08-15",
      "2025-12-24",
      "2025-12-25",
      "2025-12-26",
      "2025-12-29",
      "2025-12-30",
      "2025-12-31",
    ],
  },
  "2026": {
    cite: list("C/2025/4103"),
    days: [
      "2026-01-01",
      "2026-01-02",
      "2026-04-02",
      "2026-04-03",
      "2026-04-06",
      "2026-05-01",
      "2026-05-14",
      "2026-05-15",
      "2026-05-25",
      "2026-07-21",
      "2026-11-02",
      "2026-12-24",
      "2026-12-25",
      "2026-12-28",
      "2026-12-29",
      "2026-12-30",
      "2026-12-31",
    ],
  },
  "2027": {
    cite: list("C/2025/4102"),
    days: [
      "2027-01-01",
      "2027-03-25",
      "2027-03-26",
      "2027-03-29",
      "2027-05-06",
      "2027-05-07",
      "2027-05-17",
      "2027-07-21",
      "2027-11-01",
      "2027-11-02",
      "2027-12-23",
      "2027-12-24",
      "2027-12-27",
      "2027-12-28",
      "2027-12-29",
      "2027-12-30",
      "2027-12-31",
    ],
  },
};
