import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import { Unknown } from "@/components/ui/unknown";
import { spellDays } from "@/lib/engine/show-day";
import { judgedQuestion } from "@/lib/judgements/words";
import type { HistoryEntry } from "@/lib/models/history-entries";
import { historyAddress } from "@/lib/models/history-instant";
import { fieldLabel, showValue } from "@/lib/models/show-value";
import classes from "./history.module.css";
import { HistoryFindingPart } from "./history-finding";

const ways: Readonly<Record<string, string>> = {
  form: "by hand",
  import: "by import",
  sample: "as sample data",
  judgement: "by judgement",
  restore: "by restoring an earlier state",
  law: "because the law data changed",
  lineage: "because of a model it builds on",
};

/** Everything that happened to a record, latest first; from each entry a way to the record before and after it. */
export function HistoryList({ id: modelId, entries }: { id: string; entries: readonly HistoryEntry[] }) {
  return (
    <ol className={classes.entries}>
      {entries.map(({ id, at, who, via, changes, finding, isFirst }) => (
        <li key={id}>
          <h2 className={classes.head}>
            <Instant at={at} />
          </h2>
          <p className={classes.who}>
            {who}, {ways[via] ?? via}
          </p>
          {changes.length > 0 && (
            <ul className={classes.changes}>
              {changes.map(({ field, from, to }) => (
                <li key={field}>
                  <span className={classes.field}>{headOf(field)}</span>{" "}
                  {judgedQuestion(field) === undefined && field !== "restored" && (
                    <>
                      <Value field={field} text={from} /> <span aria-hidden="true">→</span>
                      <span className={classes.spoken}> changed to </span>{" "}
                    </>
                  )}
                  <Value field={field} text={to} />
                </li>
              ))}
            </ul>
          )}
          {finding && <HistoryFindingPart finding={finding} />}
          <p className={classes.states}>
            {!isFirst && (
              <TextLink inherit href={historyAddress(modelId, new Date(at.getTime() - 1))}>
                As it was before this
              </TextLink>
            )}
            <TextLink inherit href={historyAddress(modelId, at)}>
              As it was after this
            </TextLink>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** What changed; a question needs no colon after its mark. */
function headOf(field: string): string {
  const label = fieldLabel(field);
  return label.endsWith("?") ? label : `${label}:`;
}

function Value({ field, text }: { field: string; text: string }) {
  if (field === "restored" && text !== "") return <Instant at={text} />;
  const shown = spellDays(showValue(field, text));
  return shown === "" ? <Unknown /> : <strong>{shown}</strong>;
}
