import type { LicenceTerm } from "@/lib/law/licence-terms";

/** How the document names the kind of a licence; where its reading is open it names none. */
export const licenceKinds: Readonly<Record<LicenceTerm, string | null>> = {
  attribution: "Free and open source, asks for attribution",
  share_alike: "Free and open source, share-alike",
  safety_only: "Open, with conditions that concern safety only",
  non_commercial: "Open, for non-commercial use only",
  research_only: "Open, for research only",
  no_redistribution: "Open, without redistribution",
  user_scale_threshold: "Open, restricted above a number of users",
  separate_commercial_licence: "Open, commercial use needs a licence of its own",
  other_use_restriction: "Open, with restrictions of use",
  closed: "Proprietary",
  needs_review: null,
};
