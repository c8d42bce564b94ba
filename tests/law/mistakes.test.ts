import { describe, expect, it } from "vitest";
import { classify } from "@/lib/engine/classify";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { fines, type ObligationId, obligations } from "@/lib/law/obligations";
import { flop, openRelease, someFacts } from "../support/facts";

const law = lawOn("2026-11-23");
const assess = (changes: Facts) => classify(someFacts(changes), law);
const duty = (changes: Facts, id: ObligationId) =>
  assess(changes).duties.find((one) => one.id === id)?.answer;
const systemicFlop = { trainingFlop: flop("3.8e25"), cumulativeTrainingFlop: flop("3.8e25") };

describe("mistakes other tools make", () => {
  it("does not take equality as above (Art 51(2))", () => {
    const exactly = { trainingFlop: flop("1e25"), cumulativeTrainingFlop: flop("1e25") };
    expect(assess(exactly).systemicRisk.answer).toBe("no");
  });

  it.each(["art-53-1-c", "art-53-1-d"] as const)("open weights do not lift %s (Art 53(2))", (id) => {
    expect(assess(openRelease).openSource.answer).toBe("yes");
    expect(duty(openRelease, id)).toBe("yes");
  });

  it("does not exempt an open systemic-risk model (Art 53(2), 54(6))", () => {
    const model = { ...openRelease, ...systemicFlop, providerLocation: "non-EU" } as const;
    expect(assess(model).openSource.answer).toBe("no");
    expect(
      (["art-53-1-a", "art-53-1-b", "art-54", "art-52-1"] as const).map((id) => duty(model, id)),
    ).toEqual(Array(4).fill("yes"));
  });

  it("knows no registration duty, and answers for no system's duty", () => {
    expect(Object.keys(obligations)).not.toContainEqual(expect.stringMatching(/49|71|register/));
    const outside = assess({}).duties.filter(({ outcome }) => outcome === "outside_scope");
    expect(outside.map(({ id, answer }) => [id, answer])).toEqual([["art-50", "unknown"]]);
  });

  it("fines up to 3 % or EUR 15 million, not 7 % or 35 million (Art 101(1))", () => {
    expect([fines.turnoverPercent, fines.floorEur]).toEqual([3, 15_000_000]);
  });

  it("does not read missing compute as low (Art 51(2))", () => {
    const blank = { trainingFlop: undefined, cumulativeTrainingFlop: undefined };
    const { gpai, systemicRisk, provider, missing } = assess(blank);
    expect([gpai.answer, systemicRisk.answer, provider.answer]).toEqual(["unknown", "unknown", "unknown"]);
    expect(missing).toEqual(expect.arrayContaining(["trainingFlop", "cumulativeTrainingFlop"]));
    expect(duty(blank, "art-53-1-d")).toBe("unknown");
  });

  it("does not take training compute for the cumulative figure when it decides against systemic risk", () => {
    const half = { trainingFlop: flop("9e24"), cumulativeTrainingFlop: undefined };
    expect(assess(half).systemicRisk).toMatchObject({
      answer: "unknown",
      missing: ["cumulativeTrainingFlop"],
    });
    expect(assess({ ...half, trainingFlop: flop("1.1e25") }).systemicRisk.answer).toBe("yes");
  });

  it("has no fact for the number of parameters to be mistaken for compute", () => {
    expect(Object.keys(someFacts()).filter((name) => /param/i.test(name))).toEqual([]);
  });

  it("does not call the maker of a small adapter a provider (GL 63 [60])", () => {
    const adapter: Facts = {
      actorRole: "downstream_modifier",
      isThirdPartyModification: true,
      baseIsGpai: true,
      baseIsSystemicRisk: true,
      baseComputeKnown: true,
      baseTrainingFlop: flop("3.8e25"),
      modificationFlop: flop("1e20"),
      cumulativeTrainingFlop: flop("3.8e25"),
      trainingFlop: undefined,
    };
    const assessed = assess(adapter);
    expect(assessed.provider.outcome).toBe("no");
    const binding = assessed.duties.filter(({ answer }) => answer !== "no").map(({ id }) => id);
    expect(binding).toEqual(["art-50"]);
  });

  it("does not answer for a day before Chapter V applied (Art 113(b))", () => {
    const {
      duties,
      modifierShare: _,
      ...early
    } = classify(someFacts({ ...openRelease, ...systemicFlop }), lawOn("2025-08-01"));
    const findings = Object.values(early).filter((one) => typeof one === "object" && "answer" in one);
    expect(findings).toHaveLength(9);
    expect(new Set([...findings, ...duties].map(({ answer }) => answer))).toEqual(new Set(["not-in-force"]));
  });
});
