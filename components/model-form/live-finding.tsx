import { useDeferredValue, useMemo, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { FindingList } from "@/components/assessments/finding-list";
import { ClassBadge } from "@/components/ui/class-badge";
import { Notice } from "@/components/ui/notice";
import { modelClass } from "@/lib/assessments/summary";
import { openQuestions } from "@/lib/law/open-questions";
import type { IsoDate } from "@/lib/law/types";
import { type FormLineage, findingOf } from "@/lib/models/finding-of";
import type { ModelForm } from "@/lib/models/schema";
import classes from "./model-form.module.css";

/** The finding on what stands in the form, anew with each keystroke; the last readable one while it can't be read. */
export function LiveFinding({ today, of }: { today: IsoDate; of: FormLineage | undefined }) {
  const { control } = useFormContext<ModelForm>();
  const values = useDeferredValue(useWatch({ control }) as ModelForm);
  const current = useMemo(() => findingOf(values, today, of), [values, today, of]);
  const [last, setLast] = useState(current);
  if (current !== undefined && current !== last) setLast(current);
  const shown = current ?? last;
  const [isOpen, setOpen] = useState(false);
  const expired = (shown?.assessment.decisions ?? []).filter(({ standing }) => standing === "expired");
  const count = shown?.assessment.missing.length ?? 0;
  return (
    <section className={classes.finding} aria-labelledby="live-finding">
      <div className={classes.findingHead}>
        <h2 id="live-finding">Finding</h2>
        <p role="status" className={classes.status}>
          {shown && <ClassBadge modelClass={modelClass(shown.assessment)} />}{" "}
          {count > 0 && `${count} ${count === 1 ? "fact" : "facts"} missing`}
          {current === undefined && <span className={classes.stale}> before what you are typing</span>}
        </p>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={isOpen}
          aria-controls="live-finding-body"
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? "Hide" : "Show"}
        </button>
      </div>
      <div id="live-finding-body" className={classes.findingBody} data-open={isOpen || undefined}>
        {current === undefined && (
          <Notice tone="orange">
            Something in the form cannot be read yet. This is the last finding that could be reached.
          </Notice>
        )}
        {expired.length > 0 && (
          <Notice tone="orange" title="A decision does not hold on these facts">
            {expired.map(({ question }) => (
              <div key={question}>{openQuestions[question].title} It has to be decided again.</div>
            ))}
          </Notice>
        )}
        {shown && <FindingList {...shown} form="" />}
      </div>
    </section>
  );
}
