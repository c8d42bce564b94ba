import { describe, expect, it } from "vitest";
import type { EventKind, RecordedEvent } from "@/lib/engine/events";
import { deadlinesOf, event, said, signatory } from "../support/recorded";

const recorded = (...events: RecordedEvent[]) => signatory({ events });
const death = event("incident_death", "2026-10-05");
const unsigned = { ...recorded(death), codeChapters: [] };
const unknown = { ...recorded(death), codeChapters: undefined };

describe("the first report of a serious incident (Measure 9.3)", () => {
  it.each<[EventKind, "D30" | "D31" | "D32" | "D33", string]>([
    ["incident_infrastructure", "D30", "2026-10-07"],
    ["incident_cybersecurity", "D31", "2026-10-10"],
    ["incident_death", "D32", "2026-10-15"],
    ["incident_harm", "D33", "2026-10-20"],
  ])("%s on 5 October 2026: %s by %s", (kind, id, dueOn) => {
    const facts = recorded(event(kind, "2026-10-05"));
    expect(deadlinesOf(facts, id)).toMatchObject([{ dueOn, review: false }]);
    expect(said(facts, id)).toMatch(/signed the Safety and Security chapter/);
    expect(said(facts, id)).not.toContain("orientation");
    expect(deadlinesOf(facts, "D36")).toMatchObject([
      { triggeredOn: "2026-10-05", occurrence: `2026-10-05 ${id}`, review: false },
    ]);
    expect(deadlinesOf(facts, "D36")[0]?.dueOn).toBeUndefined();
  });

  it("stands beside “without undue delay”, once for each incident", () => {
    const facts = recorded({ ...death, matter: "A" }, { ...death, matter: "B" });
    const occurrences = deadlinesOf(facts, "D36").map(({ occurrence }) => occurrence);
    expect(occurrences).toEqual(["2026-10-05 A D32", "2026-10-05 B D32"]);
  });

  it.each([
    ["has not signed", unsigned, /has not signed the Safety and Security chapter/],
    ["may have signed", unknown, /signed is not known/],
  ])("is orientation for who %s: the Act names no days", (_who, facts, signature) => {
    expect(deadlinesOf(facts, "D32")).toMatchObject([{ dueOn: "2026-10-15", review: true }]);
    expect(said(facts, "D32")).toMatch(signature);
    expect(said(facts, "D32")).toMatch(/“without undue delay”.*no days.*orientation\. \[Art 55\(1\)\(c\)\]/);
    expect(deadlinesOf(facts, "D36")).toMatchObject([{ review: false }]);
  });

  it("is open, all of it, while it is not known who the provider is", () => {
    const facts = { ...recorded(death), supply: undefined };
    for (const id of ["D32", "D36", "D37"] as const) {
      expect(deadlinesOf(facts, id), id).toMatchObject([{ review: true }]);
    }
  });

  it("is not asked of a model without systemic risk", () => {
    const small = { trainingFlop: 5n * 10n ** 23n, cumulativeTrainingFlop: 5n * 10n ** 23n };
    expect(deadlinesOf({ ...recorded(death), ...small }, "D32")).toEqual([]);
    expect(deadlinesOf({ ...recorded(death), ...small }, "D36")).toEqual([]);
  });
});

describe("the reports after the first", () => {
  const sent = event("initial_report_sent", "2026-10-12");
  it.each<[string, RecordedEvent[], string[]]>([
    ["four weeks after the first", [death, sent], ["2026-11-09"]],
    [
      "after the last of them",
      [death, sent, event("intermediate_report_sent", "2026-11-02")],
      ["2026-11-30"],
    ],
    ["not once it is resolved", [death, sent, event("incident_resolved", "2026-10-20")], []],
    ["not on the day it is resolved", [death, sent, event("incident_resolved", "2026-10-12")], []],
    ["not after the final report", [death, sent, event("final_report_sent", "2026-10-20")], []],
    [
      "again where a report followed the end",
      [death, event("incident_resolved", "2026-10-11"), sent],
      ["2026-11-09"],
    ],
    ["not before the first", [death], []],
    ["of a report alone", [sent], ["2026-11-09"]],
    [
      "not for the end of another matter",
      [{ ...sent, matter: "A" }, event("incident_resolved", "2026-10-20", { matter: "B" })],
      ["2026-11-09"],
    ],
  ])("are due %s", (_when, events, days) => {
    expect(deadlinesOf(recorded(...events), "D34").map(({ dueOn }) => dueOn)).toEqual(days);
  });

  it("end with one sixty days after the incident is resolved", () => {
    const facts = recorded(death, event("incident_resolved", "2026-11-30"));
    expect(deadlinesOf(facts, "D35")).toMatchObject([{ dueOn: "2027-01-29", review: false }]);
    expect(deadlinesOf({ ...facts, codeChapters: [] }, "D35")).toMatchObject([{ review: true }]);
  });
});

describe("papers are kept five years (Measure 9.4)", () => {
  it.each<[string, RecordedEvent[], string[]]>([
    ["the incident", [death], ["2031-10-05"]],
    ["its papers, where they are later", [death, event("incident_documented", "2026-11-16")], ["2031-11-16"]],
    ["the incident, where it is later", [death, event("incident_documented", "2026-09-07")], ["2031-10-05"]],
    ["the papers alone", [event("incident_documented", "2026-11-16")], ["2031-11-16"]],
    ["no report", [event("initial_report_sent", "2026-10-12")], []],
    [
      "each matter",
      [{ ...death, matter: "A" }, event("incident_harm", "2026-10-06", { matter: "B" })],
      ["2031-10-05", "2031-10-06"],
    ],
  ])("from %s", (_what, events, days) => {
    expect(deadlinesOf(recorded(...events), "D37").map(({ dueOn }) => dueOn)).toEqual(days);
  });

  it("by who promised it, openly where that is not known", () => {
    expect(deadlinesOf(recorded(death), "D37")).toMatchObject([{ review: false }]);
    expect(said(recorded(death), "D37")).toMatch(/signed the Safety and Security chapter/);
    expect(deadlinesOf(unsigned, "D37")).toEqual([]);
    expect(deadlinesOf(unknown, "D37")).toMatchObject([{ review: true }]);
  });
});
