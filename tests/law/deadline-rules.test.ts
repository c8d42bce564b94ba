import { describe, expect, it } from "vitest";
import { type Assessment, classify } from "@/lib/engine/classify";
import { bindingOf, dueAfter, dueOn, eventReason } from "@/lib/engine/derived-deadline";
import { eventKinds, eventsOf, lastOf } from "@/lib/engine/events";
import { lawOn } from "@/lib/engine/law-on";
import { type DeadlineId, deadlineRules } from "@/lib/law/deadlines";
import type { ObligationId } from "@/lib/law/obligations";
import { someFacts } from "../support/facts";
import { event, signatory } from "../support/recorded";

const law = lawOn("2026-11-23");
const why = { text: "Something happened.", cite: deadlineRules.D23.cite };

describe("a period runs from its trigger by the rule of its deadline", () => {
  it.each<[DeadlineId, string, string, string | undefined]>([
    ["D01", "2026-10-17", "2026-10-31", "2026-11-03"],
    ["D01", "2026-11-11", "2026-11-25", undefined],
    ["D12", "2026-08-31", "2027-02-28", "2027-03-01"],
    ["D14", "2026-11-20", "2026-12-04", undefined],
    ["D20", "2026-11-21", "2026-11-21", undefined],
    ["D22", "2027-03-01", "2027-02-15", undefined],
    ["D23", "2026-12-21", "2027-01-06", undefined],
    ["D25", "2026-11-22", "2026-11-22", undefined],
    ["D29", "2027-02-01", "2027-01-31", undefined],
    ["D30", "2026-11-20", "2026-11-22", "2026-11-24"],
    // A year that ends on a Saturday: the Code's example does not roll.
    ["D42", "2026-05-01", "2027-05-01", undefined],
    ["D18", "2026-03-02", "2036-03-02", undefined],
  ])("%s from %s: %s, rolled %s", (id, trigger, due, rolled) => {
    expect(dueAfter(id, trigger, law, { because: [why] })).toEqual([
      {
        id,
        occurrence: trigger,
        triggeredOn: trigger,
        dueOn: due,
        rolledDueOn: rolled,
        review: false,
        because: [why],
      },
    ]);
  });

  it("has no last day yet where the holidays of its year are not known, and says so", () => {
    const [found, ...more] = dueAfter("D39", "2027-12-01", law, {
      review: true,
      because: [why],
      matter: "A",
    });
    expect(more).toEqual([]);
    expect(found).toMatchObject({ occurrence: "2027-12-01 A", triggeredOn: "2027-12-01", review: true });
    expect(found?.dueOn).toBeUndefined();
    expect(found?.because[0]).toEqual(why);
    expect(found?.because[1]?.text).toMatch(/not computable yet.*holidays of that year are not known/);
    expect(found?.because[1]?.cite.pinpoint).toBe("Safety and Security 3.5");
  });

  it("does not run before its rule is in force", () => {
    expect(dueAfter("D01", "2025-07-01", lawOn("2025-08-01"), { because: [] })).toEqual([]);
    expect(dueAfter("D01", "2025-07-01", lawOn("2025-08-02"), { because: [] })).toHaveLength(1);
    expect(dueAfter("D17", "2026-07-01", lawOn("2026-08-01"), { because: [] })).toEqual([]);
  });
});

describe("a deadline on a day", () => {
  it("is told from others by what triggered it and what it is about", () => {
    const due = { because: [why] };
    expect(dueOn("D15", undefined, undefined, due).occurrence).toBe("undated");
    expect(dueOn("D15", undefined, "2026-10-15", { ...due, matter: "B" }).occurrence).toBe("undated B");
    expect(dueOn("D15", "2026-09-01", "2026-10-15", { ...due, matter: "B" }).occurrence).toBe("2026-09-01 B");
    expect(dueOn("D15", "2026-09-01", "2026-10-15", { ...due, matter: "" }).occurrence).toBe("2026-09-01");
  });

  it("has another rolled day only where that is another day", () => {
    const due = { because: [why] };
    expect(dueOn("D01", "2026-10-17", "2026-10-31", due, "2026-11-03").rolledDueOn).toBe("2026-11-03");
    expect(dueOn("D01", "2026-11-11", "2026-11-25", due, "2026-11-25").rolledDueOn).toBeUndefined();
  });

  it("names the event, and what it is about where that has a name", () => {
    const named = eventReason(
      "D23",
      event("framework_confirmed", "2026-10-05", { matter: "Edition 2" }),
      "It was confirmed",
    );
    expect(named).toEqual({
      text: "It was confirmed (Edition 2) on 2026-10-05.",
      cite: deadlineRules.D23.cite,
    });
    const plain = eventReason("D23", event("framework_confirmed", "2026-10-05"), "It was confirmed");
    expect(plain.text).toBe("It was confirmed on 2026-10-05.");
  });
});

describe("whether a duty binds, as far as deadlines need it", () => {
  const binds = (assessment: Assessment, id: ObligationId) => bindingOf(assessment)(id);
  const assessed = classify(signatory({ codeChapters: ["safety"] }), law);
  const unsigned = classify(someFacts(), law);
  it.each<[string, Assessment, ObligationId, "yes" | "no" | "open"]>([
    ["it binds", assessed, "art-53-1-c", "yes"],
    ["it does not", assessed, "code-copyright", "no"],
    ["it is not known", unsigned, "code-copyright", "open"],
    ["it is a judgement", assessed, "code-safety-10-2", "open"],
    ["it is not in force", classify(signatory(), lawOn("2026-08-01")), "art-91", "no"],
    ["nothing is said of it", { ...assessed, duties: [] }, "art-53-1-c", "open"],
  ])("%s", (_what, assessment, id, binding) => expect(binds(assessment, id)).toBe(binding));
});

describe("what is recorded", () => {
  const facts = someFacts({
    events: [
      event("report_provided", "2026-09-01", { matter: "second" }),
      event("further_training", "2026-05-01"),
      event("report_provided", "2026-03-01", { matter: "first" }),
      event("report_update_confirmed", "2026-09-01", { matter: "third" }),
    ],
  });

  it("is read oldest first, and of one day in the order in which it was recorded", () => {
    const names = eventsOf(facts, "report_provided", "report_update_confirmed").map(({ matter }) => matter);
    expect(names).toEqual(["first", "second", "third"]);
    expect(lastOf(facts, "report_provided")?.matter).toBe("second");
    expect(lastOf(facts, "report_provided", "report_update_confirmed")?.matter).toBe("third");
  });

  it("may be nothing", () => {
    expect(eventsOf(facts, "incident_death")).toEqual([]);
    expect(eventsOf({}, "incident_death")).toEqual([]);
    expect(lastOf({}, "incident_death")).toBeUndefined();
    expect(new Set(eventKinds).size).toBe(eventKinds.length);
  });
});
