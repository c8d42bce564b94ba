import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { LawChangesFilter } from "@/lib/law-changes/schema";

/** Why the list is empty, and where to ask what a change would do. */
export function NoChanges({ filter }: { filter: LawChangesFilter }) {
  if (filter.class || filter.was || filter.after) {
    return (
      <EmptyState
        title="No finding fits"
        actions={<LinkButton href="/changes">Show all that changed by law</LinkButton>}
      >
        No finding changed in this way. Take a filter away.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No finding has changed by law"
      actions={<LinkButton href="/what-if">Ask what a change of law would do</LinkButton>}
    >
      When a threshold or a date in the law moves, every recorded model is judged anew within the hour, and
      those that come out otherwise are listed here with both findings.
    </EmptyState>
  );
}
