import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/engine/facts";
import { forecast } from "@/lib/engine/forecast";
import { type Law, lawOn } from "@/lib/engine/law-on";
import { runThresholds } from "@/lib/engine/run-thresholds";
import type { RunReading, TrainingRun } from "@/lib/engine/training-run";
import { flop, someFacts } from "../support/facts";
import { readAtEndOf, someRun } from "../support/training";

const law = lawOn("2026-11-25");
function ask(changes: Partial<TrainingRun>, readings: RunReading[] = [], facts: Facts = {}, on: Law = law) {
  const [found] = forecast(someRun(changes), readings, runThresholds(someFacts(facts), law), on).crossings;
  if (found === undefined) throw new Error("no threshold");
  const { finding } = found;
  return { ...found, ...finding, said: finding.because.map(({ text }) => text) };
}
/** A modification of somebody else's model that is held against a third of 9e24. */
const modified: Facts = { isThirdPartyModification: true, baseTrainingFlop: flop("9e24") };

describe("what would have to be recorded before there can be a no", () => {
  it.each<[string, Partial<TrainingRun>, Facts, RegExp]>([
    [
      "the base's compute",
      { plannedFlop: 1n },
      { ...modified, baseTrainingFlop: undefined },
      /base model's compute is not recorded, so its third/,
    ],
    ["what came before", { plannedFlop: 1n, priorFlop: undefined }, {}, /before this run is not recorded/],
    ["a plan, or readings and an end", {}, {}, /record a plan, or readings and the planned end/],
  ])("%s", (_what, changes, facts, text) => {
    const found = ask(changes, [], facts);
    expect(found).toMatchObject({ answer: "unknown", outcome: "unknown", readings: [], dates: {} });
    expect(found.said).toEqual([expect.stringMatching(text)]);
    expect(found.because[0]?.cite.pinpoint).toBe("GL 31 [30]");
  });

  it("what the base was trained with, for the total of a modification", () => {
    const facts = someFacts({
      ...modified,
      baseTrainingFlop: undefined,
      baseComputeKnown: false,
      baseIsSystemicRisk: false,
    });
    const [third, total] = forecast(
      someRun({ plannedFlop: 1n }),
      [],
      runThresholds(facts, law),
      law,
    ).crossings;
    expect([third?.finding.answer, total?.finding.answer]).toEqual(["no", "unknown"]);
    expect(total?.finding.because[0]?.text).toMatch(/base model was trained with counts too/);
  });

  it("is nothing where readings show how it goes on until a known end", () => {
    const slow = [readAtEndOf("2026-11-10", "1e22")];
    expect(ask({}, slow)).toMatchObject({
      answer: "no",
      outcome: "not_foreseen",
      trigger: "known_will_be_met",
    });
    expect(ask({ endsOn: undefined }, slow).answer).toBe("unknown");
    // One reading without a start gives no rate.
    expect(ask({ startsOn: undefined }, slow).answer).toBe("unknown");
    expect(ask({ startsOn: undefined, plannedFlop: 1n }, slow).answer).toBe("no");
  });

  it("a no says what was compared, with its range", () => {
    expect(ask({ plannedFlop: flop("1e24"), uncertaintyPercent: 25 }).said).toEqual([
      expect.stringMatching(/greater than 10²⁵ FLOP, 25 % more included\. Compare again/),
    ]);
  });
});

describe("both readings of what is open", () => {
  const words = (found: ReturnType<typeof ask>) =>
    found.readings.map(({ reading, consequence, cite }) => [reading, consequence, cite.pinpoint]);
  const notify = expect.stringMatching(/^Notify within two weeks.*how the figure was estimated\.$/);

  it("the range alone passing it (GL 31, 123)", () => {
    expect(words(ask({ plannedFlop: flop("9e24"), uncertaintyPercent: 30 }))).toEqual([
      [
        expect.stringMatching(/^That 10²⁵ FLOP will be passed is reasonably foreseeable/),
        notify,
        "GL 31 [30], 123 [120]",
      ],
      [
        expect.stringMatching(/best estimate counts.*not greater than 10²⁵ FLOP/),
        expect.stringMatching(/No notification yet; compare/),
        "GL 31 [30]",
      ],
    ]);
  });

  it("a plan that was given up (Art 52(1))", () => {
    const found = ask({ plannedFlop: flop("2e25"), endedOn: "2026-11-20" });
    expect(words(found)).toEqual([
      [expect.stringMatching(/ran from the day it became known/), notify, "Art 52(1)"],
      [
        expect.stringMatching(/over and did not pass 10²⁵ FLOP/),
        expect.stringMatching(/No notification; keep the record/),
        "Art 51(2), 52(1)",
      ],
    ]);
    for (const { cite } of found.readings)
      expect(cite).toMatchObject({ source: "AIA", certainty: "inference" });
  });

  it("readings too high to be true", () => {
    const readings = [readAtEndOf("2026-11-10", "1e22"), readAtEndOf("2026-11-11", "2e25")];
    const found = ask({ endsOn: "2026-12-31" }, readings);
    expect(found).toMatchObject({ answer: "review", outcome: "may_be_met", trigger: "met" });
    expect(words(found)).toEqual([
      [expect.stringMatching(/doubted readings are right, so 10²⁵ FLOP is passed/), notify, "GL 31 [30]"],
      [
        expect.stringMatching(/are mistakes; without them it is not/),
        expect.stringMatching(/Withdraw them, with the reason/),
        "GL 31 [30]",
      ],
    ]);
    expect(found.said[0]).toMatch(/^Measured until/);
  });
});

describe("a reading too high to be true", () => {
  const absurd = [readAtEndOf("2026-11-10", "1e22"), readAtEndOf("2026-11-11", "2e25")];

  it("leaves a yes that stands without it", () => {
    expect(ask({ plannedFlop: flop("2e25") }, absurd)).toMatchObject({
      answer: "yes",
      outcome: "met",
      readings: [],
    });
  });

  it("leaves a yes that the other readings give", () => {
    const readings = [readAtEndOf("2026-11-10", "2e24"), readAtEndOf("2026-11-11", "2e25")];
    expect(ask({}, readings)).toMatchObject({ answer: "yes", outcome: "met", readings: [] });
  });

  it("adds nothing to what is open or a no anyway", () => {
    const doubted = [readAtEndOf("2026-11-10", "1e20"), readAtEndOf("2026-11-11", "1e22")];
    expect(ask({ endedOn: "2026-11-11" }, doubted)).toMatchObject({ answer: "no", readings: [] });
    const given = ask({ endedOn: "2026-11-11", plannedFlop: flop("2e25") }, doubted);
    expect(given.readings[0]?.reading).toMatch(/ran from the day it became known/);
  });
});

describe("what decides, and from which day", () => {
  it("is what is measured before a plan that was given up", () => {
    const found = ask({ plannedFlop: flop("2e25"), endedOn: "2026-11-20" }, [
      readAtEndOf("2026-11-20", "1.1e25"),
    ]);
    expect(found).toMatchObject({ answer: "yes", outcome: "met", trigger: "met" });
    expect(found.said).toHaveLength(1);
  });

  it("is the earliest of all that speaks for it, whichever comes first", () => {
    const readings = [readAtEndOf("2026-11-10", "2e24")];
    const found = (knownOn: string) => ask({ plannedFlop: flop("2e25"), knownOn }, readings);
    expect(found("2026-11-20").dates.from).toBe("2026-11-11");
    expect(found("2026-11-05").dates.from).toBe("2026-11-05");
    expect(found("2026-11-05").said).toHaveLength(2);
  });

  it("of two on one day is the first: what is met is met", () => {
    const found = ask({ priorFlop: flop("2e25"), plannedFlop: flop("1e24") });
    expect(found).toMatchObject({ trigger: "met", outcome: "met", dates: { from: "2026-10-01" } });
  });

  it("adds to an open end what the upper end of the range says besides, each kind once", () => {
    const readings = [readAtEndOf("2026-11-10", "2e24")];
    const found = ask({ endsOn: undefined, plannedFlop: flop("1.9e24"), uncertaintyPercent: 30 }, readings);
    expect(found).toMatchObject({ answer: "review", outcome: "may_be_met" });
    expect(found.said).toEqual([expect.stringMatching(/^Nobody has said when the run ends/)]);
    const near = ask({ endsOn: undefined, uncertaintyPercent: 30 }, [readAtEndOf("2026-11-20", "8e24")]);
    expect(near.said).toEqual([
      expect.stringMatching(/^Nobody has said when the run ends/),
      expect.stringMatching(/^Measured until .*30 % more is/),
    ]);
  });

  it("starts no two weeks by a share of a base without systemic risk, nor by a no", () => {
    const third = ask({ plannedFlop: flop("4e24") }, [], { ...modified, baseIsSystemicRisk: false });
    expect([third.threshold.id, third.answer, third.dates]).toEqual(["one-third", "yes", {}]);
    expect(ask({ plannedFlop: 1n }).dates).toEqual({});
  });

  it("gives the day alone where the law knows no period", () => {
    const without = { ...law, periods: { ...law.periods, D01: undefined } };
    expect(ask({ plannedFlop: flop("2e25") }, [], {}, without).dates).toEqual({ from: "2026-10-01" });
  });
});

describe("the three days of a crossing", () => {
  // 2e25 in 100 days: 2e23 a day. 1e25 as day 50 ends; 30 % more after 38.5 days, 30 % less after 71.4.
  it("are by the upper end, the stated figure and the lower end", () => {
    const days = (changes: Partial<TrainingRun>) => {
      const { earliest, expected, latest } = ask({
        plannedFlop: flop("2e25"),
        uncertaintyPercent: 30,
        ...changes,
      });
      return [earliest, expected, latest];
    };
    expect(days({})).toEqual(["2026-12-09", "2026-12-21", "2027-01-11"]);
    // Nothing is taken for what is not known to have come before.
    expect(days({ priorFlop: undefined })).toEqual(days({}));
    expect(days({ endsOn: undefined })).toEqual(Array(3).fill("unknown"));
  });
});
