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
export function SupposedChanges({ result: { rows, next, changed }, typed, isContinued }: Props) {
  if (rows.length === 0) {
    return (
      <EmptyState title="Nothing would change">
        Every finding, duty and deadline looked at stays as it is. Suppose another figure or another date.
      </EmptyState>
    );
  }
  return (
    <>
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
        <p>
          {rows.length} of {changed}
        </p>
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
