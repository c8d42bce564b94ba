import { describe, expect, it } from "vitest";
import { readScenario, scenarioAddress } from "@/lib/what-if/scenario";

const id = "00000000-0000-4000-8000-000000000001";

describe("a question in an address", () => {
  it("is read, law and facts", () => {
    const { scenario, problems, isAsked } = readScenario({
      model: id,
      systemic: "1e26",
      share: "1/2",
      legacy: "2028-08-02",
      training: "3e25",
      role: "integrator",
    });
    expect(problems).toEqual({});
    expect(isAsked).toBe(true);
    expect(scenario.modelId).toBe(id);
    expect(scenario.supposed).toMatchObject({
      systemicRiskTrainingFlop: 10n ** 26n,
      modifierShare: 2n,
      legacyModelsComply: "2028-08-02",
    });
    expect(scenario.facts).toEqual({ trainingFlop: "3e25", ourRole: "integrator", actorRole: "" });
  });

  it.each([
    ["none", ["none"]],
    ["transparency-copyright", ["transparency", "copyright"]],
    ["safety", ["safety"]],
    ["all", ["transparency", "copyright", "safety"]],
  ])("supposes that of the Code %s is signed", (code, codeChapters) => {
    expect(readScenario({ code }).scenario.facts).toEqual({ codeChapters });
  });

  it("is none where nothing is supposed, whomever it is about", () => {
    expect(readScenario({ model: id, asOf: "2026-01-01" }).isAsked).toBe(false);
  });

  it.each([
    ["systemic", "a lot"],
    ["gpai", "1e25 FLOP/s"],
    ["share", "0"],
    ["share", "0.3"],
    ["legacy", "2028-02-30"],
    ["placed", "soon"],
    ["licence", "any"],
    ["role", "owner"],
    ["code", "some"],
    ["model", "1"],
  ] as const)("says at the field %s how to mend %s, keeps it and supposes nothing of it", (name, text) => {
    const read = readScenario({ [name]: text });
    expect(read.problems[name]).toMatch(/\.$/);
    expect(read.typed[name]).toBe(text);
    expect(read.isAsked).toBe(false);
  });

  it("asks for one model where a figure is supposed", () => {
    expect(readScenario({ training: "3e25" })).toMatchObject({
      isAsked: false,
      problems: { training: expect.stringContaining("one model") },
    });
  });

  it("goes back into an address", () => {
    const typed = readScenario({ systemic: "1e26", role: "integrator" }).typed;
    expect(scenarioAddress(typed, { after: "x" })).toBe("/what-if?systemic=1e26&role=integrator&after=x");
  });
});
