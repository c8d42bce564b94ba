import { describe, expect, it } from "vitest";
import { type Assessment, classify } from "@/lib/engine/classify";
import type { DutyOutcome } from "@/lib/engine/duties";
import { finableDuties } from "@/lib/engine/finable-duties";
import { lawOn } from "@/lib/engine/law-on";
import { type ObligationId, obligations } from "@/lib/law/obligations";
import { someFacts } from "../support/facts";

const law = lawOn("2026-11-23");
const ids = Object.keys(obligations) as ObligationId[];
const base = classify(someFacts(), law);

interface Days {
  readonly notify?: string;
  readonly article53?: string;
  readonly article55?: string;
}
/** An assessment in which every duty has one outcome, and the days on which the Articles bind are given. */
const assessed = (outcome: DutyOutcome, { notify, article53, article55 }: Days = {}): Assessment => ({
  ...base,
  notification: { ...base.notification, dates: { byCalendar: notify } },
  article53: { ...base.article53, dates: { from: article53 } },
  article55: { ...base.article55, dates: { from: article55 } },
  duties: base.duties.map((duty) => ({ ...duty, outcome })),
});
const duties = (outcome: DutyOutcome, days: Days = {}) => finableDuties(assessed(outcome, days), law);

/** Which infringements Article 101(1) fines: of Chapter V's own duties and of what is asked under 91 to 93. */
const fined: readonly ObligationId[] = [
  "art-52-1",
  "art-53-1-a",
  "annex-xi-2",
  "art-53-1-b",
  "art-53-1-c",
  "art-53-1-d",
  "art-53-3",
  "gl-59",
  "art-54",
  "art-55-1-a",
  "art-55-1-b",
  "art-55-1-c",
  "art-55-1-d",
  "art-91",
  "art-92",
  "art-93",
];

describe("which duties can be fined (Art 101(1))", () => {
  it.each(["binds", "open"] as const)("of those that %s", (outcome) => {
    expect(duties(outcome).map(({ id }) => id)).toEqual(ids.filter((id) => fined.includes(id)));
    expect(new Set(duties(outcome).map(({ isOpen }) => isOpen))).toEqual(new Set([outcome === "open"]));
  });

  it.each(["does_not_bind", "on_event", "outside_scope"] as const)("none that is “%s”", (outcome) => {
    expect(duties(outcome)).toEqual([]);
  });
});

describe("from when: powers and fines apply from 2 August 2026 (Art 113), a duty from its own day", () => {
  const later = { notify: "2027-01-11", article53: "2027-02-22", article55: "2027-03-30" };
  const day = (id: ObligationId, days: Days) => duties("binds", days).find((duty) => duty.id === id)?.from;

  it.each<[ObligationId, string]>([
    ["art-52-1", "2027-01-11"],
    ["art-53-1-a", "2027-02-22"],
    ["art-53-1-b", "2027-02-22"],
    ["art-53-1-c", "2027-02-22"],
    ["art-53-1-d", "2027-02-22"],
    ["art-53-3", "2027-02-22"],
    ["gl-59", "2027-02-22"],
    ["art-54", "2027-02-22"],
    ["annex-xi-2", "2027-03-30"],
    ["art-55-1-a", "2027-03-30"],
    ["art-55-1-b", "2027-03-30"],
    ["art-55-1-c", "2027-03-30"],
    ["art-55-1-d", "2027-03-30"],
    ["art-91", "2026-08-02"],
    ["art-92", "2026-08-02"],
    ["art-93", "2026-08-02"],
  ])("%s from %s", (id, from) => expect(day(id, later)).toBe(from));

  it("none earlier, whatever day a duty binds from, or none", () => {
    const earlier = { notify: "2025-08-16", article53: "2025-08-02", article55: "2026-08-01" };
    for (const days of [earlier, {}])
      expect(new Set(duties("binds", days).map(({ from }) => from))).toEqual(new Set(["2026-08-02"]));
  });
});
