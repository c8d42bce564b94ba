import { Button } from "@mantine/core";
import { Day } from "@/components/ui/day";
import { Flop } from "@/components/ui/flop";
import { Mark, type Tone } from "@/components/ui/mark";
import { Pinpoint } from "@/components/ui/pinpoint";
import { entryRange } from "@/lib/engine/compute-totals";
import { showFlop, significantFigures } from "@/lib/engine/flop";
import { type ComputeStage, type Counting, computeStages } from "@/lib/law/compute-stages";
import { choiceLabels } from "@/lib/models/choice-labels";
import type { LedgerEntry } from "@/lib/models/ledger";
import { computeEntry } from "@/lib/models/ledger-figures";
import { when } from "@/lib/models/show-entry";
import classes from "./compute.module.css";
import { MethodList } from "./method-list";

interface Props {
  ledger: readonly LedgerEntry[];
  /** A stated figure that stands in for the training itself. */
  standIn: bigint | undefined;
  isBusy: boolean;
  onEdit: (id: string) => void;
  onRemove: (id: string) => void;
}

/** Every entry with its figure and whether it counts toward which test: a table, or cards on a phone. */
export function LedgerTable({ ledger, standIn, isBusy, onEdit, onRemove }: Props) {
  return (
    <table className={classes.table}>
      <caption>Entries of the ledger</caption>
      <thead>
        <tr>
          <th scope="col">Stage</th>
          <th scope="col">Compute</th>
          <th scope="col">Parameter updates</th>
          <th scope="col">Cumulative</th>
          <th scope="col">Source</th>
          <th scope="col">
            <span className={classes.spoken}>Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {ledger.map((entry, at) => (
          <tr key={entry.id}>
            <Stage entry={entry} />
            <Figure entry={entry} />
            <Counted label="Parameter updates" counted={computeStages[entry.stage].updates} />
            <Counted label="Cumulative" counted={computeStages[entry.stage].cumulative} />
            <Source entry={entry} />
            <td>
              {(["Edit", "Remove"] as const).map((words) => (
                <Button
                  key={words}
                  variant="subtle"
                  size="compact-sm"
                  disabled={isBusy}
                  onClick={() => (words === "Edit" ? onEdit : onRemove)(entry.id)}
                  aria-label={`${words} entry ${at + 1}, ${computeStages[entry.stage].label}`}
                >
                  {words}
                </Button>
              ))}
            </td>
          </tr>
        ))}
        {standIn !== undefined && <StandIn flop={standIn} />}
      </tbody>
    </table>
  );
}

function Stage({ entry: { stage, state, from, to } }: { entry: LedgerEntry }) {
  const { label, rule } = computeStages[stage];
  return (
    <th scope="row">
      {label} {state === "planned" && <Mark tone="violet">planned</Mark>}
      <span className={classes.small}>{[when(from, to), rule].filter(Boolean).join(". ")}</span>
    </th>
  );
}

function Figure({ entry }: { entry: LedgerEntry }) {
  const figure = computeEntry(entry);
  const { low, high } = entryRange(figure);
  return (
    <td data-label="Compute">
      <div>
        {showFlop(figure.flop)}
        <span className={classes.small}>
          {entry.percent !== "" && `within ${entry.percent} %: `}
          {low === high
            ? "no uncertainty stated"
            : `about ${showFlop(significantFigures(low, 3))} to ${showFlop(significantFigures(high, 3))}`}
        </span>
        <MethodList entry={entry} />
      </div>
    </td>
  );
}

const marks: Readonly<Record<Counting, { tone: Tone; words: string }>> = {
  yes: { tone: "harbour", words: "counts" },
  no: { tone: "gray", words: "does not count" },
  review: { tone: "orange", words: "for judgement" },
};

function Counted({ label, counted }: { label: string; counted: ComputeStage["updates"] }) {
  const { tone, words } = marks[counted.counts];
  return (
    <td data-label={label}>
      <div>
        <Mark tone={tone} isOpen={counted.counts === "review"}>
          {words}
        </Mark>{" "}
        <Pinpoint cite={counted.cite} />
        {counted.readings?.map(({ counts, reading }) => (
          <span key={reading} className={classes.small}>
            {counts ? "It counts" : "It does not count"}: {reading}
          </span>
        ))}
      </div>
    </td>
  );
}

function Source({ entry: { source, statedOn, confidence, note } }: { entry: LedgerEntry }) {
  return (
    <td data-label="Source">
      <div>
        {source ?? "Not named"}
        <span className={classes.small}>
          {statedOn && (
            <>
              Stated on <Day day={statedOn} />.{" "}
            </>
          )}
          {confidence && `${choiceLabels.confidence?.[confidence]}.`}
        </span>
        {note && <span className={classes.small}>{note}</span>}
      </div>
    </td>
  );
}

function StandIn({ flop }: { flop: bigint }) {
  const { updates, cumulative } = computeStages["pre-training"];
  return (
    <tr>
      <th scope="row">
        The training itself
        <span className={classes.small}>
          The ledger has no entry for it, so the figure stated in the record stands in.
        </span>
      </th>
      <td data-label="Compute">
        <Flop flop={flop} />
      </td>
      <Counted label="Parameter updates" counted={updates} />
      <Counted label="Cumulative" counted={cumulative} />
      <td data-label="Source">The record</td>
      <td />
    </tr>
  );
}
