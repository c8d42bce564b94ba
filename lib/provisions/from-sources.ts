import { showDay } from "@/lib/engine/show-day";
import { sources } from "@/lib/law/sources";
import type { SourceId } from "@/lib/law/types";
import type { Provision } from "./provision";

const certainties = { binding: "settled", guidance: "guideline", code: "code" } as const;

/** The address of a source among the provisions. */
export const sourceAddress = (source: SourceId): string => `source-${source.toLowerCase()}`;

/** Each text behind the law data. */
export const sourceProvisions: readonly Provision[] = (Object.keys(sources) as SourceId[]).map((id) => {
  const { title, edition, readOn, reviewBy, caveat, recalled, status } = sources[id];
  return {
    id: sourceAddress(id),
    kind: "source",
    title,
    text: `${title}, in this edition: ${edition}.`,
    cite: { source: id, pinpoint: edition, certainty: certainties[status] },
    details: [
      ["Edition", edition],
      ["Last read", showDay(readOn)],
      ["To be read again by", showDay(reviewBy)],
      ...(caveat ? [["Caveat", caveat] as const] : []),
      ...(recalled ? [["Stated from memory", recalled] as const] : []),
    ],
    history: [],
    related: [],
  };
});

/** Sources that should have been read again before a day; the day itself is still in time. */
export const sourcesToReview = (today: string): readonly SourceId[] =>
  (Object.keys(sources) as SourceId[]).filter((id) => sources[id].reviewBy < today);
