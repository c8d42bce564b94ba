import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questions } from "@/lib/assessments/questions";
import { classify } from "@/lib/engine/classify";
import { eventKinds } from "@/lib/engine/events";
import { actorRoles, type Facts, supplies, taskRanges, thresholdTriggers } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { choiceLabels } from "@/lib/models/choice-labels";
import { eventGroups } from "@/lib/models/event-groups";
import { fieldGroups } from "@/lib/models/field-groups";
import { fields } from "@/lib/models/fields";
import { missingQuestions } from "@/lib/models/missing-questions";
import { blankModelForm, modelSchema, sourceGroups } from "@/lib/models/schema";
import { showFact } from "@/lib/models/show-fact";
import { fieldLabel, showCount, showValue } from "@/lib/models/show-value";

const elsewhere = ["sources", "documentation", "ledger"];
const asked = Object.keys(blankModelForm).filter((name) => !elsewhere.includes(name));

describe("the fields of the form", () => {
  it("have words for each field of the schema, and no other", () => {
    expect(Object.keys(fields).sort()).toEqual([...asked].sort());
  });

  it("stand in one group each", () => {
    expect(fieldGroups.flatMap((group) => group.fields).sort()).toEqual([...asked].sort());
    expect(fieldGroups.flatMap(({ source }) => source ?? []).sort()).toEqual([...sourceGroups].sort());
  });

  it.each(Object.entries(fields).filter(([, { kind }]) => kind === "choice" || kind === "choices"))(
    "%s names exactly the choices the schema takes",
    (name, { kind }) => {
      const choices = Object.keys(choiceLabels[name] ?? {});
      expect(choices).not.toEqual([]);
      const takes = (value: string) =>
        modelSchema.safeParse({
          ...blankModelForm,
          name: "Kestrel",
          provider: "Quiet Labs",
          [name]: kind === "choices" ? [value] : value,
        }).success;
      expect(choices.filter((choice) => !takes(choice))).toEqual([]);
      expect(takes("something else")).toBe(false);
    },
  );

  it("offer each kind of event once, and have words for it", () => {
    const offered = eventGroups.flatMap(({ kinds }) => kinds);
    expect([...offered].sort()).toEqual([...eventKinds].sort());
    expect(Object.keys(choiceLabels.eventKind ?? {}).sort()).toEqual([...eventKinds].sort());
  });

  it("lead from each missing fact to a field there is", () => {
    const paths = Object.values(missingQuestions).map(({ field }) => field);
    expect(paths.filter((path) => !(path in fields) && !path.startsWith("sources."))).toEqual([]);
    expect(Object.values(missingQuestions).filter(({ question }) => !question.endsWith("?"))).toEqual([]);
  });
});

describe("values in words", () => {
  it.each([
    ["trainingFlop", "3.8e25", "3.8 × 10²⁵ FLOP"],
    ["weightsPublic", "no", "No"],
    ["outputModalities", "text, code", "Text, Program code"],
    ["licenceId", "Apache-2.0", "Apache License 2.0"],
    ["licenceId", "no-such-licence", "no-such-licence"],
    ["sources.compute.confidence", "stated", "Stated by the provider"],
    ["registeredEuBusinessUsers", "12000", "12,000"],
    ["providerLocation", "non-EU", "Outside the European Union"],
    ["trainingFlop", "", ""],
  ])("%s: %s reads %s", (path, text, words) => expect(showValue(path, text)).toBe(words));

  it.each([
    ["671000000000", "671,000,000,000 (671 billion)"],
    ["8030261248", "8,030,261,248 (8.03 billion)"],
    ["999", "999"],
    ["1000000", "1,000,000 (1 million)"],
  ])("counts %s as %s", (digits, words) => expect(showCount(digits)).toBe(words));

  it("names events and signed chapters, and tells none from not known", () => {
    const events = [{ kind: "access_request", on: "2026-09-01", matter: "A", answerBy: "2026-10-01" }];
    expect(showFact("events", events)).toBe(
      "AI Office asked for access to evaluate (A), 2026-09-01, answer by 2026-10-01",
    );
    expect(showFact("codeChapters", [])).toBe("None, checked");
    expect(showFact("codeChapters", ["safety", "copyright"])).toBe("Safety and Security, Copyright");
    expect(showValue("events", "incident_death · 2026-09-01, final_report_sent · 2026-10-01")).toBe(
      "Aware of an incident: death of a person · 2026-09-01, Incident: final report sent · 2026-10-01",
    );
  });

  it("names paths into a field", () => {
    expect(fieldLabel("sources.compute.note")).toBe("Compute: note");
    expect(fieldLabel("documentation.5.1")).toBe("Model Documentation Form, field 5.1");
  });
});

it("has words for each definite outcome that any facts lead to", () => {
  const some = <T>(...values: T[]) => fc.constantFrom(undefined, ...values);
  const facts: fc.Arbitrary<Facts> = fc.record({
    actorRole: some(...actorRoles),
    isThirdPartyModification: some(true, false),
    baseIsGpai: some(true, false),
    outputModalities: some(["text" as const], ["labels" as const]),
    taskRange: some(...taskRanges),
    generalityShown: some(true, false),
    trainingFlop: some(10n ** 22n, 10n ** 24n),
    cumulativeTrainingFlop: some(10n ** 24n, 10n ** 26n),
    modificationFlop: some(10n ** 22n, 10n ** 25n),
    baseTrainingFlop: some(10n ** 24n),
    supply: some(...supplies),
    placedOn: some("2025-01-01", "2026-01-01", "not_placed"),
    thresholdTrigger: some(...thresholdTriggers),
    designationBasis: some("52(1)" as const, "52(4)" as const),
    rebuttal: some("filed" as const, "accepted" as const),
    weightsPublic: some(true, false),
  });
  const law = lawOn("2026-11-23");
  fc.assert(
    fc.property(facts, (some) => {
      const assessment = classify(some, law);
      for (const { key, outcomes } of questions) {
        const { answer, outcome } = assessment[key];
        if (key === "modifierShare" && outcome === "n/a") continue;
        if (answer === "yes" || answer === "no")
          expect(outcomes, `${key} ${outcome}`).toHaveProperty([outcome]);
      }
    }),
    { numRuns: 2000 },
  );
});
