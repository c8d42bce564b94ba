import { Mark } from "@/components/ui/mark";
import { TextLink } from "@/components/ui/text-link";
import type { CrossingOutcome } from "@/lib/engine/forecast";
import { outcomeWords } from "@/lib/training/outcome-words";
import classes from "./training.module.css";

interface Props {
  modelId: string;
  here: string;
  runs: readonly { id: string; name: string; withdrawn: boolean; outcome: CrossingOutcome | undefined }[];
}

/** The way between the runs of one model, each with where it stands. */
export function RunSwitch({ modelId, here, runs }: Props) {
  if (runs.length < 2) return null;
  return (
    <nav aria-label="Runs of this model">
      <ul className={classes.runs}>
        {runs.map(({ id, name, withdrawn, outcome }) => (
          <li key={id}>
            {id === here ? (
              <strong aria-current="page">{name}</strong>
            ) : (
              <TextLink inherit href={`/models/${modelId}/training?run=${id}`}>
                {name}
              </TextLink>
            )}{" "}
            {withdrawn ? (
              <Mark tone="gray">by mistake</Mark>
            ) : (
              outcome && <Mark tone={outcomeWords[outcome].tone}>{outcomeWords[outcome].label}</Mark>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
