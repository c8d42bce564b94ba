import { useEffect, useRef } from "react";
import { Instant } from "@/components/ui/instant";
import { Unknown } from "@/components/ui/unknown";
import { spellDays } from "@/lib/engine/show-day";
import type { Conflict } from "@/lib/errors";
import type { Dispute, Merge } from "@/lib/models/merge";
import { fieldLabel, showValue } from "@/lib/models/show-value";
import classes from "./model-form.module.css";

export type Choice = "mine" | "theirs";

interface Props {
  theirs: Conflict;
  merge: Merge;
  choices: Readonly<Record<string, Choice>>;
  onChoose: (field: string, choice: Choice) => void;
}

/** Somebody else saved first: what they changed, and whose value stands where both changed the same field. */
export function ConflictSection({ theirs, merge: { takenOver, disputed }, choices, onChoose }: Props) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  return (
    <section ref={section} tabIndex={-1} className={classes.conflict} aria-labelledby="conflict">
      <h2 id="conflict">{theirs.changedBy} saved this record while you were editing it</h2>
      <p>
        On <Instant at={theirs.changedAt} />. Nothing you typed is lost.{" "}
        {disputed.length === 0
          ? "You changed different fields: save again, and both changes stand."
          : "Decide for each field that both of you changed, then save again."}
      </p>
      {takenOver.length > 0 && (
        <>
          <h3>Changed by {theirs.changedBy}, taken over here</h3>
          <ul>
            {takenOver.map(({ field, from, to }) => (
              <li key={field}>
                {fieldLabel(field)}: <Value field={field} text={from} /> → <Value field={field} text={to} />
              </li>
            ))}
          </ul>
        </>
      )}
      {disputed.map((dispute) => (
        <DisputeChoice
          key={dispute.field}
          dispute={dispute}
          choice={choices[dispute.field]}
          onChoose={onChoose}
        />
      ))}
    </section>
  );
}

interface ChoiceProps {
  dispute: Dispute;
  choice: Choice | undefined;
  onChoose: Props["onChoose"];
}

function DisputeChoice({ dispute: { field, base, mine, theirs }, choice, onChoose }: ChoiceProps) {
  const options = {
    mine: { words: "Keep mine", text: mine },
    theirs: { words: "Take theirs", text: theirs },
  };
  return (
    <fieldset className={classes.options}>
      <legend>
        {fieldLabel(field)}, before: <Value field={field} text={base} />
      </legend>
      {(Object.keys(options) as Choice[]).map((which) => (
        <label key={which}>
          <input
            type="radio"
            name={`conflict-${field}`}
            checked={choice === which}
            onChange={() => onChoose(field, which)}
          />{" "}
          {options[which].words}: <Value field={field} text={options[which].text} />
        </label>
      ))}
    </fieldset>
  );
}

function Value({ field, text }: { field: string; text: string }) {
  const shown = spellDays(showValue(field, text));
  return shown === "" ? <Unknown /> : <strong>{shown}</strong>;
}
