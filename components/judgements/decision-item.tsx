import { IfMay } from "@/components/people/if-may";
import { Day } from "@/components/ui/day";
import { Instant } from "@/components/ui/instant";
import { LinkButton } from "@/components/ui/link-button";
import { Mark, type Tone } from "@/components/ui/mark";
import { Pinpoint } from "@/components/ui/pinpoint";
import { SourceText } from "@/components/ui/source-text";
import { Unknown } from "@/components/ui/unknown";
import type { FactName } from "@/lib/engine/facts";
import { spellDays } from "@/lib/engine/show-day";
import type { DecisionView } from "@/lib/judgements/decision-view";
import { factLabels } from "@/lib/models/fact-labels";
import { showFact } from "@/lib/models/show-fact";
import { ConfirmButton, WithdrawButton } from "./decision-actions";
import classes from "./judgement.module.css";

const standings: Readonly<Record<DecisionView["standing"], { tone: Tone; label: string }>> = {
  applied: { tone: "green", label: "decided" },
  expired: { tone: "orange", label: "expired" },
  superseded: { tone: "gray", label: "replaced by a later decision" },
  withdrawn: { tone: "gray", label: "withdrawn" },
  "without-effect": { tone: "gray", label: "without effect" },
};

interface Props {
  decision: DecisionView;
  base: string;
  /** Who looks at it: nobody confirms their own decision. */
  userId: string | null;
}

/** A decision with its whole trail: who, when, why, on which facts, who agreed, what became of it. */
export function DecisionItem({ decision, base, userId }: Props) {
  const { id, title, reading, standing, differs, yardstick, confirmed, withdrawn } = decision;
  const { tone, label } = standings[standing];
  const holds = standing === "applied";
  return (
    <li className={classes.card}>
      <h3>
        {title} <Mark tone={tone}>{label}</Mark>
        {confirmed && <Mark tone="green">confirmed</Mark>}
        {differs && <Mark tone="orange">differs from {yardstick}</Mark>}
      </h3>
      <div>
        <strong>{spellDays(reading?.reading ?? "")}</strong> {reading && <Pinpoint cite={reading.cite} />}
      </div>
      <p>
        Decided by {decision.by} on <Day day={decision.on} />, recorded <Instant at={decision.at} />.
      </p>
      <p className={classes.reason}>{decision.reason}</p>
      {decision.evidence && (
        <p>
          Evidence: <SourceText text={decision.evidence} />
        </p>
      )}
      {confirmed && (
        <p>
          Confirmed by {confirmed.by} on <Day day={confirmed.on} />.
        </p>
      )}
      {withdrawn && (
        <p>
          Withdrawn by {withdrawn.by} on <Day day={withdrawn.on} />: {withdrawn.reason}
        </p>
      )}
      {standing === "without-effect" && (
        <p>The question does not arise on the facts as they stand, so the decision changes nothing.</p>
      )}
      <Changed decision={decision} />
      <RestedFacts decision={decision} />
      <div className={classes.actions}>
        {holds && !confirmed && decision.byId !== userId && (
          <IfMay permission="confirm-decisions">
            <ConfirmButton decisionId={id} title={title} />
          </IfMay>
        )}
        {holds && !confirmed && decision.byId === userId && (
          <span className={classes.small}>Somebody else of your organisation can confirm it.</span>
        )}
        {(holds || standing === "expired") && (
          <IfMay permission="decide">
            <LinkButton href={`${base}?decide=${decision.question}#decide`} variant="default">
              Decide again
            </LinkButton>
          </IfMay>
        )}
        {standing !== "withdrawn" && standing !== "superseded" && (
          <IfMay permission="decide">
            <WithdrawButton decisionId={id} title={title} />
          </IfMay>
        )}
      </div>
    </li>
  );
}

function Changed({ decision: { changed } }: { decision: DecisionView }) {
  if (changed.length === 0) return null;
  return (
    <>
      <p>A fact it rested on has changed:</p>
      <ul className={classes.costs}>
        {changed.map(({ fact, from, to }) => (
          <li key={fact}>
            {factLabels[fact]}: <Fact name={fact} value={from} /> → <Fact name={fact} value={to} />
          </li>
        ))}
      </ul>
    </>
  );
}

function RestedFacts({ decision: { facts, lawVersion } }: { decision: DecisionView }) {
  return (
    <details className={classes.small}>
      <summary>Facts and law it rested on</summary>
      <p>Our edition of the law data: {lawVersion}.</p>
      <ul className={classes.costs}>
        {(Object.entries(facts) as [FactName, unknown][]).map(([name, value]) => (
          <li key={name}>
            {factLabels[name]}: <Fact name={name} value={value} />
          </li>
        ))}
      </ul>
      {Object.keys(facts).length === 0 && <p>None of them was known.</p>}
    </details>
  );
}

function Fact({ name, value }: { name: FactName; value: unknown }) {
  return value === "" ? <Unknown /> : <strong>{spellDays(showFact(name, value))}</strong>;
}
