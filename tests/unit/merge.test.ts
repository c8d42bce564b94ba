import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween } from "@/lib/models/changes";
import { mergeForms, withField } from "@/lib/models/merge";
import { blankModelForm, type ModelForm } from "@/lib/models/schema";

const form = (fields: Partial<ModelForm> = {}): ModelForm => ({
  ...blankModelForm,
  name: "Kestrel",
  provider: "Quiet Labs",
  ...fields,
});
const source = { source: "Report", statedOn: "", confidence: "stated", note: "", doubt: "" } as const;

describe("two edits of one record", () => {
  it("take over what only the others changed and keep what only we changed", () => {
    const { merged, takenOver, disputed } = mergeForms(
      form(),
      form({ trainingFlop: "3.8e25" }),
      form({ family: "Falcons" }),
    );
    expect(merged).toEqual(form({ trainingFlop: "3.8e25", family: "Falcons" }));
    expect(takenOver).toEqual([{ field: "family", from: "", to: "Falcons" }]);
    expect(disputed).toEqual([]);
  });

  it("name a field that both changed, and keep ours until somebody decides", () => {
    const { merged, disputed } = mergeForms(
      form({ trainingFlop: "1.5e24" }),
      form({ trainingFlop: "3.8e25" }),
      form({ trainingFlop: "" }),
    );
    expect(disputed).toEqual([{ field: "trainingFlop", base: "1.5e24", mine: "3.8e25", theirs: "" }]);
    expect(merged.trainingFlop).toBe("3.8e25");
  });

  it("do not dispute a field that both changed alike", () => {
    const both = form({ weightsPublic: "yes" });
    expect(mergeForms(form(), both, both)).toEqual({ merged: both, takenOver: [], disputed: [] });
  });

  it("merge sources part by part", () => {
    const base = form({ sources: { compute: source } });
    const mine = form({ sources: { compute: { ...source, note: "Disputed" } } });
    const theirs = form({ sources: { compute: { ...source, source: "Audit" }, market: source } });
    const { merged, disputed } = mergeForms(base, mine, theirs);
    expect(disputed).toEqual([]);
    expect(merged.sources).toEqual({
      compute: { ...source, source: "Audit", note: "Disputed" },
      market: source,
    });
  });

  it("merge answers of the documentation, whose ids have dots", () => {
    const base = form({ documentation: { "5.1": "Old", "6.8": "Kept" } });
    const mine = form({ documentation: { "5.1": "Old", "6.8": "Kept", "1.2": "Mine" } });
    const theirs = form({ documentation: { "5.1": "New" } });
    const { merged } = mergeForms(base, mine, theirs);
    expect(merged.documentation).toEqual({ "5.1": "New", "1.2": "Mine" });
  });

  it("see no change where the database gives a version's parts in another order", () => {
    const version = { name: "1.0", releasedOn: "2026-01-15", note: "First" };
    const reordered = { note: "First", name: "1.0", releasedOn: "2026-01-15" };
    expect(changesBetween(form({ versions: [version] }), form({ versions: [reordered] }))).toEqual([]);
  });

  it("treat a list as one value", () => {
    const { disputed } = mergeForms(
      form({ outputModalities: ["text"] }),
      form({ outputModalities: ["text", "code"] }),
      form({ outputModalities: ["text", "speech"] }),
    );
    expect(disputed.map(({ field }) => field)).toEqual(["outputModalities"]);
  });
});

describe("whatever both typed", () => {
  const text = fc.constantFrom("", "a", "b");
  const some = fc
    .record({ family: text, architecture: text, baseModelName: text, licenceText: text })
    .map(form);

  it("nothing is lost: every change is in the outcome or named as disputed", () => {
    fc.assert(
      fc.property(some, some, some, (base, mine, theirs) => {
        const { merged, disputed } = mergeForms(base, mine, theirs);
        const open = new Set(disputed.map(({ field }) => field));
        for (const { field, to } of changesBetween(base, mine)) expect(merged).toHaveProperty(field, to);
        for (const { field, to } of changesBetween(base, theirs))
          if (!open.has(field)) expect(merged).toHaveProperty(field, to);
      }),
    );
  });

  it("deciding for theirs everywhere ends at theirs, but for what only we changed", () => {
    fc.assert(
      fc.property(some, some, some, (base, mine, theirs) => {
        const { merged, disputed } = mergeForms(base, mine, theirs);
        const settled = disputed.reduce((kept, { field }) => withField(kept, field, theirs), merged);
        for (const { field, to } of changesBetween(base, theirs)) expect(settled).toHaveProperty(field, to);
      }),
    );
  });
});
