import { describe, expect, it } from "vitest";
import { classify } from "@/lib/engine/classify";
import type { DutyOutcome } from "@/lib/engine/duties";
import type { EventKind } from "@/lib/engine/events";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { type ObligationId, obligations } from "@/lib/law/obligations";
import { flop, openRelease, someFacts } from "../support/facts";

const law = lawOn("2026-11-23");
const dutyOf = (facts: Facts, id: ObligationId, on = law) =>
  classify(facts, on).duties.find((duty) => duty.id === id);

const all = ["transparency", "copyright", "safety"] as const;
const ordinary = someFacts({ codeChapters: [] });
const systemic = someFacts({
  trainingFlop: flop("3e25"),
  cumulativeTrainingFlop: flop("3e25"),
  thresholdMetOrKnownOn: "2026-03-02",
  codeChapters: [],
});
const open = someFacts({ ...openRelease, codeChapters: [] });
const outside = someFacts({ providerLocation: "non-EU", codeChapters: [] });
const tooSmall = someFacts({ trainingFlop: flop("1e22"), cumulativeTrainingFlop: flop("1e22") });
const near = someFacts({ trainingFlop: flop("9e24"), cumulativeTrainingFlop: flop("9e24") });
const integrator = someFacts({ actorRole: "downstream_integrator", euExcluded: true });
const older = someFacts({ placedOn: "2025-03-01" });
const asked = (kind: EventKind) => someFacts({ events: [{ kind, on: "2026-09-01" }] });

/** Each duty: facts under which it binds (or would, once asked), and facts under which it does not. */
const cases: Record<ObligationId, { binds: [Facts, DutyOutcome][]; not: [Facts, DutyOutcome][] }> = {
  "art-52-1": { binds: [[systemic, "binds"]], not: [[ordinary, "does_not_bind"]] },
  "art-52-2": {
    binds: [
      [{ ...systemic, rebuttal: "filed" }, "binds"],
      [systemic, "on_event"],
    ],
    not: [
      [ordinary, "does_not_bind"],
      [{ ...systemic, rebuttal: "rejected" }, "does_not_bind"],
    ],
  },
  "gl-31": {
    binds: [
      [near, "binds"],
      [{ ...ordinary, events: [{ kind: "training_run_planned", on: "2027-01-04" }] }, "binds"],
      [ordinary, "on_event"],
    ],
    not: [[systemic, "does_not_bind"]],
  },
  "art-53-1-a": { binds: [[ordinary, "binds"]], not: [[open, "does_not_bind"]] },
  "annex-xi-2": { binds: [[systemic, "binds"]], not: [[ordinary, "does_not_bind"]] },
  "art-53-1-b": { binds: [[ordinary, "binds"]], not: [[open, "does_not_bind"]] },
  "art-53-1-c": { binds: [[open, "binds"]], not: [[tooSmall, "does_not_bind"]] },
  "art-53-1-d": { binds: [[open, "binds"]], not: [[tooSmall, "does_not_bind"]] },
  "art-53-3": { binds: [[open, "binds"]], not: [[tooSmall, "does_not_bind"]] },
  "art-53-4": {
    binds: [
      [ordinary, "binds"],
      [{ ...systemic, codeChapters: ["transparency", "copyright"] }, "binds"],
      // One chapter alone leaves the others to be shown otherwise.
      [{ ...systemic, codeChapters: ["safety"] }, "binds"],
      [someFacts(), "open"],
    ],
    not: [
      [{ ...ordinary, codeChapters: ["transparency", "copyright"] }, "does_not_bind"],
      [{ ...open, codeChapters: ["copyright"] }, "does_not_bind"],
      [{ ...systemic, codeChapters: all }, "does_not_bind"],
    ],
  },
  "gl-59": { binds: [[integrator, "binds"]], not: [[ordinary, "does_not_bind"]] },
  "gl-110": { binds: [[older, "binds"]], not: [[ordinary, "does_not_bind"]] },
  "art-54": { binds: [[outside, "binds"]], not: [[ordinary, "does_not_bind"]] },
  "art-55-1-a": { binds: [[systemic, "binds"]], not: [[ordinary, "does_not_bind"]] },
  "art-55-1-b": { binds: [[systemic, "binds"]], not: [[ordinary, "does_not_bind"]] },
  "art-55-1-c": { binds: [[systemic, "binds"]], not: [[ordinary, "does_not_bind"]] },
  "art-55-1-d": { binds: [[systemic, "binds"]], not: [[ordinary, "does_not_bind"]] },
  "code-transparency": {
    binds: [
      [{ ...ordinary, codeChapters: ["transparency"] }, "binds"],
      [someFacts(), "open"],
    ],
    not: [
      [ordinary, "does_not_bind"],
      [{ ...open, codeChapters: ["transparency"] }, "does_not_bind"],
    ],
  },
  "code-copyright": {
    binds: [[{ ...open, codeChapters: ["copyright"] }, "binds"]],
    not: [[ordinary, "does_not_bind"]],
  },
  "code-safety-1": {
    binds: [
      [{ ...systemic, codeChapters: ["safety"] }, "binds"],
      [{ ...systemic, codeChapters: undefined }, "open"],
    ],
    not: [
      [systemic, "does_not_bind"],
      [{ ...ordinary, codeChapters: ["safety"] }, "does_not_bind"],
    ],
  },
  "code-safety-7": {
    binds: [[{ ...systemic, codeChapters: ["safety"] }, "binds"]],
    not: [[{ ...ordinary, codeChapters: ["safety"] }, "does_not_bind"]],
  },
  // Whether publication is needed is a judgement, so a signatory's answer is open.
  "code-safety-10-2": {
    binds: [[{ ...systemic, codeChapters: ["safety"] }, "open"]],
    not: [[systemic, "does_not_bind"]],
  },
  "art-91": {
    binds: [
      [asked("information_request"), "binds"],
      [ordinary, "on_event"],
    ],
    not: [[tooSmall, "does_not_bind"]],
  },
  "art-92": {
    binds: [
      [asked("access_request"), "binds"],
      [ordinary, "on_event"],
    ],
    not: [[tooSmall, "does_not_bind"]],
  },
  "art-93": {
    binds: [
      [asked("measures_requested"), "binds"],
      [ordinary, "on_event"],
    ],
    not: [[tooSmall, "does_not_bind"]],
  },
  "art-50": { binds: [[ordinary, "outside_scope"]], not: [[tooSmall, "outside_scope"]] },
};

describe("every duty", () => {
  it("has a case where it binds and one where it does not", () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(obligations).sort());
    expect(Object.values(cases).every(({ binds, not }) => binds.length > 0 && not.length > 0)).toBe(true);
  });

  it.each(Object.entries(cases) as [ObligationId, (typeof cases)[ObligationId]][])(
    "%s is answered with a reason",
    (id, { binds, not }) => {
      for (const [facts, outcome] of [...binds, ...not]) {
        const duty = dutyOf(facts, id);
        expect(duty?.outcome).toBe(outcome);
        expect(duty?.because.length).toBeGreaterThan(0);
        if (outcome === "open") {
          expect((duty?.missing.length ?? 0) + (duty?.readings.length ?? 0)).toBeGreaterThan(0);
        }
      }
    },
  );

  it("is not in force on the day before it starts, and is on the day", () => {
    for (const id of Object.keys(obligations) as ObligationId[]) {
      const start = obligations[id].applies[0]?.from ?? "";
      const dayBefore = new Date(Date.parse(start) - 86_400_000).toISOString().slice(0, 10);
      expect(dutyOf(systemic, id, lawOn(dayBefore))?.answer, id).toBe("not-in-force");
      expect(dutyOf(systemic, id, lawOn(start))?.answer, id).not.toBe("not-in-force");
    }
  });
});
