import { describe, expect, it } from "vitest";
import { classify } from "@/lib/engine/classify";
import { dutyReasons } from "@/lib/engine/duty-reasons";
import type { FactName, Facts } from "@/lib/engine/facts";
import type { Answer } from "@/lib/engine/finding";
import { lawOn } from "@/lib/engine/law-on";
import { lawEdition } from "@/lib/law/edition";
import type { ObligationId } from "@/lib/law/obligations";
import { flop, openRelease, someFacts } from "../support/facts";
import { event, signatory } from "../support/recorded";

/** Why a duty binds or not, who the provider is left aside. */
function reasonOf(facts: Facts, id: ObligationId) {
  const law = lawOn("2026-11-23");
  const assessment = classify(facts, law);
  const { systemicRisk: systemic, nearThreshold: near } = assessment;
  return dutyReasons[id]({ ...assessment, facts, law, systemic, near });
}

const ordinary = someFacts({ codeChapters: [] });
const unsigned = signatory({ codeChapters: [] });
const integrator: Facts = { actorRole: "downstream_integrator" };
const near = someFacts({ trainingFlop: flop("9e24"), cumulativeTrainingFlop: flop("9e24") });
const rebutted = signatory({ rebuttal: "accepted", rebuttalDecidedOn: "2026-06-01" });
const unknown = someFacts({ cumulativeTrainingFlop: undefined });
const planned = [event("training_run_planned", "2027-01-04")];

describe("the answer of each duty, who the provider is left aside", () => {
  it.each<[ObligationId, string, Facts, Answer]>([
    ["art-52-1", "met", unsigned, "yes"],
    ["art-52-1", "arguments accepted", rebutted, "no"],
    ["art-52-2", "filed", signatory({ rebuttal: "filed" }), "yes"],
    ["art-52-2", "rejected", signatory({ rebuttal: "rejected" }), "no"],
    ["art-52-2", "designated", someFacts({ designationBasis: "52(4)" }), "no"],
    ["art-52-2", "presumed", unsigned, "yes"],
    ["art-52-2", "not presumed", ordinary, "no"],
    ["art-52-2", "not known", unknown, "unknown"],
    ["gl-31", "systemic", unsigned, "no"],
    ["gl-31", "arguments accepted", rebutted, "no"],
    ["gl-31", "planned", { ...ordinary, events: planned }, "yes"],
    ["gl-31", "near", near, "yes"],
    ["gl-31", "far", ordinary, "yes"],
    ["gl-31", "not known", unknown, "unknown"],
    ["art-53-1-a", "closed", ordinary, "yes"],
    ["art-53-1-a", "exempt", someFacts(openRelease), "no"],
    ["art-53-1-c", "always", ordinary, "yes"],
    ["art-53-4", "unsigned", ordinary, "yes"],
    ["art-53-4", "all signed", signatory(), "no"],
    ["art-53-4", "not known", someFacts(), "unknown"],
    ["gl-59", "excluded", { ...integrator, euExcluded: true }, "yes"],
    ["gl-59", "not excluded", { ...integrator, euExcluded: false }, "no"],
    ["gl-59", "another part", ordinary, "no"],
    ["gl-59", "not known", integrator, "unknown"],
    ["gl-59", "part not known", {}, "unknown"],
    ["gl-110", "older", someFacts({ placedOn: "2025-03-03" }), "yes"],
    ["gl-110", "newer", ordinary, "no"],
    ["code-copyright", "signed", signatory(), "yes"],
    ["code-copyright", "unsigned", ordinary, "no"],
    ["code-safety-1", "signed", signatory(), "yes"],
    ["art-91", "not asked", ordinary, "yes"],
    ["art-91", "asked", { events: [event("information_request", "2026-09-01")] }, "yes"],
    ["art-50", "anyway", ordinary, "unknown"],
  ])("%s, %s", (id, _what, facts, answer) => expect(reasonOf(facts, id).answer).toBe(answer));

  it.each<[ObligationId, Facts, FactName]>([
    ["gl-59", integrator, "euExcluded"],
    ["gl-59", {}, "actorRole"],
    ["art-53-4", {}, "codeChapters"],
    ["code-copyright", {}, "codeChapters"],
  ])("%s is not known for want of one fact alone", (id, facts, fact) => {
    expect(reasonOf(facts, id).missing).toEqual([fact]);
  });

  it("says that the upstream provider left the Union in", () => {
    const { because } = reasonOf({ ...integrator, euExcluded: false }, "gl-59");
    expect(because).toMatchObject([
      {
        text: "The upstream provider did not exclude the Union.",
        cite: { pinpoint: "GL 59 [57]; Art 53-55" },
      },
    ]);
  });
});

it("a duty whose threshold is law no longer is not in force, although others are", () => {
  const { thresholds } = lawEdition;
  const cite = { source: "AIA", pinpoint: "Art 51(3)", certainty: "settled" } as const;
  const gap = [...thresholds.systemicRiskTrainingFlop, { from: "2028-01-01", value: null, cite }];
  const edition = { ...lawEdition, thresholds: { ...thresholds, systemicRiskTrainingFlop: gap } };
  const of = (day: string, id: ObligationId) =>
    classify(signatory(), lawOn(day, edition)).duties.find((duty) => duty.id === id);
  expect(of("2027-12-31", "art-55-1-a")).toMatchObject({ answer: "yes", outcome: "binds" });
  expect(of("2028-01-01", "art-55-1-a")).toMatchObject({ answer: "not-in-force", outcome: "does_not_bind" });
  expect(of("2028-01-01", "art-53-1-c")).toMatchObject({ answer: "yes", outcome: "binds" });
});
