import { IfMay } from "@/components/people/if-may";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { IsoDate } from "@/lib/law/types";
import { trainingChart } from "@/lib/training/chart";
import type { RunView } from "@/lib/training/run-view";
import { ReadingForm } from "./reading-form";
import { ReadingList } from "./reading-list";
import { type ReadingSource, readingRows } from "./reading-rows";
import { WithdrawRunButton } from "./run-buttons";
import { RunFacts } from "./run-facts";
import { RunHistory } from "./run-history";
import { RunPicture } from "./run-picture";
import { RunSwitch } from "./run-switch";
import { RunVerdict } from "./run-verdict";
import { TokenForm } from "./token-form";
import { TokenList, type TokenRow } from "./token-list";
import classes from "./training.module.css";

interface Props {
  modelId: string;
  revision: number;
  bearer: "ours" | "theirs";
  today: IsoDate;
  runs: readonly RunView[];
  run: RunView;
  /** Thresholds that the runs pass only when added up. */
  together: readonly string[];
  readings: { rows: readonly ReadingSource[]; hasMore: boolean };
  page: number;
  tokens: readonly TokenRow[];
  history: React.ComponentProps<typeof RunHistory>["entries"];
}

/** One training: what it means in words first, then the picture, the plan, the readings and who may send them. */
export function RunPage({ modelId, revision, bearer, today, runs, run, together, ...rest }: Props) {
  const crossings = run.crossings.map(({ crossing }) => crossing);
  const outcome = (view: RunView) => view.crossings[0]?.crossing.finding.outcome;
  return (
    <>
      <RunSwitch
        modelId={modelId}
        here={run.id}
        runs={runs.map((view) => ({ ...view, outcome: outcome(view) }))}
      />
      {run.withdrawn && (
        <Notice
          tone="gray"
          title="Recorded by mistake"
          actions={
            <IfMay permission="record-training">
              <WithdrawRunButton id={run.id} name={run.name} withdrawn />
            </IfMay>
          }
        >
          This run does not count. What was recorded of it stays.
        </Notice>
      )}
      {together.length > 0 && (
        <Notice tone="orange" title={`Added up, the runs of this model are over ${together.join(" and ")}`}>
          Each is looked at by itself below. Where one continues another, enter what the earlier one used as
          compute that counts already.
        </Notice>
      )}
      <div className={classes.page}>
        <section aria-labelledby="verdict">
          <div className={classes.head}>
            <h2 id="verdict">{run.name}</h2>
            {!run.withdrawn && (
              <IfMay permission="record-training">
                <div className={classes.ask}>
                  <LinkButton
                    href={`/models/${modelId}/training/${run.id}/edit`}
                    variant="default"
                    size="compact-sm"
                  >
                    Edit the run
                  </LinkButton>
                  <WithdrawRunButton id={run.id} name={run.name} withdrawn={false} />
                </div>
              </IfMay>
            )}
          </div>
          {run.crossings.length === 0 && (
            <p>Chapter V does not apply today, so there is no threshold to pass.</p>
          )}
          {run.crossings.map((judged) => (
            <RunVerdict
              key={judged.crossing.threshold.id}
              runId={run.id}
              revision={revision}
              judged={judged}
              bearer={bearer}
              today={today}
            />
          ))}
        </section>
        <section aria-labelledby="picture">
          <h2 id="picture">Compute over time</h2>
          <RunPicture chart={trainingChart(run.forecast, crossings, run.data)} today={today} />
        </section>
        <section aria-labelledby="plan">
          <h2 id="plan">Plan</h2>
          <RunFacts data={run.data} />
        </section>
        <Measurements run={run} modelId={modelId} today={today} {...rest} />
      </div>
    </>
  );
}

type MeasurementProps = Pick<Props, "modelId" | "run" | "today" | "readings" | "page" | "tokens" | "history">;

function Measurements({ modelId, run, today, readings, page, tokens, history }: MeasurementProps) {
  return (
    <>
      <section aria-labelledby="readings">
        <h2 id="readings">Readings</h2>
        {!run.withdrawn && (
          <IfMay permission="add-readings" otherwise="line">
            <ReadingForm key={run.id} runId={run.id} today={today} />
          </IfMay>
        )}
        <ReadingList
          rows={readingRows(readings.rows, run.doubts)}
          page={page}
          hasMore={readings.hasMore}
          address={`/models/${modelId}/training?run=${run.id}`}
        />
      </section>
      <section aria-labelledby="tokens">
        <h2 id="tokens">Tokens for scripts</h2>
        <p className={classes.small}>
          With a token a script adds readings to this run, and can do nothing else. The command to use it is
          shown with the token.
        </p>
        <TokenList tokens={tokens} />
        {!run.withdrawn && (
          <IfMay permission="manage-tokens" otherwise="line">
            <TokenForm key={run.id} runId={run.id} />
          </IfMay>
        )}
      </section>
      <section aria-label="History">
        <RunHistory entries={history} />
      </section>
    </>
  );
}
