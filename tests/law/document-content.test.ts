import { describe, expect, it } from "vitest";
import type { Audience } from "@/lib/documents/audiences";
import { documentJson } from "@/lib/documents/json";
import { documentJsonSchema } from "@/lib/documents/json-schema";
import { audiencesOf } from "@/lib/documents/kinds";
import type { ModelForm } from "@/lib/models/schema";
import { contentOf, documentedModel, fieldOf } from "../support/documented-model";

const field = (form: Partial<ModelForm>, id: string, audience: Audience = "ai-office") =>
  fieldOf(contentOf(form, audience), id);

describe("what the record says", () => {
  it.each([
    ["1.1", { provider: "Quiet Labs" }, { kind: "text", text: "Quiet Labs" }],
    ["1.4", { releasedOn: "2026-01-15" }, { kind: "date", date: "2026-01-15", planned: false }],
    [
      "1.5",
      { placedOn: "2027-01-20", marketStatus: "planned" },
      { kind: "date", date: "2027-01-20", planned: true },
    ],
    ["1.6", { baseModelName: "Base 3" }, { kind: "text", text: "Base 3" }],
    ["2.1", { architecture: "Transformer" }, { kind: "text", text: "Transformer" }],
    [
      "2.7",
      { parametersTotal: "70.6B" },
      { kind: "number", text: "70,600,000,000 parameters", figure: "70600000000", unit: "parameters" },
    ],
    [
      "7.4",
      { cumulativeTrainingFlop: "6.35e24" },
      { kind: "number", text: "6.4 × 10²⁴ FLOP", figure: "6.4e24", unit: "FLOP" },
    ],
  ] as const)("answers %s", (id, form, value) => {
    expect(field(form as Partial<ModelForm>, id)).toMatchObject({
      state: "filled",
      value,
      source: ["record"],
    });
  });

  it("gives authorities the order of magnitude, never the next one up", () => {
    const content = field({ cumulativeTrainingFlop: "9.99e25" }, "7.3", "national-authorities");
    expect(content?.value).toEqual({ kind: "number", text: "10²⁵ FLOP", figure: "1e25", unit: "FLOP" });
  });

  it("prefers cumulative compute and falls back on parameter updates", () => {
    const both = field({ trainingFlop: "1e24", cumulativeTrainingFlop: "2e24" }, "7.4");
    expect(both?.value).toMatchObject({ figure: "2e24" });
    expect(field({ trainingFlop: "1e24" }, "7.4")?.value).toMatchObject({ figure: "1e24" });
  });

  it.each([
    ["1", "1-500M"],
    ["500000000", "1-500M"],
    ["500000001", "500M-5B"],
    ["5000000000", "500M-5B"],
    ["5000000001", "5B-15B"],
    ["15000000000", "5B-15B"],
    ["15000000001", "15B-50B"],
    ["50000000000", "15B-50B"],
    ["50000000001", "50B-100B"],
    ["100000000000", "50B-100B"],
    ["100000000001", "100B-500B"],
    ["500000000000", "100B-500B"],
    ["500000000001", "500B-1T"],
    ["1000000000000", "500B-1T"],
    ["1000000000001", ">1T"],
  ])("puts %s parameters into %s", (parametersTotal, id) => {
    const range = field({ parametersTotal }, "2.8", "downstream-providers");
    expect(range?.value).toMatchObject({ chosen: [{ id }] });
  });

  it("folds kinds of output into the form's five", () => {
    const outputs = field({ outputModalities: ["code", "speech", "labels", "embeddings"] }, "2.5");
    expect(outputs?.value).toEqual({
      kind: "choices",
      chosen: [
        { id: "text", label: "Text" },
        { id: "audio", label: "Audio" },
        { id: "other", label: "Other", detail: "Labels or scores, Embeddings" },
      ],
    });
  });

  it("says how compute was measured, and keeps a doubt about it in the house", () => {
    const method = JSON.stringify(field(documentedModel, "7.5")?.value);
    expect(method).toContain("Training report, table 4, 10 January 2026");
    expect(method).not.toContain("doubt");
  });

  it("knows where something does not apply", () => {
    expect(field({ isThirdPartyModification: "no" }, "1.6")).toMatchObject({
      state: "not-applicable",
      source: ["record"],
    });
    expect(field({ marketStatus: "not_placed" }, "1.5")?.state).toBe("not-applicable");
    expect(field({}, "1.6")?.state).toBe("blank");
    expect(field({}, "1.5")?.state).toBe("blank");
  });
});

describe("what was typed", () => {
  const typed = (id: string, answer: string, form: Partial<ModelForm> = {}) =>
    field(
      { ...form, documentation: { [id]: answer } },
      id,
      id === "2.6" ? "downstream-providers" : "ai-office",
    );

  it("adds to what the record says", () => {
    expect(typed("2.1", "80 layers", { architecture: "Transformer" })).toMatchObject({
      value: { text: "Transformer\n80 layers" },
      source: ["record", "documentation"],
    });
  });

  it("does not move what the record settles", () => {
    expect(typed("1.4", "2020-01-01", { releasedOn: "2026-01-15" })?.value).toMatchObject({
      date: "2026-01-15",
    });
  });

  it("replaces the header", () => {
    expect(typed("0.2", "4.0")?.value).toEqual({ kind: "text", text: "4.0" });
    expect(typed("0.2", "")?.value).toEqual({ kind: "text", text: "Revision 7" });
  });

  it.each([
    "N/A: no hardware",
    "n/a – no hardware",
    "Not applicable because no hardware",
    "N/A (no hardware)",
  ])("takes %j as not applicable", (answer) => {
    expect(typed("8.1", answer)).toMatchObject({ state: "not-applicable", reason: "no hardware" });
  });

  it.each(["N/A", "n/a.", "not applicable", "N/A: ", "N / A"])(
    "leaves %j blank: it says no reason",
    (answer) => {
      expect(typed("8.1", answer)).toMatchObject({ state: "blank", remark: expect.stringContaining("why") });
    },
  );

  it.each(["N/Applied Research", "Not applicable to most uses", "  \n "])("does not mistake %j", (answer) => {
    expect(typed("4.2", answer)?.state).toBe(answer.trim() === "" ? "blank" : "filled");
  });

  it("keeps a field blank while one of its parts is missing, and shows the others", () => {
    const partly = typed("2.4", "text: 4k tokens", { inputModalities: ["text", "audio"] });
    expect(partly).toMatchObject({ state: "blank", remark: expect.stringContaining("in part") });
    expect(partly?.value).toMatchObject({
      figures: [
        { id: "text", text: "4k tokens" },
        { id: "audio", text: null },
      ],
    });
    expect(typed("2.4", "text: 4k tokens", { inputModalities: ["text"] })?.state).toBe("filled");
    expect(typed("2.4", "text: 4k tokens")?.state).toBe("filled");
  });

  it("shows an answer it cannot take apart as it was typed", () => {
    expect(typed("6.2", "we asked nicely")?.value).toEqual({ kind: "text", text: "we asked nicely" });
  });

  it.each([
    ["3,200", "3,200 MWh", "3200"],
    ["3200 MWh", "3200 MWh", "3200"],
    ["1.4 × 10^3", "1.4 × 10^3 MWh", "1.4e3"],
    ["about 3 MWh", "about 3 MWh", null],
    ["about 3 GWh", "about 3 GWh", null],
    ["3,2", "3,2", null],
  ])("reads the number %j", (answer, text, figure) => {
    expect(typed("8.1", answer)?.value).toEqual({ kind: "number", text, figure, unit: "MWh" });
  });

  it("counts words against the recommended figure", () => {
    expect(typed("2.2", " one two\nthree ")?.words).toEqual({ count: 3, recommended: 100 });
  });
});

describe("blanks", () => {
  it("say where they are filled in", () => {
    expect(field({}, "1.4")?.fillAt).toEqual({ page: "record", anchor: "releasedOn" });
    expect(field({}, "5.1")?.fillAt).toEqual({ page: "documentation", anchor: "field-5.1" });
    expect(field({}, "7.5")?.fillAt).toEqual({ page: "documentation", anchor: "field-7.5" });
  });

  it("are counted, and the header is not", () => {
    expect(contentOf({}).completeness).toEqual({ filled: 2, blank: 33, notApplicable: 0 });
    expect(contentOf(documentedModel).completeness.blank).toBe(0);
  });
});

describe("JSON", () => {
  it.each(audiencesOf("model-documentation-form"))("follows its schema for %s", (audience) => {
    for (const form of [documentedModel, {}, { documentation: { "4.1": "n/a", "2.4": "text: 1" } }]) {
      const json = documentJson(contentOf(form, audience));
      expect(documentJsonSchema.parse(JSON.parse(JSON.stringify(json)))).toEqual(json);
    }
  });

  it("tells record, law and state apart", () => {
    const json = documentJson(contentOf({}));
    expect(json).toMatchObject({ audience: "ai-office", record: { revision: 7 }, asOf: "2026-11-23" });
    expect(json.lawVersion).toMatch(/^\d{4}-\d{2}-\d{2}\.\d+$/);
    const states = json.sections.flatMap((section) => section.fields.map(({ id, state }) => [id, state]));
    expect(states).toContainEqual(["5.1", "blank"]);
    expect(states).toContainEqual(["1.1", "filled"]);
  });
});
