import type { LicenceTerm } from "@/lib/law/licence-terms";
import type { FactName, Facts } from "./facts";
import { actCite, type Because, type Finding, finding, guidelineCite, notApplicable } from "./finding";
import { readingsOf, verdictOn } from "./judge";
import type { SystemicRiskOutcome } from "./systemic-risk";

export type OpenSourceOutcome = "yes" | "no" | "unknown" | "review" | "n/a";

/** One condition of the exemption as the facts meet it. */
export interface Condition {
  readonly met: boolean | "review" | undefined;
  readonly because: Because;
  /** A person's decision, where one settles the condition. */
  readonly decided?: Because | undefined;
  /** The fact it turns on. */
  readonly missing: FactName;
}

const QUALIFYING_TERMS: readonly LicenceTerm[] = ["attribution", "share_alike", "safety_only"];

const TERM_TEXT: Readonly<Record<LicenceTerm, string>> = {
  attribution: "The licence asks for credit and notices at most.",
  share_alike: "The licence asks for the same or comparable terms on distribution, which is allowed.",
  safety_only: "The licence restricts use only by proportionate safety terms.",
  non_commercial: "The licence is limited to non-commercial use.",
  research_only: "The licence is limited to research.",
  no_redistribution: "The licence forbids redistribution.",
  user_scale_threshold: "The licence asks for a further licence above a scale of users.",
  separate_commercial_licence: "Certain uses need a separate commercial licence.",
  other_use_restriction: "The licence restricts use beyond credit and same terms.",
  closed: "The licence does not grant access, use, modification and distribution.",
  needs_review: "Whether the licence's restrictions disqualify it is open.",
};

/**
 * The open-source exemption (Art 53(2), 54(6); GL 73-92). It lifts Articles 53(1)(a), 53(1)(b) and 54 only,
 * never the copyright policy or the training summary, and never for a systemic-risk model.
 */
export function openSource(facts: Facts, systemic: Finding<SystemicRiskOutcome>): Finding<OpenSourceOutcome> {
  const conditions = openSourceConditions(facts);
  if (conditions.answer === "no") return conditions;
  if (systemic.answer === "yes") {
    const text = "The exemption never applies to a model with systemic risk.";
    return finding("no", "no", [{ text, cite: actCite("Art 53(2), 54(6)") }]);
  }
  if (systemic.answer === "review" || systemic.answer === "unknown") {
    const text = "The exemption falls away if the model has systemic risk, which is open.";
    const answer = conditions.answer === "review" ? "review" : systemic.answer;
    return finding(answer, answer, [...conditions.because, { text, cite: actCite("Art 53(2), 54(6)") }], {
      missing: [...conditions.missing, ...systemic.missing],
      readings: [...conditions.readings, ...systemic.readings],
    });
  }
  return conditions;
}

/** A duty that the exemption lifts: it binds where the exemption does not apply. */
export function liftedBy(exemption: Finding<OpenSourceOutcome>): Finding {
  if (exemption.outcome === "yes") return { ...exemption, answer: "no" };
  if (exemption.answer === "no") return { ...exemption, answer: "yes" };
  return exemption;
}

/** The exemption's own conditions, systemic risk left aside: all must hold. */
export function openSourceConditions(facts: Facts): Finding<OpenSourceOutcome> {
  if (facts.weightsPublic === false) {
    return notApplicable("The weights are not public.", actCite("Art 53(2)"));
  }
  const conditions = exemptionConditions(facts);
  const failing = conditions.filter((condition) => condition.met === false);
  const reasons = (chosen: readonly Condition[]) =>
    chosen.flatMap(({ because, decided }) => (decided ? [because, decided] : [because]));
  // What was decided stays among the reasons while another condition keeps the answer open.
  const reasonsOf = (waiting: readonly Condition[]) =>
    reasons(conditions.filter((condition) => waiting.includes(condition) || condition.decided));
  // All must hold, so one that fails decides, whatever else is unknown.
  if (failing.length > 0) return finding("no", "no", reasons(failing));
  const unknown = conditions.filter((condition) => condition.met === undefined);
  if (unknown.length > 0) {
    return finding("unknown", "unknown", reasonsOf(unknown), {
      missing: unknown.map((condition) => condition.missing),
    });
  }
  const open = conditions.filter((condition) => condition.met === "review");
  if (open.length === 0) return finding("yes", "yes", reasons(conditions));
  return finding("review", "review", reasonsOf(open), {
    missing: open.map((condition) => condition.missing),
    readings: readingsOf("licence-terms", {
      allowed: { answer: "yes", outcome: "yes" },
      disqualifying: { answer: "no", outcome: "no" },
    }),
  });
}

/** Every condition of the exemption one by one, in the order of the guidelines. */
export const exemptionConditions = (facts: Facts): Condition[] => [
  weights(facts),
  licence(facts),
  access(facts),
  ...publication(facts),
  monetisation(facts),
];

function weights(facts: Facts): Condition {
  const text = facts.weightsPublic
    ? "The weights are public."
    : "Whether the weights are public is not known.";
  return {
    met: facts.weightsPublic,
    because: { text, cite: actCite("Art 53(2)") },
    missing: "weightsPublic",
  };
}

function licence(facts: Facts): Condition {
  const terms = facts.licenceTerms;
  const cite = guidelineCite("GL 78-84");
  const isOpen = terms === "needs_review" || (terms === undefined && facts.licence !== undefined);
  const text = terms === undefined ? "The licence terms are not known." : TERM_TEXT[terms];
  const met =
    terms === undefined ? undefined : terms === "needs_review" ? "review" : QUALIFYING_TERMS.includes(terms);
  const condition: Condition = { met, because: { text, cite }, missing: "licenceTerms" };
  // A licence in its own words can be judged as well, before anybody has sorted its terms.
  const verdict = isOpen ? verdictOn(facts, "licence-terms") : undefined;
  return verdict ? { ...condition, met: verdict.reading === "allowed", decided: verdict.because } : condition;
}

function access(facts: Facts): Condition {
  const cite = guidelineCite("GL 79");
  const text = {
    open: "Access is free and open.",
    safety_verification: "Access asks for a non-discriminatory safety check only.",
    country_restricted: "Access discriminates by country.",
    unknown: "How access is given is not known.",
  }[facts.accessTerms ?? "unknown"];
  const met = facts.accessTerms === undefined ? undefined : facts.accessTerms !== "country_restricted";
  return { met, because: { text, cite }, missing: "accessTerms" };
}

function publication(facts: Facts): Condition[] {
  const cite = actCite("Art 53(2); GL 90-92");
  const one = (met: boolean | undefined, what: string, missing: FactName): Condition => {
    const state = met === undefined ? "public is not known" : met ? "is public" : "is not public";
    return {
      met,
      because: {
        text: met === undefined ? `Whether ${what.toLowerCase()} is ${state}.` : `${what} ${state}.`,
        cite,
      },
      missing,
    };
  };
  return [
    one(facts.architecturePublic, "Architecture information", "architecturePublic"),
    one(facts.usageInfoPublic, "Usage information", "usageInfoPublic"),
  ];
}

function monetisation(facts: Facts): Condition {
  const cite = guidelineCite("GL 86-89");
  const text = {
    no: "The model is not monetised.",
    optional_services: "Only optional services are paid.",
    between_microenterprises: "It is exchanged between microenterprises only.",
    dual_licensing: "The model is offered under dual licensing.",
    exclusive_ad_funded_hosting: "The model is hosted only behind payment or advertising.",
    personal_data: "Personal data are collected as a condition of access.",
    unknown: "Whether the model is monetised is not known.",
  }[facts.monetisation ?? "unknown"];
  const harmless = ["no", "optional_services", "between_microenterprises"];
  const met = facts.monetisation === undefined ? undefined : harmless.includes(facts.monetisation);
  const condition: Condition = { met, because: { text, cite }, missing: "monetisation" };
  // Recital 103 excuses more uses of personal data than the guidelines do.
  const verdict =
    facts.monetisation === "personal_data" ? verdictOn(facts, "monetisation", "monetised") : undefined;
  return verdict
    ? { ...condition, met: verdict.reading === "harmless", decided: verdict.because }
    : condition;
}
