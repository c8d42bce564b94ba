import { deadlineRules } from "./deadlines";
import { commissionHolidays } from "./holidays";
import { type ThresholdTable, thresholds } from "./thresholds";
import { type Milestone, timeline } from "./timeline";
import { lawVersion } from "./version";

/** The law data a finding rests on, whole. Another edition is made only to ask what a change of law would do. */
export interface LawEdition {
  readonly version: string;
  readonly thresholds: ThresholdTable;
  readonly timeline: Readonly<Record<keyof typeof timeline, Milestone>>;
  readonly deadlines: typeof deadlineRules;
  readonly holidays: typeof commissionHolidays;
}

/** Our edition, as it stands in this folder. */
export const lawEdition: LawEdition = {
  version: lawVersion,
  thresholds,
  timeline,
  deadlines: deadlineRules,
  holidays: commissionHolidays,
};
