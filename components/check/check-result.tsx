import { useDeferredValue, useMemo } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { DutyList } from "@/components/assessments/duty-list";
import { FindingList } from "@/components/assessments/finding-list";
import { ClassBadge } from "@/components/ui/class-badge";
import { Notice } from "@/components/ui/notice";
import { modelClass } from "@/lib/assessments/summary";
import { checkFinding } from "@/lib/check/check-finding";
import { summaryText } from "@/lib/check/summary-text";
import { showDay } from "@/lib/engine/show-day";
import type { IsoDate } from "@/lib/law/types";
import type { ModelForm } from "@/lib/models/schema";
import { fieldLabel } from "@/lib/models/show-value";
import classes from "./check.module.css";
import { CheckDates } from "./check-dates";
import { CopySummary } from "./copy-summary";

/** The finding on the answers so far, anew with each of them. */
export function CheckResult({ today }: { today: IsoDate }) {
  const { control } = useFormContext<ModelForm>();
  const values = useDeferredValue(useWatch({ control }) as ModelForm);
  const finding = useMemo(() => checkFinding(values, today), [values, today]);
  const { assessment, bearer, deadlines, problems } = finding;
  const count = assessment.missing.length;
  return (
    <section className={classes.result} id="result" aria-labelledby="result-title">
      <h2 id="result-title">Where it stands</h2>
      <p role="status" className={classes.status}>
        <ClassBadge modelClass={modelClass(assessment)} />{" "}
        {count > 0 && `${count} ${count === 1 ? "answer is" : "answers are"} missing`}
      </p>
      {Object.keys(problems).length > 0 && (
        <Notice tone="orange" title="Counted as not known">
          {Object.entries(problems).map(([field, message]) => (
            <div key={field}>
              {fieldLabel(field)}: {message}
            </div>
          ))}
        </Notice>
      )}
      <div className={classes.screenOnly}>
        <CopySummary text={summaryText(finding)} />
      </div>
      <FindingList assessment={assessment} bearer={bearer} form="" />
      <h2>What falls due</h2>
      <CheckDates deadlines={deadlines} />
      <h2>Duties of Chapter V</h2>
      <DutyList duties={assessment.duties} form="" />
      <p className={classes.help}>
        Law as of {showDay(assessment.asOf)}, law data {assessment.lawVersion}. An aid to judgement, not legal
        advice.
      </p>
    </section>
  );
}
