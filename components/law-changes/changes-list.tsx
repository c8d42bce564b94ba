import { Difference } from "@/components/assessments/difference";
import { Day } from "@/components/ui/day";
import { Instant } from "@/components/ui/instant";
import { Mark } from "@/components/ui/mark";
import { TextLink } from "@/components/ui/text-link";
import type { LawChangeView } from "@/lib/law-changes/law-change-view";
import classes from "./changes.module.css";

/** Each finding that changed: which model, before and after, why and when. */
export function ChangesList({ changes }: { changes: readonly LawChangeView[] }) {
  return (
    <ol className={classes.list}>
      {changes.map((change) => (
        <li key={change.id}>
          <h2 className={classes.title}>
            <TextLink inherit href={`/models/${change.modelId}`}>
              {change.modelName}
            </TextLink>{" "}
            {change.isUnseen && <Mark tone="harbour">new</Mark>}{" "}
            {change.isExample && <Mark tone="gray">example</Mark>}{" "}
            {change.isArchived && <Mark tone="orange">archived</Mark>}
          </h2>
          <p className={classes.basis}>
            {change.provider}. Found <Instant at={change.recordedAt} />. <Basis change={change} />{" "}
            <TextLink inherit href={`/models/${change.modelId}/history`}>
              Its history
            </TextLink>
          </p>
          <Difference difference={change.difference} />
        </li>
      ))}
    </ol>
  );
}

/** What moved: our edition of the law data, the day, or both. */
function Basis({ change: { lawVersion, lawVersionBefore, asOf, asOfBefore } }: { change: LawChangeView }) {
  return (
    <>
      {lawVersion === lawVersionBefore
        ? `Our edition ${lawVersion}; what it holds began to apply: `
        : `Our edition ${lawVersionBefore} gave way to ${lawVersion}: `}
      {asOf === asOfBefore ? (
        <>
          law of <Day day={asOf} />.
        </>
      ) : (
        <>
          law of <Day day={asOfBefore} /> before, of <Day day={asOf} /> after.
        </>
      )}
    </>
  );
}
