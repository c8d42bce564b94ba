import { type Facts, modifiesThirdPartyModel } from "./facts";
import {
  actCite,
  type Because,
  type Finding,
  finding,
  guidelineCite,
  inferenceCite,
  notInForce,
} from "./finding";
import type { GpaiOutcome } from "./gpai";
import { judge } from "./judge";
import type { Law } from "./law-on";
import type { ModifierShareOutcome } from "./modifier-share";
import { placing } from "./placing";
import type { SystemicRiskOutcome } from "./systemic-risk";

export type ProviderOutcome = "yes" | "no" | "case_by_case" | "unknown" | "n/a";
type ProviderFinding = Finding<ProviderOutcome>;

interface Before {
  gpai: Finding<GpaiOutcome>;
  share: Finding<ModifierShareOutcome>;
  systemic: Finding<SystemicRiskOutcome>;
}

/**
 * Whether the assessed actor is the provider of this model under Chapter V (Art 3(3), 3(9), 3(10);
 * GL 51-71). A definite "no" is looked for first, then what the guidelines leave to the single case.
 */
export function provider(facts: Facts, law: Law, before: Before): ProviderFinding {
  if (before.gpai.answer === "not-in-force") return notInForce(law);
  if (before.gpai.answer === "no") {
    return finding("no", "n/a", [
      { text: "No general-purpose AI model is indicated.", cite: actCite("Art 3(63)") },
    ]);
  }
  const verdict = byRole(facts, before) ?? byModification(facts, before);
  if (verdict.answer === "no" || before.gpai.answer === "yes") return verdict;
  return finding(before.gpai.answer, "unknown", [...before.gpai.because, ...verdict.because], {
    missing: [...before.gpai.missing, ...verdict.missing],
    readings: [...before.gpai.readings, ...verdict.readings],
  });
}

const no = (text: string, cite: Because["cite"]): ProviderFinding => finding("no", "no", [{ text, cite }]);
const yes = (text: string, cite: Because["cite"]): ProviderFinding => finding("yes", "yes", [{ text, cite }]);

const caseByCase = (text: string, cite: Because["cite"]): ProviderFinding =>
  finding("review", "case_by_case", [{ text, cite }]);

function byRole(facts: Facts, { systemic }: Before): ProviderFinding | undefined {
  switch (facts.actorRole) {
    case "contractor":
      return no(
        "It modifies on behalf of the original provider, who stays the provider.",
        guidelineCite("GL 23, 60"),
      );
    case "contract_developer":
      return no(
        "Whoever places the model under its own name is the provider.",
        guidelineCite("GL 51; Art 3(3)"),
      );
    case "hub_operator":
      return no("The uploader, not the operator of the repository, is the provider.", guidelineCite("GL 51"));
    case "downstream_integrator":
      if (facts.euExcluded === false)
        return no("The upstream actor is the provider of the model.", guidelineCite("GL 57-58"));
      return bySupply(facts, systemic);
    case "upstream_developer":
      if (facts.supply === "via_downstream_system" && facts.euExcluded) {
        return no("It clearly excluded distribution and use in the Union.", guidelineCite("GL 59 [57]"));
      }
      return undefined;
    default:
      return undefined;
  }
}

function byModification(facts: Facts, { share, systemic }: Before): ProviderFinding {
  const onward = bySupply(facts, systemic);
  if (!modifiesThirdPartyModel(facts)) return onward;
  if (facts.baseIsGpai === false && share.answer !== "yes") {
    const cite = inferenceCite("GL 60-63 [58-60]");
    const text =
      "The base is no general-purpose AI model, but the result is; the one-third rule speaks of modified ones.";
    return judge(facts, {
      question: "general-result",
      undecided: caseByCase(text, cite),
      readings: { "not-provider": no(text, cite), provider: onward },
    });
  }
  if (share.answer === "no" && turnsOnTotal(systemic)) {
    const cite = inferenceCite("GL 62-63 [59-60]; GL 121 [118]");
    const text =
      "The modification is not greater than one third, yet the total passes the systemic-risk threshold.";
    return judge(facts, {
      question: "modified-total",
      undecided: caseByCase(text, cite),
      readings: { share: no(text, cite), total: onward },
    });
  }
  if (share.answer === "no") return finding("no", "no", share.because);
  const { missing, readings } = share;
  if (share.answer === "review") return finding("review", "case_by_case", share.because, { readings });
  if (share.answer === "unknown") return finding("unknown", "unknown", share.because, { missing, readings });
  return onward;
}

/** Whether systemic risk turns on the total that a small modification builds on, decided or not. */
function turnsOnTotal({ outcome, because }: Finding<SystemicRiskOutcome>): boolean {
  return (
    outcome === "case_by_case" || because.some(({ decision }) => decision?.question === "modified-total")
  );
}

function bySupply(facts: Facts, systemic: Finding<SystemicRiskOutcome>): ProviderFinding {
  if (facts.supply === "research_only") {
    return no("It is developed and used solely for scientific research.", actCite("Art 2(6), 2(8)"));
  }
  if (facts.supply === "internal_only") return internalOnly(facts, systemic);
  if (placing(facts).never) return no("It is not placed on the Union market.", actCite("Art 3(3), 3(9)"));
  if (facts.supply === undefined) {
    const text = "How the model reaches others in the Union is not known.";
    return finding("unknown", "unknown", [{ text, cite: actCite("Art 3(9), 3(10)") }], {
      missing: ["supply"],
    });
  }
  if (facts.supply !== "non_commercial") return byPart(facts);
  const text = "It is supplied free of charge outside any commercial activity.";
  const cite = inferenceCite("Art 3(10); Rec 109");
  return judge(facts, {
    question: "non-commercial-supply",
    undecided: caseByCase(text, cite),
    readings: { "not-placed": no(text, cite), placed: byPart(facts) },
  });
}

function internalOnly(facts: Facts, systemic: Finding<SystemicRiskOutcome>): ProviderFinding {
  const cite = inferenceCite("Rec 97; Art 3(3), 3(9), 3(10)");
  if (systemic.answer === "no") {
    return no("It is used internally only, for nothing essential to others.", actCite("Rec 97; Art 3(9)"));
  }
  if (systemic.answer === "unknown") {
    const text = "It is used internally only; whether it has systemic risk, which decides, is not known.";
    return finding("unknown", "unknown", [{ text, cite }], { missing: systemic.missing });
  }
  const text =
    "It is used internally only, but the relief for internal use never covers systemic-risk models.";
  return judge(facts, {
    question: "internal-use-systemic",
    undecided: caseByCase(text, cite),
    readings: { "not-placed": no(text, cite), placed: byPart(facts) },
  });
}

function byPart(facts: Facts): ProviderFinding {
  const text = "A consortium places the model.";
  const cite = guidelineCite("GL 51");
  if (facts.actorRole === "consortium_coordinator") {
    return judge(facts, {
      question: "consortium",
      undecided: caseByCase(text, cite),
      readings: { consortium: no(text, cite), coordinator: yes(text, cite) },
      indicated: "coordinator",
    });
  }
  if (facts.actorRole === "downstream_integrator") return byExclusion(facts);
  if (modifiesThirdPartyModel(facts)) return byControl(facts);
  if (facts.actorRole === undefined) {
    const unknown = "The part the assessed actor plays is not known.";
    return finding("unknown", "unknown", [{ text: unknown, cite: actCite("Art 3(3)") }], {
      missing: ["actorRole"],
    });
  }
  return yes(
    "It develops the model and places it on the Union market under its own name.",
    actCite("Art 3(3), 3(9)"),
  );
}

/** An integrator provides the model itself where upstream left the Union out, modified or not. */
function byExclusion(facts: Facts): ProviderFinding {
  const cite = guidelineCite("GL 59 [57]");
  if (facts.euExcluded === undefined) {
    const text = "Whether the upstream provider excluded the Union is not known.";
    return finding("unknown", "unknown", [{ text, cite }], { missing: ["euExcluded"] });
  }
  return yes(
    "The upstream provider excluded the Union, so whoever brings the model here is its provider.",
    cite,
  );
}

function byControl(facts: Facts): ProviderFinding {
  const cite = guidelineCite("GL 60 fn 12 [fn 13]");
  if (facts.weightsControlledBy === "original_provider") {
    const text = "The modification is significant, but the original provider controls the weights.";
    return judge(facts, {
      question: "weights-control",
      undecided: caseByCase(text, cite),
      readings: { "original-provider": no(text, cite), actor: yes(text, cite) },
    });
  }
  if (facts.weightsControlledBy === undefined) {
    const text = "The modification is significant; who controls the weights is not known.";
    return finding("unknown", "unknown", [{ text, cite }], { missing: ["weightsControlledBy"] });
  }
  return yes(
    "The modification is significant, so the modifier is the provider of the result.",
    guidelineCite("GL 63 [60]"),
  );
}
