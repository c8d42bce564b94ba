import { Pinpoint } from "@/components/ui/pinpoint";
import { TextLink } from "@/components/ui/text-link";
import type { DerivedFact } from "@/lib/engine/lineage-derived";
import { factLabels } from "@/lib/models/fact-labels";
import { answerHref } from "@/lib/models/missing-questions";
import { showFact } from "@/lib/models/show-fact";
import classes from "./lineage.module.css";

interface Props {
  /** The record's id. */
  id: string;
  derived: readonly DerivedFact[];
}

/** What follows from the lineage: facts the record leaves open, and where the two differ. */
export function DerivedFacts({ id, derived }: Props) {
  const filled = derived.filter(({ recorded }) => recorded === undefined);
  const differing = derived.filter(({ recorded }) => recorded !== undefined);
  if (derived.length === 0) return <p>Nothing that the record does not say itself.</p>;
  return (
    <>
      {differing.length > 0 && (
        <section aria-label="Where the record says otherwise">
          <h3>Where the record says otherwise</h3>
          <p className={classes.small}>What the record says stands.</p>
          <ul className={classes.facts}>
            {differing.map((one) => (
              <li key={one.fact}>
                <strong>{factLabels[one.fact]}:</strong> the record says {said(one, one.recorded)}; the
                lineage says {leastWords(one)}
                {said(one, one.value)}. <Basis derived={one} />{" "}
                <TextLink href={answerHref(one.fact, `/models/${id}/edit`)}>Edit this fact</TextLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {filled.length > 0 && (
        <section aria-label="Facts the record leaves open">
          <h3>Facts the record leaves open</h3>
          <ul className={classes.facts}>
            {filled.map((one) => (
              <li key={one.fact}>
                <strong>{factLabels[one.fact]}:</strong> {leastWords(one)}
                {said(one, one.value)}. <Basis derived={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const leastWords = ({ isLeast }: DerivedFact) => (isLeast ? "at least " : "");

/** A value as people read it; a step of no compute at all has no figure to write. */
const said = ({ fact }: DerivedFact, value: DerivedFact["value"] | undefined) =>
  value === 0n ? "none" : showFact(fact, value);

function Basis({ derived: { because, from } }: { derived: DerivedFact }) {
  const origins = [...new Map(from.map((origin) => [origin.modelId, origin])).values()];
  return (
    <span className={classes.small}>
      {because.text} <Pinpoint cite={because.cite} />
      {origins.length > 0 && " From "}
      {origins.map(({ modelId, name }, at) => (
        <span key={modelId}>
          {at > 0 && ", "}
          <TextLink href={`/models/${modelId}`}>{name}</TextLink>
        </span>
      ))}
      {origins.length > 0 && "."}
    </span>
  );
}
