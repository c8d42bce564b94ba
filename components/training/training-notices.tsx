import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { distance } from "@/lib/deadlines/words";
import { showDay } from "@/lib/engine/show-day";
import type { IsoDate } from "@/lib/law/types";
import { isSure, type TrainingNotice } from "@/lib/training/training-notice";

interface Props {
  notices: readonly TrainingNotice[];
  today: IsoDate;
}

/** More in full would push the page out of sight. */
const SHOWN = 3;

/** What trainings say of the two weeks of Article 52(1) that no record says yet: silence would read as “no”. */
export function TrainingNotices({ notices, today }: Props) {
  const rest = notices.slice(SHOWN);
  return (
    <>
      {notices.slice(0, SHOWN).map((notice) => (
        <Notice
          key={`${notice.modelId} ${notice.run?.id}`}
          tone={isSure(notice) ? "red" : "orange"}
          title={titleOf(notice)}
          actions={
            <TextLink inherit href={addressOf(notice)}>
              Look at the training of {notice.modelName}
            </TextLink>
          }
        >
          {wordsOf(notice, today)}
        </Notice>
      ))}
      {rest.length > 0 && (
        <Notice
          tone={rest.some(isSure) ? "red" : "orange"}
          title={`${rest.length} more ${rest.length === 1 ? "training" : "trainings"} to be looked at`}
        >
          <ul>
            {rest.map((notice) => (
              <li key={`${notice.modelId} ${notice.run?.id}`}>
                <TextLink inherit href={addressOf(notice)}>
                  {titleOf(notice)}
                </TextLink>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

const addressOf = ({ modelId, run }: TrainingNotice): string =>
  `/models/${modelId}/training${run ? `?run=${run.id}` : ""}`;

function titleOf({ since, outcome, modelName, bearer }: TrainingNotice): string {
  const whose = bearer === "theirs" ? "Its provider's clock" : "The clock";
  if (outcome === "together" || since === undefined) return `${modelName}: trainings to look at together`;
  return `${modelName}: ${whose[0]?.toLowerCase()}${whose.slice(1)} may be running since ${showDay(since)}`;
}

function wordsOf(
  { run, outcome, threshold, since, dueOn, rolledDueOn, isExample }: TrainingNotice,
  today: IsoDate,
) {
  const example = isExample ? " An invented example." : "";
  if (run === undefined || since === undefined)
    return `No run alone is over ${threshold}, but added up they are. Look whether each counts what the others used.${example}`;
  const states = {
    met: `is over ${threshold}`,
    will_be_met: `will be over ${threshold}`,
    may_be_met: `may be over ${threshold}`,
  };
  const state = states[outcome as keyof typeof states] ?? "has to be looked at";
  const rolled =
    rolledDueOn && rolledDueOn !== dueOn ? ` (${showDay(rolledDueOn)} if the last day rolls)` : "";
  const end = dueOn
    ? ` Two weeks from then end on ${showDay(dueOn)}, ${distance(dueOn, today)}${rolled}.`
    : "";
  return `${run.name} ${state}.${end} The record does not say so yet, so no deadline follows from it.${example}`;
}
