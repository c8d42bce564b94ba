import { IfMay } from "@/components/people/if-may";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { type DeadlineFilter, deadlineHref } from "@/lib/deadlines/filter";
import type { DeadlineStatus } from "@/lib/engine/deadline-status";

const titles: Readonly<Record<DeadlineStatus, string>> = {
  overdue: "Nothing is overdue",
  week: "Nothing falls due within seven days",
  month: "Nothing falls due later this month",
  later: "Nothing is due later",
  undated: "No deadline waits for its date",
  done: "Nothing has been marked as done yet",
};

interface Props {
  filter: DeadlineFilter;
  status: DeadlineStatus;
  /** Deadlines of any status among those looked at. */
  total: number;
  theirs: number;
}

/** Why there is nothing here, and what to do next. */
export function NothingDue({ filter, status, total, theirs }: Props) {
  if (filter.q !== undefined || filter.kind !== undefined) {
    return (
      <EmptyState
        title={titles[status]}
        actions={
          <LinkButton variant="default" href={deadlineHref(filter, { q: undefined, kind: undefined })}>
            Show without the filter
          </LinkButton>
        }
      >
        Nothing that fits the filter, that is.
      </EmptyState>
    );
  }
  if (total > 0 || filter.whose !== "ours") {
    return <EmptyState title={titles[status]}>The counts above say where deadlines stand.</EmptyState>;
  }
  return (
    <EmptyState
      title="No deadlines of our own yet"
      actions={
        <>
          <IfMay permission="edit-records" otherwise="line">
            <LinkButton href="/models/new">Record a model</LinkButton>
          </IfMay>
          <LinkButton variant="default" href="/models/import">
            Import models
          </LinkButton>
        </>
      }
    >
      A deadline appears as soon as a model of ours is recorded with our role, its compute and its dates.
      {theirs > 0 && (
        <>
          {" "}
          Meanwhile there are{" "}
          <TextLink inherit href={deadlineHref(filter, { whose: "theirs", status: undefined })}>
            {theirs} deadlines of other providers
          </TextLink>
          .
        </>
      )}
    </EmptyState>
  );
}
