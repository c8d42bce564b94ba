import { Button } from "@mantine/core";
import { IfMay } from "@/components/people/if-may";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import type { AuditPage as Page } from "@/lib/audit/event-view";
import { type AuditFilter, auditAddress } from "@/lib/audit/schema";
import { AuditFilterForm } from "./audit-filter";
import { EventList } from "./event-list";
import { NoEvents } from "./no-events";
import { VerifyPanel } from "./verify-panel";

interface Props {
  filter: AuditFilter;
  page: Page;
  people: readonly { id: string; name: string }[];
}

/** Everything that was done in the organisation, in the order it was done, and whether that still holds. */
export function AuditPage({ filter, page, people }: Props) {
  return (
    <>
      <PageHeader
        title="Audit trail"
        lead="Every write, sign-in and hand-out, by whom and when. Each entry carries a hash of itself and of the one before it, so that nothing can be changed or left out later without showing."
        actions={
          <IfMay permission="export" otherwise="line">
            <Button component="a" href="/audit/export" download variant="default">
              Download for an outside check
            </Button>
          </IfMay>
        }
      />
      <VerifyPanel />
      <AuditFilterForm filter={filter} people={people} />
      {page.rows.length === 0 ? (
        <NoEvents />
      ) : (
        <>
          <EventList events={page.rows} />
          <p>
            {filter.before && (
              <>
                <TextLink inherit href={auditAddress(filter, {})}>
                  Back to the latest
                </TextLink>{" "}
              </>
            )}
            {page.next && (
              <TextLink inherit href={auditAddress(filter, { before: page.next })}>
                Earlier ones
              </TextLink>
            )}
          </p>
        </>
      )}
    </>
  );
}
