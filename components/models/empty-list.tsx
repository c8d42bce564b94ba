import { IfMay } from "@/components/people/if-may";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { ListFilter } from "@/lib/models/list-filter";

/** Why the list is empty, and what to do about it. */
export function EmptyList({ filter }: { filter: ListFilter }) {
  const { sort: _sort, dir: _dir, asOf: _asOf, after, archived, ...narrowing } = filter;
  const isNarrowed = Object.values(narrowing).some(Boolean);
  if (isNarrowed || after) {
    return (
      <EmptyState title="No model fits" actions={<LinkButton href="/models">Show all models</LinkButton>}>
        No model has all of what you ask for. Take a filter away, or search for less.
      </EmptyState>
    );
  }
  if (archived) {
    return (
      <EmptyState
        title="The archive is empty"
        actions={<LinkButton href="/models">Show all models</LinkButton>}
      >
        Archived models are kept here with their history. Nothing is ever deleted.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No models yet"
      actions={
        <>
          <IfMay permission="edit-records" otherwise="line">
            <LinkButton href="/models/new">Record a model</LinkButton>
          </IfMay>
          <LinkButton href="/models/import" variant="default">
            Import from a file
          </LinkButton>
        </>
      }
    >
      Record the first model by hand, or import many at once from a spreadsheet. What you do not know can stay
      open.
    </EmptyState>
  );
}
