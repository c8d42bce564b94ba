import { describe, expect, it } from "vitest";
import { formValues } from "@/lib/models/form-values";
import { blankModelForm } from "@/lib/models/schema";
import type { Count } from "@/lib/parameters/count";
import { figureChanges, figuresNow, sourceText } from "@/lib/parameters/record-figures";

const count: Count = {
  ...{ method: "safetensors", files: ["m-00001-of-00002.safetensors", "m-00002-of-00002.safetensors"] },
  ...{ architecture: "Decoder-only", total: 671_000_000_000n, active: 37_000_000_000n },
  ...{ parts: [], assumptions: [], leftOut: [] },
};
const blank = figuresNow(formValues(blankModelForm));
const changed = (of: Count, now: Partial<typeof blank> = {}) =>
  Object.fromEntries(
    figureChanges(of, { ...blank, ...now }).map(({ field, from, to }) => [field, [from, to]]),
  );

describe("taking a count over into a record", () => {
  it("fills what is empty and says where it comes from", () => {
    expect(changed(count)).toEqual({
      parametersTotal: ["", "671000000000"],
      parametersActive: ["", "37000000000"],
      architecture: ["", "Decoder-only"],
      "sources.parameters.source": ["", sourceText(count)],
      "sources.parameters.confidence": ["", "measured"],
    });
    expect(sourceText(count)).toContain(
      "m-00001-of-00002.safetensors and 1 more: the shapes of all stored tensors",
    );
  });

  it("names what stood there, and leaves a described architecture alone", () => {
    const now = {
      parametersTotal: "700B",
      architecture: "Ours",
      "sources.parameters.statedOn": "2026-03-02",
    };
    expect(changed(count, now)).toMatchObject({
      parametersTotal: ["700B", "671000000000"],
      "sources.parameters.statedOn": ["2026-03-02", ""],
    });
    expect(changed(count, now)).not.toHaveProperty("architecture");
  });

  it("knows the same number however it is written", () => {
    const now = { parametersTotal: "671B", parametersActive: "37 billion" };
    expect(Object.keys(changed(count, now))).not.toContain("parametersTotal");
    expect(Object.keys(changed(count, now))).not.toContain("parametersActive");
  });

  it("keeps the active figure where the files do not say, and calls a calculation an estimate", () => {
    const calculated = changed({ ...count, method: "config", active: null }, { parametersActive: "30B" });
    expect(calculated).not.toHaveProperty("parametersActive");
    expect(calculated["sources.parameters.confidence"]).toEqual(["", "estimated"]);
  });
});
