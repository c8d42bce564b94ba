import { describe, expect, it } from "vitest";
import { forecast } from "@/lib/engine/forecast";
import { lawOn } from "@/lib/engine/law-on";
import { runThresholds } from "@/lib/engine/run-thresholds";
import { hardwareFlop, plannedFlop, type RunReading, type TrainingRun } from "@/lib/engine/training-run";
import { flop, someFacts } from "../support/facts";
import { readAtEndOf, someRun } from "../support/training";

const law = lawOn("2026-11-25");

/** How a training of our own model stands to 10^25 FLOP. */
function crossing(run: TrainingRun, readings: RunReading[] = [], today = "2026-11-25") {
  const on = lawOn(today);
  const [found] = forecast(run, readings, runThresholds(someFacts(), on), on).crossings;
  if (found === undefined) throw new Error("no threshold");
  return found;
}
const outcome = (run: TrainingRun, readings: RunReading[] = []) => crossing(run, readings).finding.outcome;
const days = ({ earliest, expected, latest }: ReturnType<typeof crossing>) => [earliest, expected, latest];

describe("a planned training", () => {
  it("passes 10^25 on the day computed by hand", () => {
    // 4e25 in 100 days: 4e23 a day, so exactly 1e25 as the 25th day, 25 November, ends; greater on the 26th.
    expect(days(crossing(someRun({ plannedFlop: flop("4e25") })))).toEqual(Array(3).fill("2026-11-26"));
    // What counts already leaves 8e24: passed as the 20th day, 20 November, ends.
    expect(crossing(someRun({ plannedFlop: flop("4e25"), priorFlop: flop("2e24") })).expected).toBe(
      "2026-11-21",
    );
  });

  it("has an earliest and a latest day from the stated uncertainty", () => {
    // 20 %: 4.8e25 passes after 20.8 days (the 21st), 3.2e25 after 31.25 days (the 32nd, 2 December).
    const run = someRun({ plannedFlop: flop("4e25"), uncertaintyPercent: 20 });
    expect(days(crossing(run))).toEqual(["2026-11-21", "2026-11-26", "2026-12-02"]);
  });

  it("counts days in Brussels across the change of the clocks", () => {
    // 1 October to 9 November, 40 days, the clocks going back on 25 October: 961 hours. Half of them end
    // on the 21st day at 00:30, so 2e25 passes 1e25 on 21 October.
    const run = someRun({ startsOn: "2026-10-01", endsOn: "2026-11-09", plannedFlop: flop("2e25") });
    expect(crossing(run, [], "2026-09-30").expected).toBe("2026-10-21");
  });

  it("is computed from hardware as units, seconds, peak and utilisation (GL 126-128)", () => {
    // 10 000 units × 100 days × 86 400 s × 1e15 FLOP/s × 40 % = 3.456e25.
    const run = someRun({ units: 10_000, peakFlopPerSecond: flop("1e15"), utilisation: 4000 });
    expect(hardwareFlop(run)).toBe(flop("3.456e25"));
    expect(plannedFlop({ ...run, plannedFlop: flop("3e25") })).toBe(flop("3.456e25"));
    expect(plannedFlop({ ...run, plannedFlop: flop("4e25") })).toBe(flop("4e25"));
    expect(hardwareFlop({ ...run, endsOn: undefined })).toBeUndefined();
  });

  it("is not over the threshold at it, and is one above", () => {
    const at = (planned: bigint, prior = 0n) => outcome(someRun({ plannedFlop: planned, priorFlop: prior }));
    expect([at(flop("1e25") - 1n), at(flop("1e25")), at(flop("1e25") + 1n)]).toEqual([
      "not_foreseen",
      "not_foreseen",
      "will_be_met",
    ]);
    expect([at(flop("6e24"), flop("4e24")), at(flop("6e24") + 1n, flop("4e24"))]).toEqual([
      "not_foreseen",
      "will_be_met",
    ]);
    expect(crossing(someRun({ plannedFlop: flop("1e25") })).expected).toBe("not-before-end");
  });

  it("is a question, with both readings, where only the upper end of its range is over", () => {
    // 25 % more than 8e24 is exactly 1e25, which is not greater.
    const at = (planned: bigint) => crossing(someRun({ plannedFlop: planned, uncertaintyPercent: 25 }));
    expect(at(flop("8e24")).finding).toMatchObject({ answer: "no", outcome: "not_foreseen", readings: [] });
    const open = at(flop("8e24") + 1n).finding;
    expect(open).toMatchObject({ answer: "review", outcome: "may_be_met" });
    expect(open.readings).toHaveLength(2);
    expect(open.dates).toMatchObject({ from: "2026-10-01", byCalendar: "2026-10-15" });
  });

  it("is not known, and never a no, while something that counts is missing", () => {
    expect(outcome(someRun({ plannedFlop: flop("9e24"), priorFlop: undefined }))).toBe("unknown");
    expect(outcome(someRun())).toBe("unknown");
    // What is over without the missing part is over with it.
    expect(outcome(someRun({ plannedFlop: flop("2e25"), priorFlop: undefined }))).toBe("will_be_met");
    expect(days(crossing(someRun({ startsOn: undefined, plannedFlop: flop("2e25") })))).toEqual(
      Array(3).fill("unknown"),
    );
  });
});

describe("the two weeks of Article 52(1)", () => {
  it.each([
    ["2026-11-11", "2026-11-25", "2026-11-25"],
    ["2026-12-10", "2026-12-24", "2027-01-04"],
    ["2026-10-17", "2026-10-31", "2026-11-03"],
    ["2026-07-07", "2026-07-21", "2026-07-22"],
    ["2026-03-19", "2026-04-02", "2026-04-07"],
    ["2025-08-02", "2025-08-16", "2025-08-18"],
    // Known before Chapter V applied: they run from the day it does (GL 114 [111]).
    ["2025-05-01", "2025-08-16", "2025-08-18"],
  ])("a plan over the threshold known on %s starts them before training does", (knownOn, plain, rolled) => {
    const run = someRun({ startsOn: "2027-03-01", endsOn: "2027-06-01", plannedFlop: flop("2e25"), knownOn });
    const found = crossing(run, [], "2027-01-10");
    expect(found.finding).toMatchObject({ answer: "yes", outcome: "will_be_met" });
    expect(found.finding.dates).toMatchObject({ byCalendar: plain, byRegulation1182: rolled });
    expect(found.trigger).toBe("known_will_be_met");
  });

  it("run from the earlier day where a plan was known before the threshold was met, or after", () => {
    const readings = [readAtEndOf("2026-11-20", "1.1e25")];
    const run = (knownOn: string) => someRun({ plannedFlop: flop("2e25"), knownOn });
    expect(crossing(run("2026-10-01"), readings)).toMatchObject({
      trigger: "known_will_be_met",
      finding: { outcome: "met", dates: { from: "2026-10-01" } },
    });
    // 1.1e25 in 20 days: 1e25 after 18.2 days, on the 19th.
    expect(crossing(run("2026-11-24"), readings)).toMatchObject({
      trigger: "met",
      finding: { outcome: "met", dates: { from: "2026-11-19" } },
    });
  });
});

describe("a training that is measured", () => {
  it("goes on at the measured rate until the planned end", () => {
    // 2e24 in 10 days: 2e23 a day, exactly 1e25 as the 50th day, 20 December, ends.
    const readings = [readAtEndOf("2026-11-10", "2e24")];
    const found = crossing(someRun(), readings);
    expect(days(found)).toEqual(Array(3).fill("2026-12-21"));
    expect(found.finding).toMatchObject({ outcome: "will_be_met", dates: { from: "2026-11-11" } });
    // Ending as that day ends it is at the threshold, not over it.
    expect(crossing(someRun({ endsOn: "2026-12-20" }), readings).finding.outcome).toBe("not_foreseen");
    expect(crossing(someRun({ endsOn: "2026-12-21" }), readings).finding.outcome).toBe("will_be_met");
  });

  it("spans the rate of the last week and the one since the start", () => {
    // 1e24 after 10 days, 3e24 after 20: lately 2e23 a day (7e24 more in 35 days, exactly as day 55 ends),
    // overall 1.5e23 (46.7 days more: the 67th day, 6 January).
    const readings = [readAtEndOf("2026-11-10", "1e24"), readAtEndOf("2026-11-20", "3e24")];
    expect(days(crossing(someRun(), readings))).toEqual(["2026-12-26", "2026-12-26", "2027-01-06"]);
  });

  it("was foreseeable from the first reading after which every later one said so", () => {
    // 100 days; 1e23 a day reaches 1e25 and no more, 2e23 a day since the last week reaches over it.
    const readings = [
      readAtEndOf("2026-11-05", "5e23"),
      readAtEndOf("2026-11-12", "1.9e24"),
      readAtEndOf("2026-11-19", "3.3e24"),
    ];
    expect(crossing(someRun(), readings).finding.dates.from).toBe("2026-11-13");
  });

  it("is a question where nobody has said when it ends", () => {
    const readings = [readAtEndOf("2026-11-10", "2e24")];
    for (const endsOn of [undefined, "2026-11-20"]) {
      const found = crossing(someRun({ endsOn }), readings);
      expect(found).toMatchObject({ finding: { answer: "review" }, expected: "2026-12-21" });
    }
    // Slower than 10^25 in two years from today it is not known, and still no "no".
    expect(outcome(someRun({ endsOn: undefined }), [readAtEndOf("2026-11-10", "1e23")])).toBe("unknown");
    // A plan that the readings have not outrun says where it ends.
    expect(outcome(someRun({ endsOn: undefined, plannedFlop: flop("5e24") }), readings)).toBe("not_foreseen");
    expect(outcome(someRun({ endsOn: undefined, plannedFlop: flop("1e24") }), readings)).toBe("may_be_met");
  });

  it("keeps open what follows for one that was given up although its plan was over", () => {
    const run = someRun({ plannedFlop: flop("2e25"), endedOn: "2026-11-20" });
    const found = crossing(run, [readAtEndOf("2026-11-20", "4e24")]).finding;
    expect(found).toMatchObject({ answer: "review", outcome: "may_be_met", dates: { from: "2026-10-01" } });
    expect(found.readings).toHaveLength(2);
    const over = [readAtEndOf("2026-11-20", "1.1e25")];
    expect(crossing(run, over).finding).toMatchObject({ answer: "yes", outcome: "met" });
  });

  it("does not settle a yes that rests on a reading too high to be true", () => {
    const readings = [readAtEndOf("2026-11-10", "1e22"), readAtEndOf("2026-11-11", "2e25")];
    const found = crossing(someRun({ endsOn: "2026-12-31" }), readings).finding;
    expect(found).toMatchObject({ answer: "review", outcome: "may_be_met" });
    expect(found.readings[1]?.consequence).toContain("Withdraw");
  });
});

describe("a training that modifies somebody else's model (GL 62-64)", () => {
  const modification = (changes: object) =>
    someFacts({
      actorRole: "downstream_modifier",
      isThirdPartyModification: true,
      baseIsGpai: true,
      baseIsSystemicRisk: false,
      baseComputeKnown: true,
      baseTrainingFlop: flop("9e24"),
      ...changes,
    });
  const found = (facts: ReturnType<typeof someFacts>, planned: bigint) =>
    forecast(someRun({ plannedFlop: planned }), [], runThresholds(facts, law), law).crossings.map(
      ({ threshold, finding }) => [threshold.id, finding.outcome, finding.dates.from],
    );

  it("is held against one third of the base, and its total with the base against 10^25", () => {
    const facts = modification({});
    expect(found(facts, flop("1e24"))).toEqual([
      ["one-third", "not_foreseen", undefined],
      ["systemic-risk", "not_foreseen", undefined],
    ]);
    expect(found(facts, flop("3e24"))).toEqual([
      ["one-third", "not_foreseen", undefined],
      ["systemic-risk", "will_be_met", "2026-10-01"],
    ]);
    expect(found(facts, flop("3e24") + 1n)[0]).toEqual(["one-third", "will_be_met", undefined]);
  });

  it("starts the clock by the share alone where the base has systemic risk", () => {
    const facts = modification({ baseIsSystemicRisk: true, baseTrainingFlop: flop("3e25") });
    expect(found(facts, flop("1e25"))).toEqual([["one-third", "not_foreseen", undefined]]);
    expect(found(facts, flop("1e25") + 1n)).toEqual([["one-third", "will_be_met", "2026-10-01"]]);
  });

  it("is held against the replacement where the base cannot be known, and is open where it is not recorded", () => {
    const replaced = modification({
      baseComputeKnown: false,
      baseTrainingFlop: undefined,
      baseIsSystemicRisk: true,
    });
    // One third of 10^25 is 3.333…e24: exactly a third is not a whole number.
    expect(found(replaced, flop("3333333333333333333333333"))[0]?.[1]).toBe("not_foreseen");
    expect(found(replaced, flop("3333333333333333333333334"))[0]?.[1]).toBe("will_be_met");
    const missing = modification({ baseComputeKnown: undefined, baseTrainingFlop: undefined });
    expect(found(missing, flop("3e24")).map((one) => one[1])).toEqual(["unknown", "unknown"]);
  });
});
