import { describe, expect, it } from "vitest";
import { type EventKind, eventKinds } from "@/lib/engine/events";
import type { Facts } from "@/lib/engine/facts";
import { type DeadlineId, deadlineRules } from "@/lib/law/deadlines";
import { someFacts } from "../support/facts";
import { deadlinesOf, event, signatory } from "../support/recorded";

const designated = signatory({
  trainingFlop: undefined,
  cumulativeTrainingFlop: 10n ** 24n,
  designationBasis: "52(4)",
  designatedOn: "2026-04-06",
});
const rebutted = signatory({ rebuttal: "accepted", rebuttalDecidedOn: "2026-06-01" });
const below = someFacts({ codeChapters: [] });
const outside = signatory({ providerLocation: "non-EU" });

/** What is recorded, of whom, and each deadline it starts: what its reason says, with the pinpoint. */
const started: Record<EventKind, [of: Facts, deadlines: [DeadlineId, RegExp, string][]]> = {
  training_run_planned: [below, [["D04", /large training run is planned/, "GL 31 [30]"]]],
  further_training: [below, [["D12", /Trained further on 2026-10-05.*six-month/, "notice 29"]]],
  notification_sent: [signatory(), [["D21", /notification was sent/, "Safety and Security 1.1"]]],
  designation_maintained: [designated, [["D06", /Commission maintained the designation/, "Art 52(5)"]]],
  acceptance_facts_changed: [
    rebutted,
    [["D07", /acceptance changed on 2026-10-05.*no number of days/, "GL 42"]],
  ],
  framework_confirmed: [signatory(), [["D23", /framework was confirmed/, "Safety and Security 1.4"]]],
  framework_updated: [
    signatory(),
    [["D23", /update of the framework was confirmed/, "Safety and Security 1.4"]],
  ],
  framework_assessed: [signatory(), [["D24", /framework was last assessed/, "Safety and Security 1.3"]]],
  report_provided: [signatory(), [["D28", /last report was provided/, "Safety and Security 7.6"]]],
  report_update_confirmed: [
    signatory(),
    [
      ["D26", /update of the model report was confirmed/, "Safety and Security 7.7"],
      ["D28", /last report was provided/, "Safety and Security 7.6"],
    ],
  ],
  report_delayed: [
    signatory(),
    [["D27", /open to the AI Office.*delayed in good faith/, "Safety and Security 7.7"]],
  ],
  change_planned: [signatory(), [["D29", /deliberate change is to go live/, "Safety and Security 7.6"]]],
  evaluator_findings: [
    signatory(),
    [["D39", /external evaluator reported its findings/, "Safety and Security 3.5"]],
  ],
  safe_reference_lost: [
    signatory(),
    [["D40", /reference model lost its safe status/, "Safety and Security Appendix 2.2"]],
  ],
  access_rights_checked: [
    signatory(),
    [["D41", /Access rights were last checked/, "Safety and Security Appendix 4"]],
  ],
  staff_informed: [signatory(), [["D42", /Staff were last told/, "Safety and Security 8.3"]]],
  incident_infrastructure: [signatory(), incident("D30", "(1)")],
  incident_cybersecurity: [signatory(), incident("D31", "(2)")],
  incident_death: [signatory(), incident("D32", "(3)")],
  incident_harm: [signatory(), incident("D33", "(4)")],
  initial_report_sent: [
    signatory(),
    [["D34", /last report was sent.*not resolved/, "Safety and Security 9.3"]],
  ],
  intermediate_report_sent: [
    signatory(),
    [["D34", /last report was sent.*not resolved/, "Safety and Security 9.3"]],
  ],
  incident_resolved: [signatory(), [["D35", /incident was resolved/, "Safety and Security 9.3"]]],
  final_report_sent: [signatory(), []],
  incident_documented: [
    signatory(),
    [["D37", /later of incident and documentation/, "Safety and Security 9.4"]],
  ],
  information_request: [signatory(), [["D15", /AI Office asked for information/, "Art 91(4)"]]],
  access_request: [signatory(), [["D16", /AI Office asked for access/, "Art 92(4)"]]],
  measures_requested: [signatory(), []],
  downstream_request: [signatory(), [["D14", /downstream provider asked/, "Transparency 1.2"]]],
  authority_request: [signatory(), [["D17", /national authority asked the AI Office/, "Art 75(3)"]]],
  mandate_terminated: [outside, [["D20", /representative ended its mandate/, "Art 54(5)"]]],
};

/** Awareness starts the first report and the time the papers are kept; the Act's own wording stands beside. */
function incident(id: DeadlineId, point: string): [DeadlineId, RegExp, string][] {
  return [
    [id, /became aware that the model is involved/, `Safety and Security 9.3${point}`],
    ["D36", /became aware that the model is involved/, "Art 55(1)(c)"],
    ["D37", /later of incident and documentation/, "Safety and Security 9.4"],
  ];
}

describe("what is recorded starts its deadlines", () => {
  it("whatever the kind", () => expect(Object.keys(started).sort()).toEqual([...eventKinds].sort()));

  it.each(Object.entries(started) as [EventKind, (typeof started)[EventKind]][])(
    "%s",
    (kind, [facts, rows]) => {
      const events = [event(kind, "2026-10-05", { matter: "Matter 7" })];
      const found = deadlinesOf({ ...facts, events }).filter(
        ({ triggeredOn }) => triggeredOn === "2026-10-05",
      );
      expect(found.map(({ id }) => id).sort()).toEqual(rows.map(([id]) => id).sort());
      for (const [id, words, pinpoint] of rows) {
        const one = found.find((deadline) => deadline.id === id);
        expect(one?.because[0]?.text, id).toMatch(words);
        expect(one?.because[0]?.text, id).toContain("on 2026-10-05");
        expect(one?.because[0]?.cite.pinpoint, id).toBe(pinpoint);
      }
    },
  );

  it.each([
    ["framework_updated", "D23"],
    ["evaluator_findings", "D39"],
    ["incident_death", "D32"],
    ["incident_harm", "D37"],
    ["information_request", "D15"],
    ["downstream_request", "D14"],
    ["authority_request", "D17"],
    ["acceptance_facts_changed", "D07"],
    ["designation_maintained", "D06"],
    ["training_run_planned", "D04"],
  ] as const)("%s is kept apart by its matter", (kind, id) => {
    const [facts] = started[kind];
    const events = [event(kind, "2026-10-05", { matter: "Matter 7" })];
    expect(deadlinesOf({ ...facts, events }, id)[0]?.occurrence).toContain("Matter 7");
    expect(deadlinesOf({ ...facts, events: [event(kind, "2026-10-05")] }, id)[0]?.occurrence).toBe(
      "2026-10-05",
    );
  });
});

describe("nothing is derived that is no deadline", () => {
  const events = eventKinds.map((kind) => event(kind, "2026-10-05"));
  it.each<[string, Facts, string]>([
    ["nothing recorded", signatory(), "2026-11-23"],
    ["everything recorded", signatory({ events }), "2026-11-23"],
    ["not placed yet", signatory({ placedOn: undefined, events }), "2026-11-23"],
    ["nothing signed", signatory({ codeChapters: [], events }), "2026-11-23"],
    ["a report alone", signatory({ events: [event("initial_report_sent", "2026-10-05")] }), "2026-11-23"],
    ["arguments accepted", { ...rebutted, events }, "2026-11-23"],
    ["below the threshold", { ...below, events }, "2026-11-23"],
    ["the Commission has no powers yet", signatory({ events }), "2026-08-01"],
    ["Chapter V does not apply yet", signatory({ events }), "2025-08-01"],
  ])("with %s", (_what, facts, asOf) => {
    const ids = deadlinesOf(facts, undefined, asOf).map(({ id }) => id);
    expect(ids.filter((id) => !Object.keys(deadlineRules).includes(id))).toEqual([]);
  });
});
