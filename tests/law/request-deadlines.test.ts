import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/engine/facts";
import { flop, openRelease, someFacts } from "../support/facts";
import { deadlinesOf, event, said, signatory } from "../support/recorded";

const asked = (changes: Facts = {}) =>
  signatory({
    providerLocation: "non-EU",
    events: [
      event("downstream_request", "2026-10-05"),
      event("information_request", "2026-10-05", { answerBy: "2026-10-30" }),
      event("access_request", "2026-10-05"),
      event("authority_request", "2026-10-05"),
      event("mandate_terminated", "2026-10-05"),
    ],
    ...changes,
  });
const small = { trainingFlop: flop("1e22"), cumulativeTrainingFlop: flop("1e22") };

describe("a downstream provider is answered within fourteen days (Measure 1.2)", () => {
  it("by who signed, firmly", () => {
    expect(deadlinesOf(asked(), "D14")).toMatchObject([{ dueOn: "2026-10-19", review: false }]);
    expect(said(asked(), "D14")).not.toContain("orientation");
  });

  it.each([[[]], [undefined]])("and the number is orientation for others: %j", (codeChapters) => {
    const facts = asked({ codeChapters });
    expect(deadlinesOf(facts, "D14")).toMatchObject([{ dueOn: "2026-10-19", review: true }]);
    expect(said(facts, "D14")).toMatch(
      /Act names no number of days.*orientation\. \[Art 53\(1\)\(a\) and \(b\)\]/,
    );
  });

  it("but not for an exempt open release", () => {
    const exempt = { ...openRelease, trainingFlop: flop("5e23"), cumulativeTrainingFlop: flop("5e23") };
    for (const codeChapters of [["transparency"] as const, []]) {
      expect(deadlinesOf(asked({ ...exempt, codeChapters }), "D14")).toEqual([]);
    }
  });
});

describe("the AI Office is answered in the period it names (Art 91(4), 92(4))", () => {
  it("and no day is made up where it is not recorded", () => {
    expect(deadlinesOf(asked(), "D15")).toMatchObject([
      { triggeredOn: "2026-10-05", dueOn: "2026-10-30", review: false },
    ]);
    expect(said(asked(), "D15")).toBe("The AI Office asked for information on 2026-10-05. [Art 91(4)]");
    expect(deadlinesOf(asked(), "D16")).toMatchObject([{ dueOn: undefined, review: false }]);
    expect(said(asked(), "D16")).toMatch(
      /asked for access on 2026-10-05\..*last day that the request states is not recorded\. \[Art 92\(4\)\]$/,
    );
  });

  it.each([
    ["of a model that is too small", asked(small), /general-purpose|provider/],
    [
      "while it is not known who the provider is",
      asked({ supply: undefined }),
      /reaches others in the Union/,
    ],
  ])("%s too, openly, with what speaks against it", (_what, facts, reason) => {
    expect(deadlinesOf(facts, "D15")).toMatchObject([{ dueOn: "2026-10-30", review: true }]);
    expect(said(facts, "D15")).toMatch(
      /leaves open, or denies.*answered or contested all the same\. \[Art 91\(4\)\]/,
    );
    expect(said(facts, "D15").split("[Art 91(4)]").at(-1)).toMatch(reason);
  });

  it("but asks for nothing before its powers apply", () => {
    expect(deadlinesOf(asked(), "D15", "2026-08-01")).toEqual([]);
    expect(deadlinesOf(asked(), "D15", "2026-08-02")).toHaveLength(1);
    expect(deadlinesOf(asked(), "D16", "2026-08-01")).toEqual([]);
  });
});

describe("others", () => {
  it("a national authority gets what the AI Office has within thirty days (Art 75(3))", () => {
    expect(deadlinesOf(asked(), "D17")).toMatchObject([{ dueOn: "2026-11-04", review: false }]);
    expect(deadlinesOf(asked(small), "D17")).toEqual([]);
    expect(deadlinesOf(asked({ supply: undefined }), "D17")).toMatchObject([{ review: true }]);
  });

  it("the AI Office hears at once that a mandate has ended (Art 54(5))", () => {
    expect(deadlinesOf(asked(), "D20")).toMatchObject([{ dueOn: "2026-10-05", review: false }]);
    expect(deadlinesOf(asked({ providerLocation: "EU" }), "D20")).toEqual([]);
    expect(deadlinesOf(asked({ providerLocation: undefined }), "D20")).toMatchObject([{ review: true }]);
  });

  it("have nothing to wait for where nobody asked", () => {
    const ids = deadlinesOf(someFacts({ codeChapters: ["transparency"] })).map(({ id }) => id);
    expect(ids.filter((id) => ["D14", "D15", "D16", "D17", "D20"].includes(id))).toEqual([]);
  });
});
