import { content } from "./training-summary-template/content";
import { crawledData } from "./training-summary-template/crawled-data";
import { generalInformation } from "./training-summary-template/general-information";
import { header } from "./training-summary-template/header";
import { licensedData } from "./training-summary-template/licensed-data";
import { otherData } from "./training-summary-template/other-data";
import { privateData } from "./training-summary-template/private-data";
import { processing } from "./training-summary-template/processing";
import { publicData } from "./training-summary-template/public-data";
import { rules } from "./training-summary-template/rules";
import { syntheticData } from "./training-summary-template/synthetic-data";
import type { SummarySection } from "./training-summary-template/types";
import { userData } from "./training-summary-template/user-data";
import type { Cite } from "./types";

/**
 * The template for the public summary of training content: every field in the template's order. Numbers,
 * choices and conditions are the template's; titles and guidance are ours.
 */
export const trainingSummaryTemplate: readonly SummarySection[] = [
  header,
  generalInformation,
  content,
  publicData,
  licensedData,
  privateData,
  crawledData,
  userData,
  syntheticData,
  otherData,
  processing,
  rules,
];

export const trainingSummaryTemplateCite: Cite = {
  source: "TPL",
  pinpoint: "C(2025) 8311, template",
  certainty: "guideline",
};
