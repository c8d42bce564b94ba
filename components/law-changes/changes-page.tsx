import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { changesAddress } from "@/lib/law-changes/changes-address";
import type { LawChangesPage } from "@/lib/law-changes/law-change-view";
import type { LawChangesFilter } from "@/lib/law-changes/schema";
import { ChangesFilter } from "./changes-filter";
import { ChangesList } from "./changes-list";
import { NoChanges } from "./no-changes";
import { SeenButton } from "./seen-button";

interface Props {
  filter: LawChangesFilter;
  page: LawChangesPage;
  unseen: { count: number; isCapped: boolean; latest: string | undefined };
  /** The edition findings rest on now. */
  lawVersion: string;
}

/** Findings that came out otherwise because the law did, not because anybody changed a record. */
export function ChangesPage({ filter, page, unseen, lawVersion }: Props) {
  return (
    <>
      <PageHeader
        title="Changed by law"
        lead={`Findings that came out otherwise because the law or our edition of it changed, while the facts stayed as recorded. Findings rest on edition ${lawVersion} now.`}
        actions={unseen.latest && <SeenButton until={unseen.latest} {...unseen} />}
      />
      <ChangesFilter filter={filter} />
      {page.rows.length === 0 ? (
        <NoChanges filter={filter} />
      ) : (
        <>
          <ChangesList changes={page.rows} />
          <p>
            {filter.after && (
              <>
                <TextLink inherit href={changesAddress(filter, {})}>
                  Back to the latest
                </TextLink>{" "}
              </>
            )}
            {page.next && (
              <TextLink inherit href={changesAddress(filter, { after: page.next })}>
                Earlier ones
              </TextLink>
            )}
          </p>
        </>
      )}
    </>
  );
}
