import { Day } from "@/components/ui/day";
import { Instant } from "@/components/ui/instant";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { AsOf } from "@/lib/assessments/as-of";
import { ArchiveButton } from "./archive-button";

interface Props {
  id: string;
  name: string;
  archivedAt: Date | null;
  isExample: boolean;
  asOf: AsOf;
}

/** What to know before reading the record: that it is put away, invented, or judged by the law of another day. */
export function RecordNotices({ id, name, archivedAt, isExample, asOf }: Props) {
  const today = (
    <LinkButton href={`/models/${id}`} variant="default" size="compact-md">
      Back to today
    </LinkButton>
  );
  return (
    <>
      {asOf.isChosen && (
        <Notice tone="harbour" title="Another day's law" actions={today}>
          As the law stood on <Day day={asOf.on} />, applied to the facts recorded today.
        </Notice>
      )}
      {asOf.refused !== undefined && (
        <Notice tone="orange" title={`“${asOf.refused}” is not a day`} actions={today}>
          Write the day as year-month-day, for example 2026-03-02. What you see is the finding of today.
        </Notice>
      )}
      {archivedAt && (
        <Notice tone="orange" title="Archived" actions={<ArchiveButton id={id} name={name} isArchived />}>
          Put away on <Instant at={archivedAt} />. Nothing was deleted, and duties in law do not end by
          archiving.
        </Notice>
      )}
      {isExample && (
        <Notice tone="gray" title="An example">
          An invented case to learn from. It describes no real model.
        </Notice>
      )}
    </>
  );
}
