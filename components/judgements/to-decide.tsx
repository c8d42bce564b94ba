import { TextLink } from "@/components/ui/text-link";
import type { Assessment } from "@/lib/engine/classify";
import { questionsOpen } from "@/lib/engine/questions-open";
import { openQuestions } from "@/lib/law/open-questions";
import classes from "./judgement.module.css";

/** The questions on a record that wait for a person's judgement; nothing where none does. */
export function ToDecide({ assessment, judgements }: { assessment: Assessment; judgements: string }) {
  const open = questionsOpen(assessment);
  const expired = (assessment.decisions ?? [])
    .filter(({ standing }) => standing === "expired")
    .map(({ question }) => question);
  const waiting = [...new Set([...expired, ...open])];
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="to-decide">
      <h2 id="to-decide">Left to judgement</h2>
      <ul className={classes.costs}>
        {waiting.map((question) => (
          <li key={question}>
            <TextLink inherit href={`${judgements}?decide=${question}#decide`}>
              {openQuestions[question].title}
            </TextLink>
            {expired.includes(question) && " Decided before; a fact under it has changed."}
          </li>
        ))}
      </ul>
    </section>
  );
}
