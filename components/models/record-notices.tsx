import { IfMay } from "@/components/people/if-may";
import { AsOfNotice } from "@/components/ui/as-of-notice";
import { Instant } from "@/components/ui/instant";
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
  return (
    <>
      <AsOfNotice asOf={asOf} />
      {archivedAt && (
        <Notice
          tone="orange"
          title="Archived"
          actions={
            <IfMay permission="archive-records" otherwise="line">
              <ArchiveButton id={id} name={name} isArchived />
            </IfMay>
          }
        >
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
