import { describe, expect, it } from "vitest";
import { guidelineCite } from "@/lib/engine/finding";
import type { RunThreshold } from "@/lib/engine/run-thresholds";
import { passedTogether } from "@/lib/engine/runs-together";
import { divideUp, hardwareFlop, plannedFlop, type TrainingRun } from "@/lib/engine/training-run";
import { someRun } from "../support/training";

const hardware = { units: 2, peakFlopPerSecond: 10n, utilisation: 5000 };

describe("the compute of a run's hardware", () => {
  it("is that of the first to the last day, both counted (GL 126-128)", () => {
    // 2 × 86,400 s × 10 FLOP/s × 50 % = 864,000 a day.
    const days = (endsOn: string) => hardwareFlop(someRun({ ...hardware, endsOn }));
    expect([days("2026-11-01"), days("2026-11-02")]).toEqual([864_000n, 1_728_000n]);
  });

  it.each<keyof TrainingRun>(["units", "peakFlopPerSecond", "utilisation", "startsOn", "endsOn"])(
    "is not known without %s",
    (factor) => {
      expect(hardwareFlop(someRun({ ...hardware, [factor]: undefined }))).toBeUndefined();
    },
  );

  it("counts a fraction of an operation as one", () => {
    expect([divideUp(9n, 3n), divideUp(10n, 3n), divideUp(11n, 3n)]).toEqual([3n, 4n, 4n]);
    // 1 × 86,400 × 1 × 0.01 % = 8.64.
    const slow = someRun({ units: 1, peakFlopPerSecond: 1n, utilisation: 1, endsOn: "2026-11-01" });
    expect(hardwareFlop(slow)).toBe(9n);
  });
});

it.each<[bigint | undefined, Partial<TrainingRun>, bigint | undefined]>([
  [undefined, {}, undefined],
  [5n, {}, 5n],
  [undefined, { ...hardware, endsOn: "2026-11-01" }, 864_000n],
  [863_999n, { ...hardware, endsOn: "2026-11-01" }, 864_000n],
  [864_001n, { ...hardware, endsOn: "2026-11-01" }, 864_001n],
])("a plan of %s and hardware %o come to %s", (stated, changes, planned) => {
  expect(plannedFlop(someRun({ ...changes, plannedFlop: stated }))).toBe(planned);
});

describe("runs of one model that pass a threshold only together", () => {
  const threshold: RunThreshold = {
    id: "systemic-risk",
    flop: 1000n,
    times: 1n,
    base: 0n,
    startsClock: true,
    cite: guidelineCite("GL 31 [30]"),
    name: "1,000 FLOP",
  };
  const plan = (plannedFlop: bigint | undefined, changes: Partial<TrainingRun> = {}, measured?: bigint) => ({
    run: someRun({ plannedFlop, ...changes }),
    measured,
  });
  type Planned = ReturnType<typeof plan>;

  it.each<[string, Planned[], boolean]>([
    ["by one more than it", [plan(600n), plan(401n)], true],
    ["not when they come to it exactly", [plan(600n), plan(400n)], false],
    ["three of them", [plan(400n), plan(400n), plan(400n)], true],
    ["not where one passes it alone", [plan(1001n), plan(400n)], false],
    ["where one comes to it exactly", [plan(1000n), plan(1n)], true],
    ["not one by itself", [plan(1001n)], false],
    ["none", [], false],
    ["by what was measured where that is more", [plan(100n, {}, 600n), plan(undefined, {}, 401n)], true],
    ["by the plan where that is more", [plan(600n, {}, 1n), plan(401n, {}, 2n)], true],
    ["not by plans of runs that are over", [plan(600n, { endedOn: "2026-11-20" }), plan(600n)], false],
    ["by what was measured of those", [plan(600n, { endedOn: "2026-11-20" }, 500n), plan(600n)], true],
    [
      "with the most that came before one",
      [plan(300n, { priorFlop: 401n }), plan(300n, { priorFlop: 100n })],
      true,
    ],
    ["counting that once", [plan(300n, { priorFlop: 400n }), plan(300n, { priorFlop: 400n })], false],
    ["not where one passes it with what came before", [plan(700n, { priorFlop: 301n }), plan(300n)], false],
    [
      "without what is not known to have come before",
      [plan(600n, { priorFlop: undefined }), plan(401n)],
      true,
    ],
    ["not where nothing is known of them", [plan(undefined), plan(undefined)], false],
  ])("%s", (_what, runs, passed) => {
    expect(passedTogether(runs, [threshold])).toEqual(passed ? [threshold] : []);
  });

  it("are none where there are no runs, whatever the weights built upon took", () => {
    expect(passedTogether([], [{ ...threshold, base: 1001n }])).toEqual([]);
  });

  it("are asked for each threshold", () => {
    const third = { ...threshold, id: "one-third" as const, flop: 2000n, times: 3n };
    // 3 × 700 is over 2,000, 3 × 600 is not; together 700 is not over 1,000.
    expect(passedTogether([plan(100n), plan(600n)], [threshold, third])).toEqual([third]);
  });
});
