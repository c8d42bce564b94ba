/** The gravest term of a licence, from harmless to closed; `needs_review` where its reading is open (GL 78-84). */
export const licenceTerms = [
  "attribution",
  "share_alike",
  "safety_only",
  "non_commercial",
  "research_only",
  "no_redistribution",
  "user_scale_threshold",
  "separate_commercial_licence",
  "other_use_restriction",
  "closed",
  "needs_review",
] as const;

export type LicenceTerm = (typeof licenceTerms)[number];
