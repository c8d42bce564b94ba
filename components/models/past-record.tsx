import { Difference } from "@/components/assessments/difference";
import { IfMay } from "@/components/people/if-may";
import { Instant } from "@/components/ui/instant";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { findingDifference } from "@/lib/assessments/finding-difference";
import type { Assessment } from "@/lib/engine/classify";
import type { PastForm } from "@/lib/models/state-at";
import { answersThenNow, factsThenNow, linksThenNow, type ThenNow } from "@/lib/models/then-and-now";
import classes from "./past.module.css";
import { RestoreButton } from "./restore-button";
import { ThenNowTable } from "./then-now-table";

interface Props {
  id: string;
  revision: number;
  at: Date;
  state: {
    past: PastForm;
    now: Pick<PastForm, "form" | "isArchived" | "links">;
    savedBy: string;
    savedAt: Date;
    findingPast: Assessment | undefined;
    findingNow: Assessment | undefined;
  };
}

/** A record as it was at an instant beside what it is now: what differs first, everything below it. */
export function PastRecord({ id, revision, at, state }: Props) {
  const { past, now, savedBy, savedAt, findingPast, findingNow } = state;
  const facts = factsThenNow(past, now);
  const links = linksThenNow(past.links, now.links);
  const answers = answersThenNow(findingPast, findingNow);
  const restored = facts.filter(({ key, differs }) => differs && key !== "archived");
  return (
    <div className={classes.page}>
      <Notice tone="gray" title={`Version ${past.revision} of ${revision} stood then`}>
        Saved by {savedBy}, <Instant at={savedAt} />.
      </Notice>
      <div className={classes.actions}>
        {restored.length > 0 && (
          <IfMay permission="edit-records" otherwise="line">
            <RestoreButton id={id} revision={revision} at={at.toISOString()} rows={restored} />
          </IfMay>
        )}
        <LinkButton href={`/models/${id}/history`} variant="default">
          Back to the history
        </LinkButton>
      </div>
      <Part title="Facts" head="Field" rows={facts} same="Every field was what it is now." />
      <section>
        <h2>Finding</h2>
        <FindingPart past={findingPast} now={findingNow} />
        <All label="Finding" head="Question" rows={answers} />
      </section>
      <Part
        title="Made from"
        head="Base"
        rows={links}
        same={
          links.length === 0 ? "No link to a base, neither then nor now." : "The links were those of now."
        }
      />
    </div>
  );
}

function FindingPart({ past, now }: { past: Assessment | undefined; now: Assessment | undefined }) {
  if (past === undefined || now === undefined) return <p>No finding was on record then.</p>;
  const side = (assessment: Assessment) => ({ assessment, deadlines: [] });
  const difference = findingDifference(side(past), side(now));
  if (difference === undefined) return <p>The finding was what it is now.</p>;
  return <Difference difference={difference} />;
}

interface PartProps {
  title: string;
  head: string;
  rows: readonly ThenNow[];
  /** What to say where nothing differs. */
  same: string;
}

function Part({ title, head, rows, same }: PartProps) {
  const different = rows.filter(({ differs }) => differs);
  return (
    <section>
      <h2>{title}</h2>
      {different.length === 0 ? (
        <p>{same}</p>
      ) : (
        <ThenNowTable label={`${title} that differ`} head={head} rows={different} />
      )}
      {rows.length > 0 && <All label={title} head={head} rows={rows} />}
    </section>
  );
}

function All({ label, head, rows }: { label: string; head: string; rows: readonly ThenNow[] }) {
  return (
    <details>
      <summary>
        {label}: all {rows.length}, then and now
      </summary>
      <ThenNowTable label={`${label}, all`} head={head} rows={rows} />
    </details>
  );
}
