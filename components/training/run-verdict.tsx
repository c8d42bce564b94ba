import { ReadingList } from "@/components/assessments/reading-list";
import { IfMay } from "@/components/people/if-may";
import { BecauseList } from "@/components/ui/because-list";
import { Mark } from "@/components/ui/mark";
import { Notice } from "@/components/ui/notice";
import { Pinpoint } from "@/components/ui/pinpoint";
import { distance } from "@/lib/deadlines/words";
import type { CrossingDay } from "@/lib/engine/crossing";
import { writeFlop } from "@/lib/engine/flop";
import { showDay, spellDays } from "@/lib/engine/show-day";
import type { IsoDate } from "@/lib/law/types";
import { outcomeWords } from "@/lib/training/outcome-words";
import type { JudgedCrossing } from "@/lib/training/run-forecast";
import { isUnrecorded } from "@/lib/training/training-notice";
import { ConfirmButton } from "./confirm-button";
import classes from "./training.module.css";

interface Props {
  runId: string;
  /** Revision of the model's record as it is shown here. */
  revision: number;
  judged: JudgedCrossing;
  bearer: "ours" | "theirs";
  today: IsoDate;
}

/** How a run stands to one threshold, in words: the answer, the clock, the days, why, and how else to read it. */
export function RunVerdict({ runId, revision, judged, bearer, today }: Props) {
  const { crossing, consequence } = judged;
  const { finding, threshold } = crossing;
  const { label, tone } = outcomeWords[finding.outcome];
  const title = threshold.id === "one-third" ? "One third of the base model" : "Systemic-risk threshold";
  const isOpen = isUnrecorded(judged);
  const confirm = isOpen && consequence && (
    <IfMay permission="confirm-thresholds" otherwise="line">
      <ConfirmButton
        runId={runId}
        revision={revision}
        today={today}
        on={consequence.on}
        trigger={consequence.trigger}
        cumulativeTrainingFlop={text(consequence.cumulativeTrainingFlop)}
        modificationFlop={text(consequence.modificationFlop)}
        dueOn={consequence.deadline?.dueOn}
      />
    </IfMay>
  );
  return (
    <article className={classes.crossing}>
      <h3>
        {title}, greater than {threshold.name} <Pinpoint cite={threshold.cite} />
      </h3>
      {isOpen ? (
        <Notice tone={finding.answer === "yes" ? "red" : "orange"} title={label} actions={confirm}>
          <Clock judged={judged} bearer={bearer} today={today} />
        </Notice>
      ) : (
        <p>
          <Mark tone={tone} isOpen={finding.answer === "review" || finding.answer === "unknown"}>
            {label}
          </Mark>{" "}
          <Clock judged={judged} bearer={bearer} today={today} />
        </p>
      )}
      <dl className={classes.days}>
        <CrossingDayIn label="Passed at the earliest" day={crossing.earliest} />
        <CrossingDayIn label="Expected" day={crossing.expected} />
        <CrossingDayIn label="At the latest" day={crossing.latest} />
      </dl>
      <BecauseList because={finding.because} />
      <ReadingList readings={finding.readings} />
      {consequence?.isRecorded && <p>The record says so already; its deadlines follow from it.</p>}
    </article>
  );
}

const text = (flop: bigint | undefined) => (flop === undefined ? undefined : writeFlop(flop));

function CrossingDayIn({ label, day }: { label: string; day: CrossingDay }) {
  const words = { "not-before-end": "not before the end of the run", unknown: "not known" };
  return (
    <div>
      <dt>{label}</dt>
      <dd>{words[day as keyof typeof words] ?? <time dateTime={day}>{showDay(day)}</time>}</dd>
    </div>
  );
}

/** Since when the two weeks run and until when, or why they do not. */
function Clock({ judged: { crossing, consequence }, bearer, today }: Omit<Props, "runId" | "revision">) {
  const { finding } = crossing;
  if (consequence === undefined) {
    const isShare = finding.answer === "yes" && !crossing.threshold.startsClock;
    return isShare
      ? "Whoever modifies a model by more than this is a provider of the result. The base has no systemic risk, so no two weeks run from this alone."
      : null;
  }
  const { notification } = consequence;
  if (notification.outcome === "none")
    return `Recording it would ask for no notification: ${spellDays(notification.because[0]?.text ?? "")}`;
  const { byCalendar, byRegulation1182 } = notification.dates.byCalendar ? notification.dates : finding.dates;
  if (byCalendar === undefined) return null;
  const whose = bearer === "theirs" ? "The provider's two weeks" : "The two weeks to notify the Commission";
  const met = crossing.trigger === "met" ? "when it was met" : "when it became known";
  const run = finding.answer === "yes" ? "run" : "may run";
  const rolled =
    byRegulation1182 && byRegulation1182 !== byCalendar
      ? ` If the last day rolls to a working day, on ${showDay(byRegulation1182)}; the earlier day is the safe one.`
      : byRegulation1182 === undefined
        ? " Whether the last day rolls to a working day is not computable yet: no list of holidays."
        : "";
  return `${whose} ${run} since ${showDay(consequence.on)}, ${met}, and end on ${showDay(byCalendar)}, ${distance(byCalendar, today)}.${rolled}`;
}
