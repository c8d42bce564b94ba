import { annexProvisions, measureProvisions, signatoryProvision } from "./from-code";
import { deadlineProvisions } from "./from-deadlines";
import { dutyProvisions } from "./from-duties";
import { sourceProvisions } from "./from-sources";
import { dateProvisions, fineProvision, thresholdProvisions } from "./from-values";
import type { Provision } from "./provision";

/** Everything the law data knows, kind by kind. */
export const catalogue: readonly Provision[] = [
  ...dutyProvisions,
  ...deadlineProvisions,
  ...thresholdProvisions,
  ...dateProvisions,
  fineProvision,
  ...measureProvisions,
  ...annexProvisions,
  signatoryProvision,
  ...sourceProvisions,
];

const byId = new Map(catalogue.map((provision) => [provision.id, provision]));

/** One of them by its id, which never changes. */
export const provisionById = (id: string): Provision | undefined => byId.get(id);
