import type { ReactNode } from "react";
import { IfMay, MayNot } from "@/components/people/if-may";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { DecisionView } from "@/lib/judgements/decision-view";
import type { WeighedQuestion } from "@/lib/judgements/weigh";
import { openQuestions, type QuestionId } from "@/lib/law/open-questions";
import type { IsoDate } from "@/lib/law/types";
import { DecideForm } from "./decide-form";
import { DecisionItem } from "./decision-item";
import classes from "./judgement.module.css";
import { OpenQuestion } from "./open-question";

interface Props {
  modelId: string;
  revision: number;
  today: IsoDate;
  userId: string | null;
  weighed: readonly WeighedQuestion[];
  decisions: readonly DecisionView[];
  /** The question somebody is about to decide. */
  deciding: QuestionId | undefined;
}

/** What is left to judgement on one model: what to decide, what was decided, and what became of it. */
export function Judgements({ modelId, revision, today, userId, weighed, decisions, deciding }: Props) {
  const base = `/models/${modelId}/judgements`;
  const asked = weighed.find(({ question }) => question === deciding);
  const standing = decisions.filter(({ standing }) => standing === "applied");
  const decided = standing.map(({ question }) => question);
  const open = weighed.filter(({ isOpen, question }) => isOpen && !decided.includes(question));
  const arguable = weighed.filter(({ isOpen, question }) => !isOpen && !decided.includes(question));
  const earlier = decisions.filter((decision) => !standing.includes(decision));
  const expired = earlier.filter((one) => one.standing === "expired").map(({ question }) => question);
  const card = (one: WeighedQuestion) => (
    <OpenQuestion key={one.question} weighed={one} base={base} isAgain={expired.includes(one.question)} />
  );
  const items = (shown: readonly DecisionView[]) =>
    shown.map((one) => <DecisionItem key={one.id} decision={one} base={base} userId={userId} />);
  const others = (all: readonly WeighedQuestion[]) => all.filter(({ question }) => question !== deciding);
  return (
    <>
      <MayNot permission="decide" />
      {deciding && (
        <Section id="decide" title={openQuestions[deciding].title}>
          {asked ? (
            <IfMay permission="decide">
              <DecideForm
                key={deciding}
                modelId={modelId}
                revision={revision}
                weighed={asked}
                today={today}
                base={base}
              />
            </IfMay>
          ) : (
            <Notice tone="orange" title="This question cannot be decided now">
              It does not arise on the facts as they stand: they and the law settle it, or a missing fact
              comes first.
            </Notice>
          )}
        </Section>
      )}
      {others(open).length > 0 && (
        <Section id="open" title={`To decide (${others(open).length})`}>
          <ul className={classes.cards}>{others(open).map(card)}</ul>
        </Section>
      )}
      {standing.length > 0 && (
        <Section id="decided" title={`Decided (${standing.length})`}>
          <ul className={classes.cards}>{items(standing)}</ul>
        </Section>
      )}
      {weighed.length === 0 && decisions.length === 0 && (
        <EmptyState
          title="Nothing here is left to judgement"
          actions={<LinkButton href={`/models/${modelId}`}>Back to the record</LinkButton>}
        >
          The facts and the law answer every question that arises on this model, or a missing fact comes
          first. When that changes, the questions stand here with their readings.
        </EmptyState>
      )}
      {earlier.length > 0 && (
        <Section id="earlier" title={`Expired, replaced or withdrawn (${earlier.length})`}>
          <ul className={classes.cards}>{items(earlier)}</ul>
        </Section>
      )}
      {others(arguable).length > 0 && (
        <details className={classes.others} open={open.length + decisions.length === 0}>
          <summary>Can be argued either way ({others(arguable).length})</summary>
          <p className={classes.lead}>
            These have an answer, or wait for a fact, by a criterion or by guidelines that bind nobody. A
            person may decide for or against it, with a reason.
          </p>
          <ul className={classes.cards}>{others(arguable).map(card)}</ul>
        </details>
      )}
    </>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={classes.section} id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
