import { describe, expect, it } from "vitest";
import { classify } from "@/lib/engine/classify";
import type { Facts } from "@/lib/engine/facts";
import { hypotheticalEdition, type Supposition } from "@/lib/engine/hypothetical-edition";
import { lawOn } from "@/lib/engine/law-on";
import { lawEdition } from "@/lib/law/edition";
import { flop, someFacts } from "../support/facts";

const assessed = (supposed: Supposition, facts: Facts) =>
  classify(someFacts(facts), lawOn("2026-11-23", hypotheticalEdition(supposed)));
const compute = (figure: string): Facts => ({
  trainingFlop: flop(figure),
  cumulativeTrainingFlop: flop(figure),
});

describe("a supposed law", () => {
  it.each([
    ["99999999999999999999999999", "no"],
    ["1e26", "no"],
    ["100000000000000000000000001", "yes"],
  ])("with a systemic-risk threshold of 10^26: %s FLOP, %s", (figure, answer) => {
    const { systemicRisk } = assessed({ systemicRiskTrainingFlop: flop("1e26") }, compute(figure));
    expect(systemicRisk.answer).toBe(answer);
  });

  it.each([
    ["999999999999999999999999", "no"],
    ["1e24", "no"],
    ["1000000000000000000000001", "yes"],
  ])("with a general-purpose threshold of 10^24: %s FLOP, %s", (figure, answer) => {
    expect(assessed({ gpaiTrainingFlop: flop("1e24") }, compute(figure)).gpai.answer).toBe(answer);
  });

  it.each([
    ["4e23", "no"],
    ["5e23", "no"],
    ["500000000000000000000001", "yes"],
  ])("with one half as the significant share of 10^24: %s FLOP, %s", (figure, answer) => {
    const { modifierShare } = assessed(
      { modifierShare: 2n },
      {
        actorRole: "downstream_modifier",
        isThirdPartyModification: true,
        baseIsGpai: true,
        baseTrainingFlop: flop("1e24"),
        modificationFlop: flop(figure),
      },
    );
    expect(modifierShare.answer).toBe(answer);
  });

  it("with another day for earlier models moves when Article 53 binds them, and no other model", () => {
    const supposed = { legacyModelsComply: "2028-08-02" };
    expect(assessed(supposed, { placedOn: "2025-08-01" }).article53.dates.from).toBe("2028-08-02");
    expect(assessed(supposed, { placedOn: "2025-08-02" }).article53.dates.from).toBe("2025-08-02");
  });

  it("is named hypothetical in its version and at every value that is supposed, and nowhere else", () => {
    const edition = hypotheticalEdition({ systemicRiskTrainingFlop: flop("1e26") });
    expect(edition.version).toBe(`hypothetical, made from ${lawEdition.version}`);
    const { systemicRisk, gpai, lawVersion } = classify(
      someFacts(compute("3e25")),
      lawOn("2026-11-23", edition),
    );
    expect(lawVersion).toContain("hypothetical");
    expect(systemicRisk.because[0]?.cite).toEqual({
      source: "AIA",
      pinpoint: "supposed instead of Art 51(2)",
      certainty: "hypothetical",
    });
    expect(gpai.because[0]?.cite.certainty).toBe("guideline");
  });

  it("is ours, name and all, where nothing is supposed", () => {
    expect(hypotheticalEdition({ modifierShare: undefined })).toBe(lawEdition);
  });

  it("is not in force where ours is not", () => {
    const law = lawOn("2025-08-01", hypotheticalEdition({ systemicRiskTrainingFlop: 1n }));
    expect(classify(someFacts(), law).systemicRisk.answer).toBe("not-in-force");
  });
});
