import { type Choice, ChoiceLinks } from "@/components/deadlines/choice-links";
import { importAddress } from "@/lib/imports/import-address";
import type { ImportCounts } from "@/lib/imports/import-outcomes";
import type { ImportPageState } from "@/lib/imports/schema";

const labels = {
  created: "New",
  changed: "Changed",
  unchanged: "Unchanged",
  refused: "Refused",
  kept: "Edited by hand, kept",
} as const;

interface Props {
  batch: string;
  counts: ImportCounts;
  outcome: ImportPageState["outcome"];
}

/** The lines of a file by what becomes of them, each with its number. */
export function OutcomeLinks({ batch, counts, outcome }: Props) {
  const total = counts.created + counts.changed + counts.unchanged + counts.refused;
  const choices: Choice[] = [
    { href: importAddress({ batch }), label: "All lines", count: total, isCurrent: outcome === undefined },
    ...(Object.keys(labels) as (keyof typeof labels)[]).map((key) => ({
      href: importAddress({ batch, outcome: key }),
      label: labels[key],
      count: counts[key],
      isCurrent: outcome === key,
      isUrgent: key === "refused",
    })),
  ];
  return <ChoiceLinks label="Lines by outcome" choices={choices} />;
}
