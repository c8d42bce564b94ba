import { type ObligationId, obligations } from "@/lib/law/obligations";
import { type Thresholds, thresholds } from "@/lib/law/thresholds";
import { timeline } from "@/lib/law/timeline";
import type { Cite } from "@/lib/law/types";
import { sourceAddress } from "./from-sources";
import { kebab } from "./kebab";

/** The page of the law that fits a pinpoint best: the threshold, duty or date it names, else its source. */
export function addressOfCite({ source, pinpoint }: Cite): string {
  const [head = ""] = pinpoint.split(";");
  const threshold = (Object.keys(thresholds) as (keyof Thresholds)[]).find((key) =>
    thresholds[key].some(({ cite }) => cite.pinpoint === pinpoint),
  );
  const duty = (Object.keys(obligations) as ObligationId[]).find(
    (id) => obligations[id].cite.pinpoint === pinpoint || head === `Art ${obligations[id].ref}`,
  );
  const date = Object.entries(timeline).find(([, { cite }]) => cite.pinpoint === pinpoint)?.[0];
  const named = threshold ?? (duty === undefined ? date : undefined);
  return `/law/${named === undefined ? (duty ?? sourceAddress(source)) : kebab(named)}`;
}
