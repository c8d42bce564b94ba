import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { provider } from "@/lib/engine/provider";
import { someFacts } from "../support/facts";
import { found, inShort, leadingTo } from "../support/told";

const law = lawOn("2026-11-23");
const general = found("General", "yes", "indicated" as const);
const unmodified = found("Unmodified", "no", "n/a" as const);
const ordinary = found("No systemic risk", "no", "no" as const);
const before = { gpai: general, share: unmodified, systemic: ordinary };
const ask = (changes: Facts, earlier: Partial<Parameters<typeof provider>[2]> = {}, on = law) =>
  provider(someFacts(changes), on, { ...before, ...earlier });

const own =
  /^yes yes: It develops the model and places it.* under its own name\. \[Art 3\(3\), 3\(9\), settled\]$/;

describe("who is the provider, by the part played (Art 3(3); GL 51-59)", () => {
  it.each<[string, Facts, RegExp]>([
    ["the developer that places it", {}, own],
    [
      "who modifies for the original provider",
      { actorRole: "contractor" },
      /^no no: .*on behalf of the original provider, who stays the provider\. \[GL 23, 60, guideline\]$/,
    ],
    [
      "who develops for another",
      { actorRole: "contract_developer" },
      /^no no: Whoever places the model under its own name is the provider\. \[GL 51; Art 3\(3\), guideline\]$/,
    ],
    [
      "who runs a repository",
      { actorRole: "hub_operator" },
      /^no no: The uploader, not the operator.*is the provider\. \[GL 51, guideline\]$/,
    ],
    [
      "who integrates a model that excluded the Union",
      { actorRole: "downstream_integrator", euExcluded: true },
      /^yes yes: The upstream provider excluded the Union, so whoever brings the model here.* \[GL 59 \[57\], guideline\]$/,
    ],
    [
      "who integrates another's model",
      { actorRole: "downstream_integrator", euExcluded: false },
      /^no no: The upstream actor is the provider of the model\. \[GL 57-58, guideline\]$/,
    ],
    [
      "who integrates a model of which that is not known",
      { actorRole: "downstream_integrator", euExcluded: undefined },
      /^unknown unknown: Whether the upstream provider excluded the Union is not known\. \[GL 59 \[57\], guideline\]$/,
    ],
    [
      "upstream, reaching the Union against an exclusion",
      { actorRole: "upstream_developer", supply: "via_downstream_system", euExcluded: true },
      /^no no: It clearly excluded distribution and use in the Union\. \[GL 59 \[57\], guideline\]$/,
    ],
    [
      "upstream, reaching the Union without an exclusion",
      { actorRole: "upstream_developer", supply: "via_downstream_system", euExcluded: false },
      own,
    ],
    [
      "upstream, where no exclusion is recorded",
      { actorRole: "upstream_developer", supply: "via_downstream_system" },
      own,
    ],
    [
      "upstream, supplying the Union itself whatever it excluded",
      { actorRole: "upstream_developer", supply: "eu_market", euExcluded: true },
      own,
    ],
    [
      "a developer that is not upstream, whatever is recorded of an exclusion",
      { supply: "via_downstream_system", euExcluded: true },
      own,
    ],
    [
      "of whom nothing is known",
      { actorRole: undefined },
      /^unknown unknown: The part the assessed actor plays is not known\. \[Art 3\(3\), settled\]$/,
    ],
    [
      "who coordinates a consortium",
      { actorRole: "consortium_coordinator" },
      /^review case_by_case: A consortium places the model\. \[GL 51, guideline\]$/,
    ],
  ])("%s", (_who, facts, words) => expect(inShort(ask(facts))).toMatch(words));

  it("says which fact is missing", () => {
    expect(ask({ actorRole: "downstream_integrator" }).missing).toEqual(["euExcluded"]);
    expect(ask({ actorRole: undefined }).missing).toEqual(["actorRole"]);
    expect(ask({ supply: undefined }).missing).toEqual(["supply"]);
  });

  it("leaves a consortium to a person, and the coordinator is the usual reading", () => {
    const decided = (reading: string) =>
      ask({
        actorRole: "consortium_coordinator",
        decisions: [{ question: "consortium", reading, by: "Olga", on: "2026-11-20", reason: "contract" }],
      });
    expect(leadingTo(ask({ actorRole: "consortium_coordinator" }))).toEqual({
      consortium: "no no",
      coordinator: "yes yes",
    });
    expect(inShort(decided("coordinator"))).toMatch(/^yes yes: A consortium places.*because “contract”/);
    expect(decided("coordinator").because[1]?.decision?.differs).toBe(false);
    expect(inShort(decided("consortium"))).toMatch(
      /^no no: A consortium places.*differs from the guidelines/,
    );
  });
});

describe("an integrator where upstream excluded the Union (GL 59 [57])", () => {
  const integrator = (changes: Facts) =>
    ask({ actorRole: "downstream_integrator", euExcluded: true, ...changes });

  it("places the model with its system, so it provides nothing that it does not place", () => {
    for (const euExcluded of [true, undefined]) {
      expect(inShort(integrator({ euExcluded, placedOn: "not_placed" }))).toMatch(/^no no: It is not placed/);
      expect(inShort(integrator({ euExcluded, supply: "research_only" }))).toMatch(/^no no: .*research/);
      expect(integrator({ euExcluded, supply: "internal_only" }).answer).toBe("no");
      expect(integrator({ euExcluded, supply: undefined }).missing).toEqual(["supply"]);
    }
  });

  it("provides it whatever it changed of it, and however small the change", () => {
    expect(integrator({ isThirdPartyModification: true }).answer).toBe("yes");
    const unclear = integrator({ isThirdPartyModification: true, euExcluded: undefined });
    expect(unclear).toMatchObject({ answer: "unknown", missing: ["euExcluded"] });
    expect(integrator({ isThirdPartyModification: true, euExcluded: false }).answer).toBe("no");
  });
});

describe("what comes before (Art 3(63), 113)", () => {
  it("nobody provides what is no general-purpose model", () => {
    expect(inShort(ask({}, { gpai: found("Narrow", "no", "no_despite_criterion") }))).toBe(
      "no n/a: No general-purpose AI model is indicated. [Art 3(63), settled]",
    );
  });

  it("nobody is bound on the day before Chapter V applied", () => {
    const gpai = found("Early", "not-in-force", "n/a" as const);
    expect(inShort(ask({}, { gpai }, lawOn("2025-08-01")))).toBe(
      "not-in-force n/a: Chapter V did not apply on 2025-08-01; it applies from 2025-08-02. [Art 113(b), settled]",
    );
  });

  const reading = {
    reading: "One.",
    consequence: "Other.",
    cite: { ...unmodified.because[0]?.cite },
  } as never;
  const open = { missing: ["taskRange"], readings: [reading] } as const;

  it.each(["unknown", "review"] as const)(
    "%s generality leaves a provider open, with both reasons",
    (answer) => {
      const asked = ask({}, { gpai: found("Open", answer, answer, open) });
      expect(inShort(asked)).toMatch(
        new RegExp(`^${answer} unknown: Open\\. \\[.*\\] It develops the model`),
      );
      expect(asked).toMatchObject({ missing: ["taskRange"], readings: [reading] });
    },
  );

  it("and so does what is open about the part it plays", () => {
    const gpai = found("Open", "unknown", "unknown" as const, open);
    expect(ask({ supply: undefined }, { gpai }).missing).toEqual(["taskRange", "supply"]);
    const { readings } = ask({ actorRole: "consortium_coordinator" }, { gpai });
    expect(readings).toHaveLength(3);
    expect(readings[0]).toEqual(reading);
  });

  it("but a part that makes nobody a provider settles it", () => {
    const asked = ask({ actorRole: "hub_operator" }, { gpai: found("Open", "unknown", "unknown", open) });
    expect(asked).toMatchObject({ answer: "no", outcome: "no", missing: [], readings: [] });
  });
});
