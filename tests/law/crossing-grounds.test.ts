import { describe, expect, it } from "vitest";
import { crossingGrounds } from "@/lib/engine/crossing-grounds";
import { forecast } from "@/lib/engine/forecast";
import { lawOn } from "@/lib/engine/law-on";
import { runThresholds } from "@/lib/engine/run-thresholds";
import type { RunReading, TrainingRun } from "@/lib/engine/training-run";
import { flop, someFacts } from "../support/facts";
import { readAtEndOf, someRun } from "../support/training";

const law = lawOn("2026-11-25");
const thresholds = runThresholds(someFacts(), law);
/** Outcome, first day, what that day is, and the reasons with their pinpoints. */
const ask = (changes: Partial<TrainingRun>, readings: RunReading[] = []) => {
  const [found] = forecast(someRun(changes), readings, thresholds, law).crossings;
  return {
    outcome: found?.finding.outcome,
    from: found?.finding.dates.from,
    trigger: found?.trigger,
    because: found?.finding.because.map(({ text, cite }) => [text, cite.pinpoint]),
  };
};
const FORESEE = "GL 31 [30]";
const known = "known_will_be_met";

describe("what speaks for a threshold being met", () => {
  it("is what was measured, since the day it passed", () => {
    // 1.1e25 in 20 days: 1e25 after 18.2 days, on the 19th. And nothing more is expected: the run is over.
    const run = { endedOn: "2026-11-20" };
    expect(ask(run, [readAtEndOf("2026-11-20", "1.1e25")])).toEqual({
      outcome: "met",
      from: "2026-11-19",
      trigger: "met",
      because: [
        [
          "Measured until 2026-11-21: 1.1 × 10²⁵ FLOP is greater than 10²⁵ FLOP.",
          expect.stringContaining("Art 51(2)"),
        ],
      ],
    });
  });

  it("is what counts already before it, since it began or, if earlier, was decided", () => {
    const prior = (changes: Partial<TrainingRun>) => ask({ priorFlop: flop("1.2345678e25"), ...changes });
    expect(prior({})).toEqual({
      outcome: "met",
      from: "2026-10-01",
      trigger: "met",
      because: [
        [
          "What counts already before this run: about 1.235 × 10²⁵ FLOP is greater than 10²⁵ FLOP.",
          expect.stringContaining("Art 51(2)"),
        ],
      ],
    });
    expect(prior({ knownOn: "2026-11-11" }).from).toBe("2026-11-01");
    expect(prior({ knownOn: "2026-11-11", startsOn: undefined }).from).toBe("2026-11-11");
  });

  it("is a plan, since it was decided", () => {
    expect(ask({ plannedFlop: flop("1.5e25"), priorFlop: flop("5e24") })).toEqual({
      outcome: "will_be_met",
      from: "2026-10-01",
      trigger: known,
      because: [
        ["Planned in total, known since 2026-10-01: 2 × 10²⁵ FLOP is greater than 10²⁵ FLOP.", FORESEE],
      ],
    });
  });

  it("is what is expected at the rate measured, since readings let one expect it", () => {
    expect(ask({}, [readAtEndOf("2026-11-10", "2e24")])).toEqual({
      outcome: "will_be_met",
      from: "2026-11-11",
      trigger: known,
      because: [
        [
          "Since 2026-11-11 each reading let one expect more than 10²⁵ FLOP by the end. Going on as measured until 2026-11-11, it passes 10²⁵ FLOP on 2026-12-21.",
          FORESEE,
        ],
      ],
    });
  });

  it("is both what was measured and what let it be foreseen, while the run goes on", () => {
    const { outcome, from, trigger, because } = ask({}, [
      readAtEndOf("2026-11-10", "4e24"),
      readAtEndOf("2026-11-24", "1.1e25"),
    ]);
    expect([outcome, from, trigger]).toEqual(["met", "2026-11-11", known]);
    expect(because).toEqual([
      [expect.stringMatching(/^Measured until 2026-11-25: 1\.1 × 10²⁵/), expect.anything()],
      ["Since 2026-11-11 each reading let one expect more than 10²⁵ FLOP by the end.", FORESEE],
    ]);
  });

  it("is only what was measured where nobody has said when it ends", () => {
    const { outcome, because } = ask({ endsOn: undefined }, [readAtEndOf("2026-11-20", "1.1e25")]);
    expect([outcome, because?.length]).toEqual(["met", 1]);
  });

  // 4e24 in 20 days and two days of the same more; over 1e25 only with what came before.
  it("is that a run which is over passed it between its last reading and its end", () => {
    const run = { endedOn: "2026-11-22", priorFlop: flop("5.7e24") };
    expect(ask(run, [readAtEndOf("2026-11-20", "4e24")])).toEqual({
      outcome: "met",
      from: "2026-11-22",
      trigger: "met",
      because: [["Going on as measured until 2026-11-21, it passes 10²⁵ FLOP on 2026-11-22.", FORESEE]],
    });
  });

  it("is a question where nobody has said when the run ends", () => {
    const readings = [readAtEndOf("2026-11-10", "2e24")];
    const open = {
      outcome: "may_be_met",
      from: "2026-11-11",
      trigger: known,
      because: [
        [
          "Nobody has said when the run ends. Going on as measured until 2026-11-11, it passes 10²⁵ FLOP on 2026-12-21.",
          FORESEE,
        ],
      ],
    };
    expect(ask({ endsOn: undefined }, readings)).toEqual(open);
    // A plan that is used up says nothing any more; one that is just used up still does.
    expect(ask({ endsOn: undefined, plannedFlop: flop("1.9e24") }, readings)).toEqual(open);
    expect(ask({ endsOn: undefined, plannedFlop: flop("2e24") }, readings).outcome).toBe("not_foreseen");
  });

  it("is a question for a run that was given up with its plan over the threshold", () => {
    expect(ask({ plannedFlop: flop("2e25"), endedOn: "2026-11-20" })).toEqual({
      outcome: "may_be_met",
      from: "2026-10-01",
      trigger: known,
      because: [
        ["Planned in total, known since 2026-10-01: 2 × 10²⁵ FLOP is greater than 10²⁵ FLOP.", FORESEE],
      ],
    });
  });
});

it("counts the weights that were built upon in the total it names (GL 121)", () => {
  const facts = someFacts({ isThirdPartyModification: true, baseTrainingFlop: flop("9e24") });
  const run = someRun({ plannedFlop: flop("2e24") });
  const [, total] = forecast(run, [], runThresholds(facts, law), law).crossings;
  expect(total?.finding.because[0]?.text).toMatch(/: 1\.1 × 10²⁵ FLOP is greater than 10²⁵ FLOP\.$/);
});

describe("the grounds, each by its kind", () => {
  const kinds = (changes: Partial<TrainingRun>, readings: RunReading[]) => {
    const run = someRun(changes);
    const { curve, crossings } = forecast(run, readings, thresholds, law);
    return crossings.map(({ threshold, earliest, expected }) =>
      crossingGrounds({ run, readings, threshold, curve, earliest, expected }, 100n).map(({ kind }) => kind),
    )[0];
  };
  const over = [readAtEndOf("2026-11-10", "4e24"), readAtEndOf("2026-11-24", "1.1e25")];

  it.each<[string, Partial<TrainingRun>, RunReading[], string[]]>([
    [
      "measured, planned and projected",
      { plannedFlop: flop("2e25") },
      over,
      ["measured", "plan", "projection"],
    ],
    ["given up", { plannedFlop: flop("2e25"), endedOn: "2026-11-20" }, [], ["given-up"]],
    ["without an end", { endsOn: undefined }, over.slice(0, 1), ["no-end"]],
    ["over", { endedOn: "2026-11-22", priorFlop: flop("6e24") }, over.slice(0, 1), ["projection"]],
    ["none", { plannedFlop: 1n }, [], []],
  ])("%s", (_what, changes, readings, expected) => {
    expect(kinds(changes, readings)).toEqual(expected);
  });
});

describe("what only the upper end of the range passes", () => {
  const upper = { uncertaintyPercent: 30 };

  it("says so of a plan", () => {
    expect(ask({ ...upper, plannedFlop: flop("8e24") }).because).toEqual([
      [
        "Planned in total, known since 2026-10-01: 8 × 10²⁴ FLOP is not greater than 10²⁵ FLOP, but 30 % more is.",
        FORESEE,
      ],
    ]);
  });

  it("says so of what was measured, and from which day", () => {
    // 8e24 in 20 days, 30 % more being 1.04e25: over after 19.2 days, on the 20th.
    const run = { ...upper, endedOn: "2026-11-20" };
    expect(ask(run, [readAtEndOf("2026-11-20", "8e24")])).toMatchObject({
      outcome: "may_be_met",
      from: "2026-11-20",
      trigger: "met",
      because: [
        [
          "Measured until 2026-11-21: 8 × 10²⁴ FLOP is not greater than 10²⁵ FLOP, but 30 % more is.",
          expect.anything(),
        ],
      ],
    });
  });

  it("says so of what is expected, by the faster rate", () => {
    // 8e22 a day for ten days: 8e24 in a hundred; 1.04e25 with 30 %, passed after 96.2 days.
    expect(ask(upper, [readAtEndOf("2026-11-10", "8e23")])).toEqual({
      outcome: "may_be_met",
      from: "2026-11-11",
      trigger: known,
      because: [
        [
          "Since 2026-11-11 each reading let one expect more than 10²⁵ FLOP by the end, at the upper end of the range. Going on as measured until 2026-11-11, it passes 10²⁵ FLOP on 2027-02-05, at the upper end of the range.",
          FORESEE,
        ],
      ],
    });
    // Slower of late: 5e22 a day since the first ten of 1.5e23, so 1e23 a day in all, which passes with 30 %.
    const slowing = [readAtEndOf("2026-11-10", "1.5e24"), readAtEndOf("2026-11-20", "2e24")];
    expect(ask({ ...upper, endsOn: "2027-02-08" }, slowing)).toMatchObject({
      outcome: "may_be_met",
      from: "2026-11-11",
    });
  });

  it("is foreseen by the stated figures at the latest rate, not at a faster one from before", () => {
    // 6.7e23 a day at first, then 1.1e22, then 1.7e23: on the 12th the latest rate gives 3.1e24.
    const readings = [
      readAtEndOf("2026-11-03", "2e24"),
      readAtEndOf("2026-11-12", "2.1e24"),
      readAtEndOf("2026-11-19", "3.3e24"),
    ];
    expect(ask({}, readings).from).toBe("2026-11-20");
  });

  it("was foreseeable only since every later reading said so", () => {
    const readings = [
      readAtEndOf("2026-11-05", "1e23"),
      readAtEndOf("2026-11-12", "9e23"),
      readAtEndOf("2026-11-19", "1.7e24"),
    ];
    // 2e22 a day at first; then 1.1e23 a day of late: 9e23 and 88 days of it are 1.1e25.
    expect(ask({}, readings).from).toBe("2026-11-13");
    const again = [readAtEndOf("2026-11-03", "1e24"), ...readings.slice(1)];
    // 3e23 a day at once, then slower than 1e23 a day, then faster again.
    expect(
      ask({}, [...again.slice(0, 1), readAtEndOf("2026-11-12", "1.1e24"), readAtEndOf("2026-11-19", "2e24")])
        .from,
    ).toBe("2026-11-20");
  });
});
