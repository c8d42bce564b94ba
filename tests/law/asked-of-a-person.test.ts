import { describe, expect, it } from "vitest";
import type { Decision } from "@/lib/engine/decisions";
import type { Facts } from "@/lib/engine/facts";
import { actCite, finding } from "@/lib/engine/finding";
import { argue, daysOf, judge, readingsOf, verdictOn } from "@/lib/engine/judge";
import { openQuestions } from "@/lib/law/open-questions";
import { timeline } from "@/lib/law/timeline";

const reason = { text: "Facts.", cite: actCite("Art 3") };
const undecided = finding<string>("review", "open", [reason], { missing: ["supply"] });
const readings = {
  "not-placed": finding<string>("no", "not placed", [reason]),
  placed: finding<string>("yes", "placed", [reason], { missing: ["placedOn"] }),
};
const asked = { question: "non-commercial-supply", undecided, readings } as const;
const made = (reading: string, more: Partial<Decision> = {}): Facts => ({
  supply: "non_commercial",
  decisions: [
    {
      question: "non-commercial-supply",
      reading,
      by: "Olga Officer",
      on: "2026-11-20",
      reason: "it is published for anyone",
      ...more,
    },
  ],
});

describe("a question the law leaves open", () => {
  it("waits for a person with its readings, and where each leads", () => {
    const { readings: offered, ...rest } = judge({}, asked);
    expect([rest.answer, rest.outcome, rest.missing]).toEqual(["review", "open", ["supply"]]);
    const words = openQuestions["non-commercial-supply"].readings;
    expect(offered).toEqual([
      {
        question: "non-commercial-supply",
        id: "not-placed",
        ...words["not-placed"],
        leadsTo: { answer: "no", outcome: "not placed" },
      },
      {
        question: "non-commercial-supply",
        id: "placed",
        ...words.placed,
        leadsTo: { answer: "yes", outcome: "placed" },
      },
    ]);
  });

  it("has the chosen reading's answer once one is chosen, the decision last among the reasons", () => {
    for (const ask of [judge, argue]) {
      const { because, ...rest } = ask(made("placed"), asked);
      expect(rest).toMatchObject({ answer: "yes", outcome: "placed", missing: ["placedOn"], readings: [] });
      expect(because[0]).toEqual(reason);
      expect(because).toHaveLength(2);
      expect(because[1]?.cite).toEqual(openQuestions["non-commercial-supply"].readings.placed.cite);
    }
  });

  it("cannot be decided for a reading there is none of, nor by a decision on another question", () => {
    expect(judge(made("perhaps"), asked).answer).toBe("review");
    expect(argue(made("perhaps"), asked)).toBe(undecided);
    expect(argue(made("placed", { question: "internal-use-systemic" }), asked)).toBe(undecided);
    expect(verdictOn(made("perhaps"), "non-commercial-supply")).toBeUndefined();
    expect(verdictOn({}, "non-commercial-supply")).toBeUndefined();
  });

  it("keeps the answer the guidelines lean to, without readings, while nobody decides", () => {
    expect(argue({}, asked)).toBe(undecided);
  });
});

describe("the reason that a decision is", () => {
  const verdict = (more: Partial<Decision> = {}, indicated?: string) =>
    verdictOn(made("placed", more), "non-commercial-supply", indicated)?.because;
  const told =
    "Decided by Olga Officer on 2026-11-20 because “it is published for anyone”: Publishing it for anyone to use is a supply on the market all the same. ";

  it.each<[string, Partial<Decision>, string]>([
    ["nobody confirmed", {}, "No second person has confirmed it."],
    ["confirmed", { confirmedBy: "Ben Second" }, "Confirmed by Ben Second."],
    [
      "confirmed on a day",
      { confirmedBy: "Ben Second", confirmedOn: "2026-11-21" },
      "Confirmed by Ben Second on 2026-11-21.",
    ],
    ["a day alone", { confirmedOn: "2026-11-21" }, "No second person has confirmed it."],
  ])("says who, when, why, for what and: %s", (_what, more, confirmed) => {
    expect(verdict(more)?.text).toBe(`${told}${confirmed}`);
  });

  it("names what it differs from, where anything leaned to another reading", () => {
    const of = (indicated?: string) => {
      const decision: Decision = {
        question: "consortium",
        reading: "consortium",
        by: "O",
        on: "2026-11-20",
        reason: "r",
      };
      return verdictOn({ decisions: [decision] }, "consortium", indicated);
    };
    const mark = { question: "consortium", reading: "consortium" };
    expect(of("coordinator")?.because.text).toMatch(/ confirmed it\. It differs from the guidelines\.$/);
    expect(of("coordinator")?.because.decision).toEqual({ ...mark, differs: true });
    for (const indicated of ["consortium", undefined]) {
      expect(of(indicated)?.because.text).toMatch(/No second person has confirmed it\.$/);
      expect(of(indicated)?.because.decision).toEqual({ ...mark, differs: false });
    }
    expect(of()?.reading).toBe("consortium");
  });

  it("is passed on with what was indicated", () => {
    const differs = (indicated: "placed" | "not-placed" | undefined) =>
      judge(made("placed"), { ...asked, indicated }).because.at(-1)?.decision?.differs;
    expect([differs("not-placed"), differs("placed"), differs(undefined)]).toEqual([true, false, false]);
  });
});

describe("days in the words of a reading", () => {
  const days = () => daysOf(timeline);

  it("are those of the timeline, by name", () => {
    expect(days().chapterVApplies).toBe("2025-08-02");
    expect(days().legacyModelsComply).toBe("2027-08-02");
    expect(Object.keys(days())).toEqual(Object.keys(timeline));
  });

  it("stand in place of their names", () => {
    const [date, weeks] = readingsOf("legacy-notification", undefined, days());
    expect(date?.reading).toBe("Article 111(3) covers the notification too: it is due by 2027-08-02.");
    expect(date?.consequence).toBe("Notify by 2027-08-02 at the latest.");
    expect(weeks?.reading).toContain("ran from 2025-08-02, or");
    expect(date).not.toHaveProperty("leadsTo");
  });

  it("leave the name where there is no such day", () => {
    for (const none of [undefined, {}]) {
      const [date] = readingsOf("legacy-notification", undefined, none);
      expect(date?.consequence).toBe("Notify by {legacyModelsComply} at the latest.");
    }
  });

  it("stand in the decision too, and in what is asked", () => {
    const decision: Decision = {
      question: "legacy-notification",
      reading: "two-weeks",
      by: "O",
      on: "2026-11-20",
      reason: "r",
    };
    const verdict = verdictOn({ decisions: [decision] }, "legacy-notification", undefined, days());
    expect(verdict?.because.text).toContain("The two weeks ran from 2025-08-02");
    const one = finding<string>("yes", "due", [reason]);
    const ask = {
      question: "legacy-notification",
      undecided,
      readings: { "legacy-date": one, "two-weeks": one },
      days: days(),
    } as const;
    expect(judge({}, ask).readings[0]?.reading).toContain("due by 2027-08-02.");
    expect(judge({ decisions: [decision] }, ask).because[1]?.text).toContain("ran from 2025-08-02");
  });

  it("lead only where it is told that a reading leads", () => {
    const to = { "two-weeks": { answer: "yes", outcome: "due" } } as const;
    const [date, weeks] = readingsOf("legacy-notification", to, days());
    expect(date).not.toHaveProperty("leadsTo");
    expect(weeks?.leadsTo).toEqual({ answer: "yes", outcome: "due" });
    expect([date?.question, date?.id]).toEqual(["legacy-notification", "legacy-date"]);
  });
});
