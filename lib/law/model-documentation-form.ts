import { computation } from "./model-documentation-form/computation";
import { data } from "./model-documentation-form/data";
import { distribution } from "./model-documentation-form/distribution";
import { energy } from "./model-documentation-form/energy";
import { generalInformation } from "./model-documentation-form/general-information";
import { header } from "./model-documentation-form/header";
import { modelProperties } from "./model-documentation-form/model-properties";
import { trainingProcess } from "./model-documentation-form/training-process";
import type { FormSection } from "./model-documentation-form/types";
import { use } from "./model-documentation-form/use";
import type { Cite } from "./types";

/**
 * The Model Documentation Form: every row in the form's order. Numbers, recipients and word figures are
 * the form's; titles and guidance are ours.
 */
export const modelDocumentationForm: readonly FormSection[] = [
  header,
  generalInformation,
  modelProperties,
  distribution,
  use,
  trainingProcess,
  data,
  computation,
  energy,
];

export const modelDocumentationFormCite: Cite = {
  source: "MDF",
  pinpoint: "Transparency chapter, Model Documentation Form",
  certainty: "code",
};
