import { Difference } from "@/components/assessments/difference";
import { EmptyState } from "@/components/ui/empty-state";
import { Mark } from "@/components/ui/mark";
import { TextLink } from "@/components/ui/text-link";
import { showDay } from "@/lib/engine/show-day";
import { scenarioAddress, type TypedScenario } from "@/lib/what-if/scenario";
import type { SupposedChange, WhatIfResult } from "@/lib/what-if/what-if-result";
import classes from "./what-if.module.css";

interface Props {
  result: WhatIfResult;
  typed: TypedScenario;
  isContinued: boolean;
}

/** The models that would come out otherwise, each with both findings. */
export function SupposedChanges({ result, typed, isContinued }: Props) {
  const { rows, next, changed } = result;
  // Of a model that was left out nothing is known, least of all that nothing would change.
  const isAnswered = result.looked > result.contradicted;
  return (
    <>
      {rows.length === 0 && isAnswered && (
        <EmptyState title={next ? "Nothing would change so far" : "Nothing would change"}>
          Every finding, duty and deadline looked at stays as it is.{" "}
          {next ? "More models are left to look at." : "Suppose another figure or another date."}
        </EmptyState>
      )}
      <ul className={classes.changes}>
        {rows.map((row) => (
          <li key={row.id}>
            <h3 className={classes.name}>
              <TextLink inherit href={`/models/${row.id}`}>
                {row.name}
              </TextLink>{" "}
              <Mark tone="orange" isOpen>
                hypothetical
              </Mark>{" "}
              {row.isExample && <Mark tone="gray">example</Mark>}
            </h3>
            <p className={classes.whose}>
              {row.provider}
              {row.bearer === "theirs" && "; its provider's duties, not ours"}
            </p>
            {row.difference && <Difference difference={row.difference} bearer={row.bearer} />}
            <Fines fines={row.fines} />
          </li>
        ))}
      </ul>
      <nav aria-label="Pages of the result" className={classes.pages}>
        {rows.length > 0 && (
          <p>
            {rows.length} of {changed}
          </p>
        )}
        {isContinued && (
          <TextLink inherit href={scenarioAddress(typed)}>
            Back to the first
          </TextLink>
        )}
        {next && (
          <TextLink inherit href={scenarioAddress(typed, { after: next })}>
            More models
          </TextLink>
        )}
      </nav>
    </>
  );
}

function Fines({ fines }: Pick<SupposedChange, "fines">) {
  if (fines === undefined) return null;
  const { from, to } = fines;
  if (to === null) return <p>No fine could be imposed for it any more.</p>;
  return (
    <p>
      Fines could be imposed from {showDay(to)}
      {from !== null && `, instead of from ${showDay(from)}`}.
    </p>
  );
}
