import { Pinpoint } from "@/components/ui/pinpoint";
import { TextLink } from "@/components/ui/text-link";
import type { Reading } from "@/lib/engine/finding";
import { spellDays } from "@/lib/engine/show-day";
import { openQuestions } from "@/lib/law/open-questions";
import classes from "./finding.module.css";

interface Props {
  readings: readonly Reading[];
  /** Page on which the questions are decided, where they can be. */
  judgements?: string | undefined;
}

/** The ways an open question of law can be read, side by side, with what follows from each. */
export function ReadingList({ readings, judgements }: Props) {
  const distinct = [...new Map(readings.map((reading) => [reading.reading, reading])).values()];
  if (distinct.length === 0) return null;
  const decidable = new Set(
    distinct.flatMap(({ leadsTo, question }) => (leadsTo && question ? [question] : [])),
  );
  return (
    <>
      <ol className={classes.readings} aria-label="Possible readings">
        {distinct.map(({ reading, consequence, cite }) => (
          <li key={reading}>
            <p>{spellDays(reading)}</p>
            <p className={classes.consequence}>Then: {spellDays(consequence)}</p>
            <Pinpoint cite={cite} />
          </li>
        ))}
      </ol>
      {judgements !== undefined &&
        [...decidable].map((question) => (
          <p key={question} className={classes.decide}>
            <TextLink inherit href={`${judgements}?decide=${question}#decide`}>
              Decide: {openQuestions[question].title}
            </TextLink>
          </p>
        ))}
    </>
  );
}
