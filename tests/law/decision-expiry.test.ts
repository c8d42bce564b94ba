import { describe, expect, it } from "vitest";
import { changedFacts, type Decision, decisionOn } from "@/lib/engine/decisions";
import type { ComputeBasis, Facts } from "@/lib/engine/facts";
import type { QuestionId } from "@/lib/law/open-questions";
import { flop } from "../support/facts";

const decision = (question: QuestionId, more: Partial<Decision> = {}): Decision => ({
  question,
  reading: "any",
  by: "Olga Officer",
  on: "2026-11-20",
  reason: "it is so",
  ...more,
});

describe("what changed under a decision is told from what to what", () => {
  const change = (question: QuestionId, then: Facts, later: Facts) =>
    changedFacts(decision(question, { facts: then }), later);

  it.each<[string, QuestionId, Facts, Facts, ReturnType<typeof changedFacts>]>([
    [
      "a figure",
      "modified-total",
      { modificationFlop: flop("2e24") },
      { modificationFlop: flop("2.5e24") },
      [{ fact: "modificationFlop", from: "2e24", to: "2.5e24" }],
    ],
    [
      "yes and no",
      "modified-total",
      { baseIsSystemicRisk: true, baseComputeKnown: false },
      { baseIsSystemicRisk: false, baseComputeKnown: true },
      [
        { fact: "baseIsSystemicRisk", from: "yes", to: "no" },
        { fact: "baseComputeKnown", from: "no", to: "yes" },
      ],
    ],
    [
      "unknown is no no",
      "modified-total",
      {},
      { baseComputeKnown: false },
      [{ fact: "baseComputeKnown", from: "", to: "no" }],
    ],
    [
      "a day",
      "foreseen-threshold",
      { thresholdMetOrKnownOn: "2026-10-17" },
      {},
      [{ fact: "thresholdMetOrKnownOn", from: "2026-10-17", to: "" }],
    ],
    [
      "a list",
      "generality",
      { outputModalities: ["text", "code"] },
      { outputModalities: ["text", "speech", "code"] },
      [{ fact: "outputModalities", from: "code, text", to: "code, speech, text" }],
    ],
    [
      "a list in another order",
      "generality",
      { outputModalities: ["text", "code"] },
      { outputModalities: ["code", "text"] },
      [],
    ],
  ])("%s", (_what, question, then, later, changed) => expect(change(question, then, later)).toEqual(changed));

  it("a ledger: its range, and what is planned, open or stated beside it where there is any", () => {
    const one: ComputeBasis = { low: flop("8e24"), high: flop("1.3e25"), planned: 0n, open: 0n };
    const of = (changes: Partial<ComputeBasis>) =>
      change("foreseen-threshold", {}, { cumulativeBasis: { ...one, ...changes } })[0]?.to;
    expect(of({})).toBe("8e24 to 1.3e25");
    expect(of({ planned: flop("1e24") })).toBe("8e24 to 1.3e25, planned 1e24");
    expect(of({ open: flop("2e24") })).toBe("8e24 to 1.3e25, open 2e24");
    expect(of({ stated: flop("9e24") })).toBe("8e24 to 1.3e25, stated 9e24");
    expect(of({ planned: 1n, open: 2n, stated: 0n })).toMatch(
      /^8e24 to 1\.3e25, planned 1, open 2, stated 0$/,
    );
  });

  it("nothing, where it never expires", () => {
    const lasting = decision("generality");
    expect(changedFacts(lasting, { taskRange: "narrow" })).toEqual([]);
    expect(decisionOn("generality", { decisions: [lasting] })).toBe(lasting);
  });
});

describe("of several decisions on one question", () => {
  const first = decision("consortium", { reading: "consortium" });
  const last = decision("consortium", { reading: "coordinator" });
  const other = decision("monetisation");

  it("the last stands, whatever was decided on others", () => {
    expect(decisionOn("consortium", { decisions: [first, last, other] })).toBe(last);
    expect(decisionOn("monetisation", { decisions: [first, other, last] })).toBe(other);
    expect(decisionOn("generality", { decisions: [first, last, other] })).toBeUndefined();
    expect(decisionOn("consortium", {})).toBeUndefined();
  });

  it("none stands where the last has expired", () => {
    const expired = { ...last, facts: { actorRole: "hub_operator" } } as const;
    expect(decisionOn("consortium", { decisions: [first, expired] })).toBeUndefined();
  });
});
