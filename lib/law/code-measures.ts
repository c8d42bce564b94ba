import { copyrightMeasures } from "./code-measures/copyright";
import { frameworkMeasures } from "./code-measures/framework";
import { governanceMeasures } from "./code-measures/governance";
import { mitigationMeasures } from "./code-measures/mitigation";
import { transparencyMeasures } from "./code-measures/transparency";
import type { CodeMeasure } from "./code-measures/types";

/** Every measure of the Code of Practice, in its order. */
export const codeMeasures: readonly CodeMeasure[] = [
  ...transparencyMeasures,
  ...copyrightMeasures,
  ...frameworkMeasures,
  ...mitigationMeasures,
  ...governanceMeasures,
];
