import { laterOf } from "./days";
import { type Facts, modifiesThirdPartyModel } from "./facts";
import { actCite, type Finding, finding, guidelineCite, notApplicable } from "./finding";
import { argue } from "./judge";
import type { Law } from "./law-on";
import type { OpenSourceOutcome } from "./open-source";
import { type LegacyOutcome, placing } from "./placing";
import type { ProviderOutcome } from "./provider";
import type { SystemicRiskOutcome } from "./systemic-risk";

export type RepresentativeOutcome = "yes" | "no" | "unknown" | "review" | "n/a";

/** Whether an authorised representative is needed (Art 54): outside the Union and not exempt. */
export function representative(
  facts: Facts,
  provider: Finding<ProviderOutcome>,
  openSource: Finding<OpenSourceOutcome>,
): Finding<RepresentativeOutcome> {
  const cite = actCite("Art 54(1), 54(6)");
  if (provider.answer === "no") return notApplicable("The actor is not the provider.", cite);
  if (facts.providerLocation === "EU") {
    return finding("no", "no", [{ text: "The provider is established in the Union.", cite }]);
  }
  if (openSource.outcome === "yes") {
    return finding("no", "no", [{ text: "The open-source exemption lifts the duty.", cite }]);
  }
  if (facts.providerLocation === undefined) {
    const text = "Where the provider is established is not known.";
    return finding("unknown", "unknown", [{ text, cite }], { missing: ["providerLocation"] });
  }
  if (openSource.answer === "unknown" || openSource.answer === "review") {
    const text = "The provider is outside the Union; whether the open-source exemption applies is open.";
    return finding(openSource.answer, openSource.answer, [{ text, cite }], {
      missing: openSource.missing,
      readings: openSource.readings,
    });
  }
  return finding("yes", "yes", [{ text: "The provider is established outside the Union.", cite }]);
}

export type Article53Outcome = "full" | "modification_only" | "n/a";

/** From when and how far Article 53 binds (Art 53, 111(3); GL 68 [65]). `dates.from` is the first day. */
export function article53(
  facts: Facts,
  provider: Finding<ProviderOutcome>,
  legacy: Finding<LegacyOutcome>,
): Finding<Article53Outcome> {
  if (provider.answer === "no") return notApplicable("The actor is not the provider.", actCite("Art 53(1)"));
  const limited = modifiesThirdPartyModel(facts) === true;
  const scope = limited ? "modification_only" : "full";
  const text = limited
    ? "The duties are limited to the modification and the data used for it."
    : "The duties cover the whole model.";
  const cite = limited ? guidelineCite("GL 68 [65]") : actCite("Art 53(1)");
  return finding(provider.answer, scope, [{ text, cite }, ...legacy.because], {
    missing: [...provider.missing, ...legacy.missing],
    readings: provider.readings,
    dates: { from: legacy.dates.from },
  });
}

export type Article55Outcome = "applies" | "when_met" | "case_by_case" | "unknown" | "ended" | "n/a";

/**
 * From when Article 55 binds (GL 27, 42, 45-46): from the day the condition was met, never before Chapter V
 * applied and not before 2 August 2027 for a legacy model; from the day the provider was informed of a
 * designation under 52(4); until the day it was informed that its arguments were accepted.
 */
export function article55(
  facts: Facts,
  law: Law,
  provider: Finding<ProviderOutcome>,
  systemic: Finding<SystemicRiskOutcome>,
  legacy: Finding<LegacyOutcome>,
): Finding<Article55Outcome> {
  const cite = guidelineCite("Art 55; GL 27, 42, 45-46");
  if (provider.answer === "no") return notApplicable("The actor is not the provider.", cite);
  if (systemic.answer === "no" && systemic.outcome !== "rebutted") {
    return notApplicable("No systemic risk is presumed.", cite);
  }
  if (systemic.outcome === "case_by_case") {
    return finding("review", "case_by_case", systemic.because, { readings: systemic.readings });
  }
  if (systemic.answer !== "yes" && systemic.outcome !== "rebutted") {
    return finding(systemic.answer, "unknown", systemic.because, {
      missing: systemic.missing,
      readings: systemic.readings,
    });
  }
  const open = { missing: provider.missing, readings: provider.readings };
  const from = article55From(facts, law, legacy);
  const start = facts.designationBasis === "52(4)" ? "designatedOn" : "thresholdMetOrKnownOn";
  const missing = from === undefined ? ([start] as const) : [];
  if (systemic.outcome === "rebutted") {
    const text = `Bound until ${facts.rebuttalDecidedOn ?? "the day it was informed"}, when the arguments were accepted.`;
    return finding("no", "ended", [{ text, cite }], {
      missing,
      dates: { from, until: facts.rebuttalDecidedOn },
    });
  }
  if (facts.designationBasis === undefined && facts.thresholdTrigger === "known_will_be_met") {
    const text = "It binds from the day the threshold is met; so far it is only known that it will be.";
    return finding(provider.answer, "when_met", [{ text, cite }], open);
  }
  const text = from ? `It binds from ${from}.` : "It binds; from when is not known.";
  const fromCondition = finding<Article55Outcome>(provider.answer, "applies", [{ text, cite }], {
    ...open,
    missing: [...open.missing, ...missing],
    dates: { from },
  });
  const placed = placing(facts);
  const waits = from !== undefined && !placed.never && (placed.on === undefined || placed.on > from);
  const isFixed = facts.designationBasis === "52(4)" || legacy.answer === "yes";
  if (!waits || isFixed) return fromCondition;
  const fromPlacing = placed.on
    ? `It binds from the placing on ${placed.on}.`
    : "It binds from the placing, whose day is not known.";
  return argue(facts, {
    question: "article-55-start",
    undecided: fromCondition,
    readings: {
      "condition-met": fromCondition,
      placing: finding<Article55Outcome>(provider.answer, "applies", [{ text: fromPlacing, cite }], {
        ...open,
        missing: placed.on ? open.missing : [...open.missing, "placedOn"],
        dates: { from: placed.on },
      }),
    },
    indicated: "condition-met",
  });
}

function article55From(facts: Facts, law: Law, legacy: Finding<LegacyOutcome>): string | undefined {
  if (facts.designationBasis === "52(4)") return facts.designatedOn;
  if (legacy.answer === "yes" && !placing(facts).never) return law.timeline.legacyModelsComply.on;
  const known = facts.thresholdMetOrKnownOn;
  if (known === undefined && facts.thresholdTrigger !== "transitional") return undefined;
  return laterOf(known ?? law.timeline.chapterVApplies.on, law.timeline.chapterVApplies.on);
}
