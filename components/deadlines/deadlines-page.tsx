import { Stack, Title } from "@mantine/core";
import { ReviewBanner } from "@/components/law/review-banner";
import { AnotherDay } from "@/components/ui/another-day";
import { AsOfNotice } from "@/components/ui/as-of-notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import type { AsOf } from "@/lib/assessments/as-of";
import type { DeadlineView } from "@/lib/deadlines/deadline-view";
import { bearers, type DeadlineFilter, deadlineHref } from "@/lib/deadlines/filter";
import { countsOf, type DeadlineCounts, openCount } from "@/lib/deadlines/status-counts";
import { statusLabels } from "@/lib/deadlines/words";
import { type DeadlineStatus, deadlineStatuses } from "@/lib/engine/deadline-status";
import { showDay } from "@/lib/engine/show-day";
import { sourcesToReview } from "@/lib/provisions/from-sources";
import { ActDates } from "./act-dates";
import { ChoiceLinks } from "./choice-links";
import { DeadlineFilters } from "./deadline-filters";
import { DeadlineList } from "./deadline-list";
import { LeftOut } from "./left-out";
import { NothingDue } from "./nothing-due";

interface Props {
  filter: DeadlineFilter;
  status: DeadlineStatus;
  counts: DeadlineCounts;
  leftOut: { archived: number; unclassified: number };
  page: { rows: DeadlineView[]; next: string | undefined };
  day: AsOf;
}

const whoseLabels = { ours: "Our duties", theirs: "Other providers' duties", all: "Both" } as const;

/** What is due over all models, the most urgent first. */
export function DeadlinesPage({ filter, status, counts, leftOut, page, day }: Props) {
  const today = day.on;
  const chosen = countsOf(counts, filter.whose);
  return (
    <Stack gap="md">
      <PageHeader
        title="Deadlines"
        lead={`What is due, by when and why, as of ${showDay(today)} in Brussels.`}
      />
      <ReviewBanner overdue={sourcesToReview(today)} />
      <AsOfNotice asOf={day} />
      <AnotherDay asOf={day} />
      <ActDates today={today} />
      <ChoiceLinks
        label="Whose duties"
        choices={bearers.map((whose) => ({
          href: deadlineHref(filter, { whose, status: undefined }),
          label: whoseLabels[whose],
          count: openCount(countsOf(counts, whose)),
          isCurrent: whose === filter.whose,
        }))}
      />
      <ChoiceLinks
        label="By when"
        choices={deadlineStatuses.map((one) => ({
          href: deadlineHref(filter, { status: one }),
          label: statusLabels[one],
          count: chosen[one],
          isCurrent: one === status,
          isUrgent: one === "overdue",
        }))}
      />
      <DeadlineFilters filter={filter} />
      <Title order={2} size="h3">
        {statusLabels[status]}
      </Title>
      <DeadlineList
        deadlines={page.rows}
        today={today}
        empty={
          <NothingDue
            filter={filter}
            status={status}
            total={openCount(chosen) + chosen.done}
            theirs={openCount(counts.theirs)}
          />
        }
      />
      {page.next && (
        <TextLink inherit href={deadlineHref(filter, { status, after: page.next })}>
          Next {status === "done" ? "earlier" : "later"} ones
        </TextLink>
      )}
      <LeftOut filter={filter} {...leftOut} />
    </Stack>
  );
}
