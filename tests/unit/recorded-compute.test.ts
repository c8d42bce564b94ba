import { describe, expect, it } from "vitest";
import { changesBetween } from "@/lib/models/changes";
import { factsOf } from "@/lib/models/facts";
import { findingOf } from "@/lib/models/finding-of";
import { formText } from "@/lib/models/form-text";
import type { LedgerEntryForm } from "@/lib/models/ledger";
import { mergeForms } from "@/lib/models/merge";
import { recordedCompute } from "@/lib/models/recorded-compute";
import type { ModelForm } from "@/lib/models/schema";
import { blankModelForm, modelSchema } from "@/lib/models/schema";
import { fieldLabel, showValue } from "@/lib/models/show-value";
import { flop } from "../support/facts";
import { entry } from "../support/ledger";

const form = (fields: Partial<ModelForm>): ModelForm => ({
  ...blankModelForm,
  name: "Kestrel",
  provider: "Quiet Labs",
  outputModalities: ["text"],
  taskRange: "broad",
  ...fields,
});
const data = (fields: Partial<ModelForm>) => modelSchema.parse(form(fields));
const answers = (fields: Partial<ModelForm>) => {
  const found = findingOf(form(fields), "2026-11-23")?.assessment;
  return [found?.gpai.answer, found?.systemicRisk.answer];
};

describe("ledger and stated figures", () => {
  it("stated figures stand where the ledger counts nothing", () => {
    const stated = { trainingFlop: "3e24", cumulativeTrainingFlop: "4e24" };
    const compute = recordedCompute(data({ ...stated, ledger: [entry("evaluation", "9e25")] }));
    expect([compute.trainingFlop, compute.cumulativeTrainingFlop]).toEqual([flop("3e24"), flop("4e24")]);
    expect(compute.totals).toBeUndefined();
  });

  it("totals are the figures where it counts something, and the stated figure stands beside them", () => {
    const compute = recordedCompute(
      data({
        trainingFlop: "3e24",
        cumulativeTrainingFlop: "4e24",
        ledger: [entry("pre-training", "5e24"), entry("synthetic-private", "1e24", "b")],
      }),
    );
    expect(compute).toMatchObject({
      trainingFlop: flop("5e24"),
      cumulativeTrainingFlop: flop("6e24"),
      trainingBasis: { stated: flop("3e24") },
      cumulativeBasis: { stated: flop("4e24") },
    });
  });

  it("a stated training figure stands in for the training of which there is no entry", () => {
    // WC-019: 8e23 of updates and 1e23 of the teacher's passes.
    const compute = recordedCompute(
      data({ trainingFlop: "8e23", ledger: [entry("teacher-passes", "1e23")] }),
    );
    expect(compute).toMatchObject({
      trainingFlop: flop("8e23"),
      cumulativeTrainingFlop: flop("9e23"),
      standIn: flop("8e23"),
    });
  });

  it("what a modifier spent itself leaves out the weights it started from", () => {
    const ledger = [entry("initial-weights", "6e24"), entry("supervised-fine-tuning", "3e24", "b")];
    const modification = {
      ourRole: "downstream_modifier",
      baseIsSystemicRisk: "no",
      ledger,
      ledgerComplete: "yes",
    } as const;
    const compute = recordedCompute(data(modification));
    expect([compute.cumulativeTrainingFlop, compute.modificationFlop]).toEqual(["9e24", "3e24"].map(flop));
    const passes = entry("teacher-passes", "1e24", "c");
    const withPasses = { ...modification, ledger: [...ledger, passes] };
    // Parameter updates where the base has no systemic risk, cumulative where it has (GL 118 [115]).
    expect(recordedCompute(data(withPasses)).modificationFlop).toBe(flop("3e24"));
    expect(recordedCompute(data({ ...withPasses, baseIsSystemicRisk: "yes" })).modificationFlop).toBe(
      flop("4e24"),
    );
  });
});

describe("no “no” rests on a ledger", () => {
  const below = [entry("pre-training", "9e24")];

  it("that nobody has called complete", () => {
    expect(answers({ ledger: below })).toEqual(["yes", "review"]);
    expect(answers({ ledger: below, ledgerComplete: "no" })).toEqual(["yes", "review"]);
    expect(answers({ ledger: below, ledgerComplete: "yes" })).toEqual(["yes", "no"]);
    expect(answers({ ledger: [entry("pre-training", "1.1e25")] })).toEqual(["yes", "yes"]);
  });

  it("below a stated figure that is above the threshold", () => {
    const stated = { trainingFlop: "2.1e25", cumulativeTrainingFlop: "2.1e25" };
    expect(answers({ ...stated, ledger: below, ledgerComplete: "yes" })).toEqual(["yes", "review"]);
    const modest = { trainingFlop: "9.9e24", cumulativeTrainingFlop: "9.9e24" };
    expect(answers({ ...modest, ledger: below, ledgerComplete: "yes" })).toEqual(["yes", "no"]);
  });

  it("without the training itself, or without the weights a modification started from", () => {
    const passes = [entry("teacher-passes", "1e22")];
    expect(answers({ ledger: passes, ledgerComplete: "yes" })[0]).toBe("review");
    const modified = { isThirdPartyModification: "yes", ledger: below, ledgerComplete: "yes" } as const;
    expect(factsOf(data(modified)).computeDoubt).toMatch(/no entry for the weights/);
  });
});

describe("an entry in the form", () => {
  const problems = (changes: Partial<LedgerEntryForm>) =>
    modelSchema
      .safeParse(form({ ledger: [{ ...entry("pre-training", "9e24"), ...changes }] }))
      .error?.issues.map(({ path }) => path.slice(2).join("."));
  const stated = (figure: string) => ({ kind: "stated" as const, basis: "", flop: figure });

  it.each<[string, Partial<LedgerEntryForm>]>([
    ["to", { from: "2026-02-01", to: "2026-01-01" }],
    ["chosen", { chosen: "1" }],
    ["reason", { methods: [stated("1e24"), stated("2e24")] }],
    ["methods.0.flop", { methods: [stated("FLOP")] }],
    ["methods.0.flop", { methods: [stated("")] }],
    ["methods", { methods: [] }],
    ["percent", { percent: "101" }],
    ["percent", { percent: "30", low: "8e24" }],
    ["low", { low: "9.1e24" }],
    ["high", { high: "8.9e24" }],
    ["stage", { stage: "training" as never }],
    [
      "methods.0.periods.0.utilisation",
      {
        methods: [
          {
            kind: "hardware",
            basis: "",
            periods: [{ hardware: "", units: "", hours: "10", peak: "989e12", utilisation: "140" }],
          },
        ],
      },
    ],
    [
      "methods.0.tokens",
      {
        methods: [
          {
            kind: "tokens",
            basis: "",
            parameters: "70B",
            tokens: "a lot",
            epochs: "",
            context: "",
            architecture: "",
          },
        ],
      },
    ],
  ])("is refused at %s", (path, changes) => {
    expect(problems(changes)).toEqual([path]);
  });

  it("comes back from storage as the same text, whatever the order of its names", () => {
    const typed = entry("pre-training", "9.0e24", "a", { percent: "12.5", from: "2026-01-02" });
    const once = formText(data({ ledger: [typed] }));
    expect(formText(modelSchema.parse(once))).toEqual(once);
    const [first] = once.ledger;
    const turned = {
      ...once,
      ledger: [Object.fromEntries(Object.entries(first ?? {}).reverse()) as LedgerEntryForm],
    };
    expect(changesBetween(once, turned)).toEqual([]);
  });
});

describe("changes of a ledger", () => {
  const two = form({ ledger: [entry("pre-training", "9e24", "a"), entry("evaluation", "1e23", "b")] });
  const edited = {
    ...two,
    ledger: [entry("pre-training", "8e24", "a", { note: "Measured anew" }), ...two.ledger.slice(1)],
  };

  it("are told entry by entry, in words", () => {
    const [change, ...more] = changesBetween(two, edited);
    expect(more).toEqual([]);
    expect([change?.field, fieldLabel(change?.field ?? "")]).toEqual(["ledger.a", "Compute ledger"]);
    expect(showValue(change?.field ?? "", change?.from ?? "")).toBe(
      "Pre-training: 9 × 10²⁴ FLOP spent · by a stated figure (as stated)",
    );
    expect(showValue(change?.field ?? "", change?.to ?? "")).toMatch(
      /^Pre-training: 8 × 10²⁴ FLOP.*Measured anew$/,
    );
  });

  it("of two people come together entry by entry", () => {
    const theirs = { ...two, ledger: two.ledger.slice(0, 1) };
    const { merged, disputed } = mergeForms(two, edited, theirs);
    expect(disputed).toEqual([]);
    expect(merged.ledger).toEqual(edited.ledger.slice(0, 1));
    const clash = mergeForms(two, edited, { ...two, ledger: two.ledger.slice(1) });
    expect(clash.disputed.map(({ field, theirs: text }) => [field, text])).toEqual([["ledger.a", ""]]);
  });
});
