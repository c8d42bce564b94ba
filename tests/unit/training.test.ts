import { describe, expect, it } from "vitest";
import { classify } from "@/lib/engine/classify";
import { lawOn } from "@/lib/engine/law-on";
import { brusselsInstant } from "@/lib/training/brussels-instant";
import { trainingChart } from "@/lib/training/chart";
import { instant, perSecond, usedFlop } from "@/lib/training/input";
import { runForecast } from "@/lib/training/run-forecast";
import { runChanges, runText } from "@/lib/training/run-record";
import { runSchema } from "@/lib/training/schema";
import { flop, someFacts } from "../support/facts";
import { readAtEndOf, runForm } from "../support/training";

const law = lawOn("2026-11-25");
const judged = (facts = someFacts(), changes = {}, readings = [] as ReturnType<typeof readAtEndOf>[]) =>
  runForecast(facts, { id: "1", data: runSchema.parse(runForm(changes)), readings }, law);

describe("what recording a crossing leads to", () => {
  it("is the deadline of Article 52(1) with the planned total", () => {
    const [first] = judged(someFacts(), { priorFlop: "3e24" }).crossings;
    expect(first?.consequence).toMatchObject({
      on: "2026-11-11",
      trigger: "known_will_be_met",
      cumulativeTrainingFlop: flop("2.3e25"),
      modificationFlop: undefined,
      deadline: { id: "D01", dueOn: "2026-11-25" },
      isRecorded: false,
    });
  });

  it("never proposes a figure that rounding takes to the threshold", () => {
    const [first] = judged(someFacts(), { plannedFlop: "10000000000000000000000001" }).crossings;
    expect(first?.consequence?.cumulativeTrainingFlop).toBe(flop("1e25") + 1n);
  });

  it("never lowers what the record says already", () => {
    const facts = someFacts({ cumulativeTrainingFlop: flop("4e25") });
    expect(judged(facts).crossings[0]?.consequence?.cumulativeTrainingFlop).toBe(flop("4e25"));
  });

  it("is the modifier's own deadline where the base has systemic risk", () => {
    const facts = someFacts({
      actorRole: "downstream_modifier",
      isThirdPartyModification: true,
      baseIsGpai: true,
      baseIsSystemicRisk: true,
      baseComputeKnown: true,
      baseTrainingFlop: flop("3e25"),
      weightsControlledBy: "modifier",
    });
    const [first] = judged(facts).crossings;
    expect(first?.consequence).toMatchObject({
      modificationFlop: flop("2e25"),
      cumulativeTrainingFlop: flop("5e25"),
      deadline: { id: "D02", dueOn: "2026-11-25" },
    });
  });

  it("counts as recorded by a day no later, while the record's own finding does not contradict it", () => {
    const known = (on: string, total: string, thresholdTrigger: "met" | "known_will_be_met") =>
      judged(someFacts({ thresholdMetOrKnownOn: on, thresholdTrigger, cumulativeTrainingFlop: flop(total) }))
        .crossings[0]?.consequence?.isRecorded;
    expect(known("2026-11-11", "2e25", "known_will_be_met")).toBe(true);
    expect(known("2026-11-12", "2e25", "known_will_be_met")).toBe(false);
    expect(known("2026-11-11", "5e23", "met")).toBe(false);
  });
});

describe("a record of what is only foreseen", () => {
  const facts = someFacts({ thresholdTrigger: "known_will_be_met", thresholdMetOrKnownOn: "2026-11-11" });
  it("is a question while the figure of today is not over, never a no", () => {
    expect(classify(facts, law).systemicRisk).toMatchObject({ answer: "review", readings: { length: 2 } });
    expect(classify({ ...facts, cumulativeTrainingFlop: undefined }, law).systemicRisk.answer).toBe("review");
    expect(classify({ ...facts, thresholdTrigger: "met" }, law).systemicRisk.answer).toBe("no");
  });
});

describe("what people and scripts write", () => {
  it.each([
    ["2026-11-25", "14:30", "2026-11-25T13:30:00.000Z"],
    ["2026-07-25", "14:30", "2026-07-25T12:30:00.000Z"],
    // The clocks went forward from 02:00 to 03:00 on 29 March, and back from 03:00 to 02:00 on 25 October.
    ["2026-03-29", "02:30", ""],
    ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
    ["", "14:30", ""],
    ["2026-11-25", "", ""],
  ])("%s %s in Brussels is %s", (day, time, at) => expect(brusselsInstant(day, time)).toBe(at));

  it.each([
    ["9.89e14", 989_000_000_000_000n],
    ["989 TFLOP/s", 989_000_000_000_000n],
    ["989 TFLOPS", 989_000_000_000_000n],
    ["312 T", 312_000_000_000_000n],
    ["", null],
  ])("a peak of %s", (text, figure) => expect(perSecond.parse(text)).toBe(figure));

  it.each(["fast", "1e30", "-1"])("no peak of %s", (text) =>
    expect(perSecond.safeParse(text).success).toBe(false),
  );

  it.each([
    ["0", 0n],
    ["1.2e24", flop("1.2e24")],
    ["", null],
  ])("a compute of %s", (text, figure) => expect(usedFlop.parse(text)).toBe(figure));

  it("an instant is brought to UTC, and one that is none is refused", () => {
    expect(instant.parse("2026-11-25T14:30:00+05:45")).toBe("2026-11-25T08:45:00.000Z");
    for (const text of ["2026-11-25", "2026-02-30T00:00:00Z", "2026-11-25T25:00:00Z", "now"])
      expect(instant.safeParse(text).success, text).toBe(false);
  });

  it("a run comes back from its values as it was written, and a change shows field by field", () => {
    const form = runForm({
      units: "16384",
      peakFlopPerSecond: "9.89e14",
      utilisation: "38.5",
      note: "By hand",
    });
    const text = runText(runSchema.parse(form));
    expect(text).toEqual(form);
    expect(runChanges(text, { ...text, units: "8192" })).toEqual([
      { field: "units", from: "16384", to: "8192" },
    ]);
  });
});

describe("the picture of a run", () => {
  const draw = (changes: object, readings: ReturnType<typeof readAtEndOf>[] = []) => {
    const { forecast, crossings } = judged(someFacts(), changes, readings);
    const data = runSchema.parse(runForm(changes));
    return trainingChart(
      forecast,
      crossings.map(({ crossing }) => crossing),
      data,
    );
  };

  it("goes evenly to the planned end, with the stated range around it", () => {
    const chart = draw({ priorFlop: "1e24", uncertaintyPercent: "20" });
    expect(chart?.aheadIs).toBe("planned");
    expect(chart?.ahead[0]).toMatchObject({ expected: flop("1e24").toString() });
    expect(chart?.ahead.at(-1)).toMatchObject({
      low: flop("1.68e25").toString(),
      expected: flop("2.1e25").toString(),
      high: flop("2.52e25").toString(),
    });
    expect(chart?.thresholds).toEqual([{ name: "10²⁵ FLOP", flop: flop("1e25").toString() }]);
  });

  it("goes on from the last reading, and does not run for years where no end is known", () => {
    const chart = draw({ endsOn: "", plannedFlop: "" }, [readAtEndOf("2026-11-20", "1e23")]);
    expect(chart?.measured).toHaveLength(2);
    const days = ((chart?.ahead.at(-1)?.at ?? 0) - (chart?.ahead[0]?.at ?? 0)) / 86_400_000;
    expect(days).toBe(183);
  });

  it("is not there where there is no day to draw by", () => {
    expect(draw({ startsOn: "" })).toBeUndefined();
  });
});
