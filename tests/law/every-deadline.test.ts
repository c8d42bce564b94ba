import { describe, expect, it } from "vitest";
import { classify } from "@/lib/engine/classify";
import { deriveDeadlines } from "@/lib/engine/derive-deadlines";
import type { EventKind, RecordedEvent } from "@/lib/engine/events";
import type { Facts } from "@/lib/engine/facts";
import { fixedDatesAhead } from "@/lib/engine/fixed-dates";
import { lawOn } from "@/lib/engine/law-on";
import { type DeadlineId, deadlineRules } from "@/lib/law/deadlines";
import { flop, openRelease, someFacts } from "../support/facts";

const law = lawOn("2026-11-23");
const all = (facts: Facts, on = law) => deriveDeadlines(facts, on, classify(facts, on));
const of = (facts: Facts, id: DeadlineId) => all(facts).filter((one) => one.id === id);

const event = (kind: EventKind, on: string, more: Partial<RecordedEvent> = {}): RecordedEvent => ({
  kind,
  on,
  ...more,
});
const ordinary = someFacts({ codeChapters: [] });
const big = { trainingFlop: flop("3e25"), cumulativeTrainingFlop: flop("3e25") };
/** A signatory of all chapters with a systemic-risk model, placed the day the threshold was met. */
const signatory = (changes: Facts = {}): Facts =>
  someFacts({
    ...big,
    placedOn: "2026-03-02",
    thresholdMetOrKnownOn: "2026-03-02",
    thresholdTrigger: "met",
    codeChapters: ["transparency", "copyright", "safety"],
    ...changes,
  });
const withEvent = (kind: EventKind, on: string, more?: Partial<RecordedEvent>): Facts =>
  signatory({ events: [event(kind, on, more)] });
const designated = someFacts({
  designationBasis: "52(4)",
  designatedOn: "2026-08-31",
  codeChapters: [],
});
const rebutted = signatory({ rebuttal: "accepted", rebuttalDecidedOn: "2026-06-01" });
const modifier = signatory({
  actorRole: "downstream_modifier",
  isThirdPartyModification: true,
  baseIsGpai: true,
  baseIsSystemicRisk: true,
  baseComputeKnown: true,
  baseTrainingFlop: flop("3e25"),
  modificationFlop: flop("1.1e25"),
  weightsControlledBy: "modifier",
  thresholdMetOrKnownOn: "2026-10-17",
});
const outside = someFacts({ providerLocation: "non-EU", codeChapters: [] });

/** Each deadline: facts that bring it, the day it is due on (`null`: no day), and facts that do not. */
const cases: Record<Exclude<DeadlineId, "D43" | "D44">, [yes: Facts, dueOn: string | null, no: Facts]> = {
  D01: [signatory(), "2026-03-16", ordinary],
  D02: [modifier, "2026-10-31", signatory()],
  D03: [signatory({ thresholdMetOrKnownOn: "2025-05-01" }), "2025-08-16", signatory()],
  D04: [{ ...ordinary, events: [event("training_run_planned", "2027-01-04")] }, "2027-01-03", signatory()],
  D05: [designated, "2027-02-28", signatory()],
  D06: [{ ...designated, events: [event("designation_maintained", "2027-03-15")] }, "2027-09-15", designated],
  D07: [{ ...rebutted, events: [event("acceptance_facts_changed", "2026-09-01")] }, null, rebutted],
  D08: [ordinary, "2026-03-02", someFacts(openRelease)],
  D09: [outside, "2026-03-01", ordinary],
  D10: [someFacts(openRelease), "2026-03-02", someFacts({ placedOn: "not_placed" })],
  D11: [someFacts(openRelease), "2026-03-02", someFacts({ placedOn: "not_placed" })],
  D12: [{ ...ordinary, events: [event("further_training", "2026-08-31")] }, "2027-02-28", ordinary],
  D13: [someFacts({ placedOn: "2025-08-01" }), "2027-08-02", ordinary],
  D14: [
    withEvent("downstream_request", "2026-11-20"),
    "2026-12-04",
    someFacts({
      ...openRelease,
      events: [event("downstream_request", "2026-11-20")],
    }),
  ],
  D15: [withEvent("information_request", "2026-09-01", { answerBy: "2026-10-15" }), "2026-10-15", ordinary],
  D16: [withEvent("access_request", "2026-09-01", { answerBy: "2026-12-01" }), "2026-12-01", ordinary],
  D17: [withEvent("authority_request", "2026-11-02"), "2026-12-02", ordinary],
  D18: [signatory(), "2036-03-02", ordinary],
  D19: [outside, "2036-03-02", ordinary],
  D20: [
    { ...outside, events: [event("mandate_terminated", "2026-11-19")] },
    "2026-11-19",
    { ...ordinary, events: [event("mandate_terminated", "2026-11-19")] },
  ],
  D21: [withEvent("notification_sent", "2026-09-15"), "2026-10-13", signatory()],
  D22: [
    signatory({ placedOn: "2027-03-01", thresholdMetOrKnownOn: "2026-09-01" }),
    "2027-02-15",
    { ...ordinary, codeChapters: ["safety"] },
  ],
  D23: [withEvent("framework_confirmed", "2026-12-21"), "2027-01-06", signatory()],
  D24: [signatory(), "2027-03-02", { ...ordinary, codeChapters: ["safety"] }],
  D25: [signatory(), "2026-03-02", { ...signatory(), codeChapters: [] }],
  D26: [withEvent("report_update_confirmed", "2026-11-23"), "2026-11-30", signatory()],
  D27: [withEvent("report_delayed", "2026-12-21"), "2027-01-20", signatory()],
  D28: [withEvent("report_provided", "2026-08-31"), "2027-02-28", signatory()],
  D29: [withEvent("change_planned", "2027-02-01"), "2027-01-31", signatory()],
  D30: [
    withEvent("incident_infrastructure", "2026-11-20"),
    "2026-11-22",
    {
      ...ordinary,
      events: [event("incident_infrastructure", "2026-11-20")],
    },
  ],
  D31: [withEvent("incident_cybersecurity", "2026-12-22"), "2026-12-27", signatory()],
  D32: [withEvent("incident_death", "2026-12-10"), "2026-12-20", signatory()],
  D33: [withEvent("incident_harm", "2026-12-10"), "2026-12-25", signatory()],
  D34: [
    withEvent("initial_report_sent", "2026-11-25"),
    "2026-12-23",
    signatory({
      events: [event("initial_report_sent", "2026-11-25"), event("incident_resolved", "2026-11-30")],
    }),
  ],
  D35: [withEvent("incident_resolved", "2026-11-30"), "2027-01-29", signatory()],
  D36: [
    { ...withEvent("incident_death", "2026-12-10"), codeChapters: [] },
    null,
    {
      ...ordinary,
      events: [event("incident_death", "2026-12-10")],
    },
  ],
  D37: [
    withEvent("incident_death", "2026-12-10"),
    "2031-12-10",
    {
      ...withEvent("incident_death", "2026-12-10"),
      codeChapters: [],
    },
  ],
  D38: [signatory(), "2036-03-02", { ...signatory(), codeChapters: [] }],
  // 30 working days from 23 November 2026: 22 up to 23 December, the other 8 from 4 to 13 January.
  D39: [withEvent("evaluator_findings", "2026-11-23"), "2027-01-13", signatory()],
  D40: [withEvent("safe_reference_lost", "2026-08-31"), "2027-02-28", signatory()],
  D41: [withEvent("access_rights_checked", "2026-05-20"), "2026-11-20", { ...signatory(), codeChapters: [] }],
  D42: [withEvent("staff_informed", "2026-01-15"), "2027-01-15", { ...signatory(), codeChapters: [] }],
};

describe("every deadline", () => {
  it("has a case where it arises and one where it does not; two are fixed dates of nobody", () => {
    expect([...Object.keys(cases), "D43", "D44"].sort()).toEqual(Object.keys(deadlineRules).sort());
  });

  it.each(Object.entries(cases) as [DeadlineId, [Facts, string | null, Facts]][])(
    "%s arises and is due on its day, and does not arise otherwise",
    (id, [yes, dueOn, no]) => {
      const found = of(yes, id);
      expect(found.map((one) => one.dueOn ?? null)).toEqual([dueOn]);
      expect(found[0]?.because.length).toBeGreaterThan(0);
      expect(of(no, id)).toEqual([]);
    },
  );

  it("fixed dates are shown once for all, until they have passed", () => {
    const ids = (day: string) => fixedDatesAhead(lawOn(day)).map(({ id, on }) => `${id} ${on}`);
    expect(ids("2026-08-02")).toEqual(["D43 2026-08-02", "D44 2029-08-01"]);
    expect(ids("2026-08-03")).toEqual(["D44 2029-08-01"]);
    expect(ids("2029-08-02")).toEqual([]);
    expect(all(signatory()).filter(({ id }) => id === "D43" || id === "D44")).toEqual([]);
  });
});

describe("the framework", () => {
  it("is due on the earlier of four weeks after notifying and two weeks before placing", () => {
    const facts = signatory({
      placedOn: "2027-03-01",
      thresholdMetOrKnownOn: "2026-09-01",
      events: [event("notification_sent", "2026-09-15")],
    });
    expect(of(facts, "D21")[0]).toMatchObject({ dueOn: "2026-10-13", review: false });
    expect(of(facts, "D22")[0]).toMatchObject({ dueOn: "2027-02-15", review: false });
    for (const id of ["D21", "D22"] as const) {
      expect(of(facts, id)[0]?.because.at(-1)?.text).toContain("2026-10-13, governs");
    }
  });

  it("is assessed a year after the last recorded assessment, not for ever after placing", () => {
    expect(of(withEvent("framework_assessed", "2026-10-05"), "D24")).toMatchObject([{ dueOn: "2027-10-05" }]);
  });

  it("of a model on the market before is asked for openly, not silently and not before Chapter V", () => {
    const facts = signatory({ placedOn: "2025-03-01", thresholdMetOrKnownOn: "2025-02-01" });
    for (const id of ["D24", "D25"] as const) expect(of(facts, id)[0]?.review).toBe(true);
    expect(of(facts, "D22")).toEqual([]);
  });

  it("is asked for, marked open, of a provider whose signature is not known", () => {
    const facts = signatory({ codeChapters: undefined });
    for (const id of ["D24", "D25", "D38", "D41"] as const) expect(of(facts, id)[0]?.review, id).toBe(true);
  });

  it("has no day while nobody recorded the last check, and says so", () => {
    const found = of(signatory(), "D41")[0];
    expect(found).toMatchObject({ dueOn: undefined, review: false });
    expect(found?.because[0]?.text).toContain("Nothing is recorded yet");
  });
});

describe("serious incidents", () => {
  it("show the day Regulation 1182/71 would lead to, without moving the day", () => {
    const found = of(withEvent("incident_infrastructure", "2026-11-20"), "D30")[0];
    expect(found).toMatchObject({ dueOn: "2026-11-22", rolledDueOn: "2026-11-24", review: false });
  });

  it("give others the Code's days as orientation, marked open, beside “without undue delay”", () => {
    const facts = { ...withEvent("incident_death", "2026-12-10"), codeChapters: [] };
    expect(of(facts, "D32")[0]).toMatchObject({ dueOn: "2026-12-20", review: true });
    expect(of(facts, "D36")[0]).toMatchObject({ dueOn: undefined, review: false });
  });

  it("are kept apart by what they are about", () => {
    const facts = signatory({
      events: [
        event("incident_death", "2026-10-01", { matter: "Incident 1" }),
        event("incident_harm", "2026-10-01", { matter: "Incident 2" }),
        event("initial_report_sent", "2026-10-05", { matter: "Incident 1" }),
        event("initial_report_sent", "2026-10-12", { matter: "Incident 2" }),
        event("intermediate_report_sent", "2026-11-01", { matter: "Incident 2" }),
        event("incident_resolved", "2026-10-20", { matter: "Incident 1" }),
        event("incident_documented", "2026-11-15", { matter: "Incident 1" }),
      ],
    });
    expect(of(facts, "D34")).toMatchObject([{ dueOn: "2026-11-29", occurrence: "2026-11-01 Incident 2" }]);
    expect(of(facts, "D35")).toMatchObject([{ dueOn: "2026-12-19" }]);
    expect(of(facts, "D37").map(({ dueOn }) => dueOn)).toEqual(["2031-11-15", "2031-10-01"]);
  });
});

describe("requests", () => {
  it("of the AI Office are there whatever we take the model for", () => {
    const small = someFacts({
      trainingFlop: flop("1e22"),
      cumulativeTrainingFlop: flop("1e22"),
      events: [event("information_request", "2026-09-01", { answerBy: "2026-10-15" })],
    });
    expect(all(small)).toMatchObject([{ id: "D15", dueOn: "2026-10-15", review: true }]);
    const unknown = { events: [event("access_request", "2026-09-01")] };
    expect(all(unknown)).toMatchObject([{ id: "D16", dueOn: undefined, review: true }]);
  });

  it("cannot be made before the Commission's powers apply", () => {
    const facts = withEvent("information_request", "2026-07-01", { answerBy: "2026-07-15" });
    expect(all(facts, lawOn("2026-08-01")).filter(({ id }) => id === "D15")).toEqual([]);
  });

  it("of downstream providers give non-signatories the Code's days as orientation", () => {
    const facts = { ...withEvent("downstream_request", "2026-11-20"), codeChapters: [] };
    expect(of(facts, "D14")).toMatchObject([{ dueOn: "2026-12-04", review: true }]);
    expect(of(withEvent("downstream_request", "2026-11-20"), "D14")).toMatchObject([{ review: false }]);
  });

  it("listed twice alike are one deadline", () => {
    const twice = [event("downstream_request", "2026-11-20"), event("downstream_request", "2026-11-20")];
    expect(of(signatory({ events: twice }), "D14")).toHaveLength(1);
  });
});
