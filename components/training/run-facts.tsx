import { Unknown } from "@/components/ui/unknown";
import { nearly } from "@/lib/engine/flop";
import { hardwareFlop, plannedFlop } from "@/lib/engine/training-run";
import { runFields } from "@/lib/training/fields";
import { runText, trainingRun } from "@/lib/training/run-record";
import type { RunData, RunField } from "@/lib/training/schema";
import { showRunValue } from "@/lib/training/show-run-value";
import classes from "./training.module.css";

/** What is recorded of a run, and what its hardware comes to. */
export function RunFacts({ data }: { data: RunData }) {
  const text = runText(data);
  const run = trainingRun(data);
  const hardware = hardwareFlop(run);
  const stated = run.plannedFlop;
  const shown = (Object.keys(runFields) as RunField[]).filter(
    (name) => name !== "name" && (text[name] !== "" || !["endedOn", "note"].includes(name)),
  );
  return (
    <>
      <dl className={classes.facts}>
        {shown.map((name) => (
          <div key={name}>
            <dt>{runFields[name].label}</dt>
            <dd>{showRunValue(name, text[name]) || <Unknown />}</dd>
          </div>
        ))}
        {hardware !== undefined && (
          <div>
            <dt>What the hardware comes to</dt>
            <dd>{nearly(hardware)}</dd>
          </div>
        )}
      </dl>
      {hardware !== undefined && stated !== undefined && hardware !== stated && (
        <p className={classes.small}>
          The stated total and the hardware differ; the higher, {nearly(plannedFlop(run) ?? 0n)}, counts as
          the plan.
        </p>
      )}
    </>
  );
}
