import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** Why the list is empty: the trail itself never is, for it begins with the organisation. */
export function NoEvents() {
  return (
    <EmptyState title="Nothing fits" actions={<LinkButton href="/audit">Show everything</LinkButton>}>
      Nothing of this kind was done by this person. Take a filter away.
    </EmptyState>
  );
}
