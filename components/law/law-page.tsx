import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { AsOf } from "@/lib/assessments/as-of";
import { laterOf } from "@/lib/engine/days";
import { showDay } from "@/lib/engine/show-day";
import { changelog } from "@/lib/law/changelog";
import type { IsoDate } from "@/lib/law/types";
import { lawVersion } from "@/lib/law/version";
import { catalogue } from "@/lib/provisions/catalogue";
import { type ProvisionFilter, provisionsOn } from "@/lib/provisions/filter";
import { sourcesToReview } from "@/lib/provisions/from-sources";
import { kindLabels } from "@/lib/provisions/provision";
import classes from "./law.module.css";
import { LawChanges } from "./law-changes";
import { LawFilter } from "./law-filter";
import { LawList } from "./law-list";
import { ReviewBanner } from "./review-banner";

interface Props {
  filter: ProvisionFilter;
  asOf: AsOf;
  today: IsoDate;
}

/** Everything the product takes for law, as it stands on a day, with where each thing comes from. */
export function LawPage({ filter, asOf, today }: Props) {
  const { on, isChosen, refused } = asOf;
  const { inForce, later, count } = provisionsOn(catalogue, filter, on);
  return (
    <>
      <PageHeader
        title="The law"
        lead={`What Weighbridge takes for law on ${showDay(on)}, in our words (law data ${lawVersion}). The texts themselves are what counts.`}
      />
      <ReviewBanner overdue={sourcesToReview(laterOf(today, on))} />
      {refused !== undefined && (
        <Notice tone="red" title="This is no day">
          “{refused}” cannot be read as a day. Write year-month-day, for example 2026-11-02. Today's law is
          shown.
        </Notice>
      )}
      {isChosen && (
        <Notice tone="harbour" title={`The law of ${showDay(on)}, not of today`}>
          <LinkButton href="/law" variant="default" size="compact-md">
            Show today's law
          </LinkButton>
        </Notice>
      )}
      <LawFilter filter={filter} on={on} />
      <p role="status" className={classes.dim}>
        {count === 1 ? "1 entry fits" : `${count} entries fit`}
      </p>
      {count === 0 && (
        <EmptyState title="Nothing fits" actions={<LinkButton href="/law">Show everything</LinkButton>}>
          No entry has all of these words. Search for fewer, or for a number such as D11.
        </EmptyState>
      )}
      {inForce.map(({ kind, provisions }) => (
        <section key={kind} className={classes.group} aria-labelledby={`kind-${kind}`}>
          <h2 id={`kind-${kind}`}>
            {kindLabels[kind]} ({provisions.length})
          </h2>
          <LawList provisions={provisions} filter={filter} on={on} />
        </section>
      ))}
      {later.length > 0 && (
        <section className={classes.group} aria-labelledby="later">
          <h2 id="later">Not yet in force on that day ({later.length})</h2>
          <LawList provisions={later} filter={filter} on={on} />
        </section>
      )}
      <section className={classes.group} aria-labelledby="changes">
        <h2 id="changes">What changed</h2>
        <LawChanges changes={changelog} />
      </section>
    </>
  );
}
