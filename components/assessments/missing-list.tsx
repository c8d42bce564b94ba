import { DayAnchor } from "@/components/ui/day-anchor";
import type { FactName } from "@/lib/engine/facts";
import { answerHref, missingQuestions } from "@/lib/models/missing-questions";
import classes from "./finding.module.css";

interface Props {
  missing: readonly FactName[];
  /** Page of the form, `""` for the same page. */
  form: string;
  /** Folds away a list longer than this, where the whole of it stands elsewhere on the page. */
  foldAbove?: number;
}

/** What is not known and would settle or change an answer, each as a question that leads to its field. */
export function MissingList({ missing, form, foldAbove = Number.POSITIVE_INFINITY }: Props) {
  const asked = [...new Set(missing)];
  if (asked.length === 0) return null;
  const list = (
    <ul className={classes.missing}>
      {asked.map((fact) => (
        <li key={fact}>
          {form === "" ? (
            <a href={answerHref(fact, form)}>{missingQuestions[fact].question}</a>
          ) : (
            <DayAnchor href={answerHref(fact, form)}>{missingQuestions[fact].question}</DayAnchor>
          )}
        </li>
      ))}
    </ul>
  );
  return asked.length > foldAbove ? (
    <details>
      <summary>{asked.length === 1 ? "1 missing fact" : `${asked.length} missing facts`}</summary>
      {list}
    </details>
  ) : (
    list
  );
}
