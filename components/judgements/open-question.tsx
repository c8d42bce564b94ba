import { IfMay } from "@/components/people/if-may";
import { LinkButton } from "@/components/ui/link-button";
import { Mark } from "@/components/ui/mark";
import { spellDays } from "@/lib/engine/show-day";
import type { WeighedQuestion } from "@/lib/judgements/weigh";
import { openQuestions } from "@/lib/law/open-questions";
import classes from "./judgement.module.css";
import { ReadingCosts } from "./reading-costs";

interface Props {
  weighed: WeighedQuestion;
  /** The page of the record's judgements. */
  base: string;
  /** A decision on it was made and has expired. */
  isAgain: boolean;
}

/** A question with its readings side by side, what each would mean here, and the way to decide it. */
export function OpenQuestion({ weighed: { question, readings, isOpen }, base, isAgain }: Props) {
  const { title } = openQuestions[question];
  return (
    <li className={classes.card} id={question}>
      <h3>
        {title}
        {isAgain && (
          <Mark tone="orange" isOpen>
            decide again
          </Mark>
        )}
      </h3>
      <ol className={classes.readings} aria-label="Possible readings">
        {readings.map((reading) => (
          <li key={reading.id} className={classes.reading}>
            <p className={classes.words}>{spellDays(reading.reading)}</p>
            <ReadingCosts reading={reading} />
          </li>
        ))}
      </ol>
      <IfMay permission="decide">
        <LinkButton href={`${base}?decide=${question}#decide`} variant={isOpen ? "filled" : "default"}>
          {isAgain ? "Decide again" : isOpen ? "Decide" : "Decide it all the same"}
        </LinkButton>
      </IfMay>
    </li>
  );
}
