import { describe, expect, it } from "vitest";
import { documentJson } from "@/lib/documents/json";
import { documentJsonSchema } from "@/lib/documents/json-schema";
import { audiencesOf, type DocumentKind, documentKinds } from "@/lib/documents/kinds";
import { writeDocumentPdf } from "@/lib/documents/pdf";
import { readable } from "@/lib/documents/readable";
import { annexes } from "@/lib/law/annexes";
import { blankEntry } from "@/lib/models/blank-entry";
import { fieldGroups } from "@/lib/models/field-groups";
import { fields } from "@/lib/models/fields";
import type { ModelForm } from "@/lib/models/schema";
import { contentOf, documentedModel, fieldOf } from "../support/documented-model";
import { bare, found } from "../support/read-document";
import { readPdf } from "../support/read-pdf";

const kinds = Object.keys(documentKinds) as DocumentKind[];
const draw = (kind: DocumentKind, form: Partial<ModelForm> = {}) =>
  contentOf(form, audiencesOf(kind)[0], kind);
const said = (kind: DocumentKind, form: Partial<ModelForm>, id: string) => {
  const field = fieldOf(draw(kind, form), id);
  return { state: field?.state, text: field && readable(field.value), remark: field?.remark };
};

describe.each(kinds)("%s", (kind) => {
  it.each([
    ["a full", documentedModel],
    ["an empty", {}],
  ])("is drawn up of %s record: every row in the PDF, and JSON by its schema", async (_, form) => {
    const content = draw(kind, form);
    expect(() => documentJsonSchema.parse(documentJson(content))).not.toThrow();
    const { text } = await readPdf(writeDocumentPdf(content, new Date("2026-11-23T10:00:00Z")));
    for (const field of content.sections.flatMap((section) => section.fields)) {
      for (const line of readable(field.value).split("\n")) expect(text, field.id).toContain(bare(line));
      if (!field.id.startsWith("0.")) expect(text).toContain(bare(`${field.id}${field.label}`));
    }
  });

  it.each(["html", "md", "docx"] as const)("says the same as %s", async (format) => {
    const content = draw(kind, documentedModel);
    const text = await found(content, format);
    for (const field of content.sections.flatMap((section) => section.fields)) {
      expect(text, field.id).toContain(bare(field.label));
      for (const line of readable(field.value).split("\n")) expect(text, field.id).toContain(bare(line));
    }
  });

  it("numbers the rows of a section once, and leaves no section without one", () => {
    for (const { id, fields: rows } of draw(kind).sections) {
      expect(rows.length, id).toBeGreaterThan(0);
      expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    }
  });
});

describe("the information for downstream providers", () => {
  it("has every point of Annex XII with the rows of the form that answer it, and none they do not get", () => {
    const content = draw("annex-xii", documentedModel);
    const points = annexes.find(({ name }) => name === "Annex XII")?.points.map(({ point }) => point);
    expect(content.sections.map(({ id }) => id)).toEqual(points);
    for (const { id, fields: rows } of content.sections)
      for (const row of rows) {
        expect(row.annexXii).toContain(id);
        expect(row.recipients).toContain("dp");
      }
  });
});

describe("the modification memo", () => {
  const modified = {
    isThirdPartyModification: "yes",
    ourRole: "downstream_modifier",
    baseIsGpai: "yes",
    baseIsSystemicRisk: "no",
    baseComputeKnown: "yes",
    baseTrainingFlop: "3e24",
  } as const;

  // A third of 3e24 is 1e24; what is equal to it is not greater.
  it.each([
    ["1000000000000000000000001", "Yes, more than one third"],
    ["1e24", "No, not more than one third"],
  ])("finds %s FLOP on a base of 3e24 to be: %s", (modificationFlop, answer) => {
    expect(said("modification-memo", { ...modified, modificationFlop }, "1.1").text).toContain(answer);
  });

  it("does not arise where nothing is modified", () => {
    const content = draw("modification-memo", { isThirdPartyModification: "no" });
    expect(content.completeness).toEqual({ filled: 0, blank: 0, notApplicable: 1 });
  });

  it("leaves open what is not recorded, and says what would settle it", () => {
    const { state, remark } = said("modification-memo", modified, "1.1");
    expect(state).toBe("blank");
    expect(remark).toMatch(/How much compute went into the modification\?/);
  });
});

describe("the exemption statement", () => {
  const open: Partial<ModelForm> = {
    weightsPublic: "yes",
    architecturePublic: "yes",
    usageInfoPublic: "yes",
    licenceId: "Apache-2.0",
    accessTerms: "open",
    monetisation: "no",
  };

  it("names each condition with whether it is met", () => {
    const rows = draw("exemption-statement", open).sections.find(({ id }) => id === "2")?.fields ?? [];
    expect(rows).toHaveLength(6);
    for (const row of rows) expect(readable(row.value)).toMatch(/^Met\n/);
  });

  it.each([
    ["2.2", { licenceId: "", licenceTerms: "non_commercial" }, /^Not met\n.*limited to non-commercial use/],
    ["2.4", { architecturePublic: "no" }, /^Not met\n.*is not public/],
    ["2.4", { architecturePublic: "" }, /^Not known yet\n/],
    ["2.2", { licenceId: "", licenceTerms: "needs_review" }, /^For judgement\n/],
  ] as const)("says of %s with %o what it is", (id, form, words) => {
    expect(said("exemption-statement", { ...open, ...form } as Partial<ModelForm>, id).text).toMatch(words);
  });
});

describe("the compute memo", () => {
  it("says that stated figures stand where the ledger counts nothing", () => {
    const form = { trainingFlop: "6.31e24", cumulativeTrainingFlop: "6.35e24" };
    expect(said("compute-memo", form, "1.1").text).toMatch(/figures as stated in the record stand/);
    expect(said("compute-memo", form, "3.1").text).toBe("6.31 × 10²⁴ FLOP");
    expect(said("compute-memo", form, "4.1")).toMatchObject({
      state: "blank",
      remark: expect.stringContaining("What does the model generate?"),
    });
  });
});

describe("the totals of a compute ledger", () => {
  const entry = (id: string, stage: "pre-training" | "evaluation" | "synthetic-private", flop: string) => ({
    ...blankEntry(id),
    stage,
    methods: [{ kind: "stated" as const, basis: "", flop }],
  });
  // Parameter updates: 9e24. Cumulative adds the synthetic data: 9e24 + 2e24 = 1.1e25, more than 10^25.
  const form: Partial<ModelForm> = {
    ledgerComplete: "yes",
    ledger: [entry("a", "pre-training", "9e24"), entry("b", "synthetic-private", "2e24")],
  };

  it("stand beside their thresholds, entry by entry with the rule", () => {
    expect(said("compute-memo", form, "1.1").text).toMatch(/^9 × 10²⁴ FLOP\nGreater than 10²³ FLOP/);
    expect(said("compute-memo", form, "1.2").text).toMatch(/^1\.1 × 10²⁵ FLOP\nGreater than 10²⁵ FLOP/);
    const entries = draw("compute-memo", form).sections.find(({ id }) => id === "2")?.fields ?? [];
    expect(entries.map(({ value }) => readable(value))).toEqual([
      expect.stringMatching(/Parameter updates: counts\.[\s\S]*Cumulative: counts\./),
      expect.stringMatching(/Parameter updates: does not count\.[\s\S]*Cumulative: counts\./),
    ]);
  });
});

describe("the audit report", () => {
  it("holds every fact there is a field for", () => {
    const labels = draw("audit-report")
      .sections.filter(({ title }) => title.startsWith("Facts: "))
      .flatMap((section) => section.fields.map(({ label }) => label));
    for (const name of fieldGroups.flatMap((group) => group.fields))
      expect(labels).toContain(fields[name].label);
  });

  it("says whose duties they are where the model is somebody else's", () => {
    expect(draw("audit-report", { ourRole: "auditor" }).notes.join(" ")).toMatch(
      /provider.s, not ours|model’s provider, not ours/,
    );
    expect(draw("audit-report", { ourRole: "provider" }).notes.join(" ")).not.toMatch(/not ours/);
  });

  it("never claims to be complete: what is not known is a blank", () => {
    const { completeness } = draw("audit-report");
    expect(completeness.blank).toBeGreaterThan(50);
  });
});
