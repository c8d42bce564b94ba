import type { ReactNode } from "react";
import { DutyList } from "@/components/assessments/duty-list";
import { FindingList } from "@/components/assessments/finding-list";
import { MissingList } from "@/components/assessments/missing-list";
import { ToDecide } from "@/components/judgements/to-decide";
import { DerivedNote } from "@/components/lineage/derived-note";
import { AsOfForm } from "@/components/ui/as-of-form";
import { Day } from "@/components/ui/day";
import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import type { AsOf } from "@/lib/assessments/as-of";
import type { Assessment } from "@/lib/engine/classify";
import type { ModelForm } from "@/lib/models/schema";
import classes from "./record.module.css";
import { RecordFacts } from "./record-facts";

interface Props {
  id: string;
  form: ModelForm;
  assessment: Assessment;
  bearer: "ours" | "theirs";
  asOf: AsOf;
  updatedAt: Date;
  /** What is due on this model. */
  deadlines: ReactNode;
  /** What an infringement can cost. */
  exposure: ReactNode;
  /** What a duty has somebody keep, and until when. */
  retention: ReactNode;
}

/** The body of a record: the finding, the duties and the facts; beside them what is missing and due. */
export function RecordColumns({ id, form, assessment, bearer, asOf, updatedAt, ...parts }: Props) {
  const { deadlines, exposure, retention } = parts;
  const edit = `/models/${id}/edit`;
  const judgements = `/models/${id}/judgements`;
  return (
    <div className={classes.columns}>
      <aside className={classes.aside} aria-label="Open points">
        <section aria-labelledby="missing">
          <h2 id="missing">What is missing</h2>
          {assessment.missing.length === 0 ? (
            <p className={classes.small}>Nothing that would change the finding.</p>
          ) : (
            <MissingList missing={assessment.missing} form={edit} />
          )}
        </section>
        <ToDecide assessment={assessment} judgements={judgements} />
        <section aria-labelledby="law">
          <h2 id="law">Basis</h2>
          <AsOfForm on={asOf.on} />
          <p className={classes.small}>
            Law as of <Day day={assessment.asOf} />, our edition {assessment.lawVersion}. Record last changed{" "}
            <Instant at={updatedAt} />.
          </p>
          <p className={classes.small}>
            <TextLink inherit href={`/what-if?model=${id}`}>
              Ask what if
            </TextLink>
          </p>
        </section>
      </aside>
      <div className={classes.main}>
        <section aria-labelledby="finding">
          <h2 id="finding">Finding</h2>
          <FindingList assessment={assessment} bearer={bearer} form={edit} judgements={judgements} />
        </section>
        <section aria-labelledby="deadlines">
          <h2 id="deadlines">Deadlines</h2>
          {deadlines}
        </section>
        <section aria-labelledby="duties">
          <h2 id="duties">{bearer === "ours" ? "Our duties" : "The provider's duties, not ours"}</h2>
          <DutyList duties={assessment.duties} form={edit} />
        </section>
        <section aria-labelledby="exposure">
          <h2 id="exposure">Exposure</h2>
          {exposure}
        </section>
        <section aria-labelledby="retention">
          <h2 id="retention">To be kept</h2>
          {retention}
        </section>
        <section aria-labelledby="facts">
          <h2 id="facts">Recorded facts</h2>
          {assessment.derived && <DerivedNote id={id} derived={assessment.derived} />}
          <RecordFacts id={id} form={form} />
        </section>
      </div>
    </div>
  );
}
