import { ClassBadge } from "@/components/ui/class-badge";
import { Day } from "@/components/ui/day";
import { DayLink } from "@/components/ui/day-link";
import { Flop } from "@/components/ui/flop";
import { Mark } from "@/components/ui/mark";
import { Unknown } from "@/components/ui/unknown";
import type { ModelClass } from "@/lib/assessments/summary";
import { choiceLabels } from "@/lib/models/choice-labels";
import type { ListFilter } from "@/lib/models/list-filter";
import classes from "./model-table.module.css";
import { NearThresholdMark } from "./near-threshold-mark";
import { SortHead } from "./sort-head";

/** What the list shows of one model. */
export interface ModelRow {
  id: string;
  name: string;
  provider: string;
  ourRole: string | null;
  modelClass: string;
  openSource: string;
  nearThreshold: string | null;
  missingCount: number;
  decided: number;
  expired: number;
  isExample: boolean;
  weightsPublic: boolean | null;
  flop: string | null;
  releasedOn: string | null;
}

/** The list of models: a table where there is room, cards on a phone. */
export function ModelTable({ rows, filter }: { rows: readonly ModelRow[]; filter: ListFilter }) {
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>Models</caption>
      <thead>
        <tr>
          <SortHead sort="name" filter={filter}>
            Name
          </SortHead>
          <SortHead sort="provider" filter={filter}>
            Provider
          </SortHead>
          <th scope="col">Class</th>
          <th scope="col">Our role</th>
          <th scope="col">Openness</th>
          <SortHead sort="compute" filter={filter}>
            Compute
          </SortHead>
          <SortHead sort="released" filter={filter}>
            First release
          </SortHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { row: ModelRow }) {
  const { id, name, modelClass, nearThreshold, missingCount } = row;
  return (
    <tr>
      <th scope="row">
        <DayLink href={`/models/${id}`} prefetch={false}>
          {name}
        </DayLink>{" "}
        {row.isExample && <Mark tone="gray">example</Mark>}
      </th>
      <td data-label="Provider">{row.provider}</td>
      <td data-label="Class">
        <span className={classes.marks}>
          <ClassBadge modelClass={modelClass as ModelClass} />
          {nearThreshold && <NearThresholdMark threshold={nearThreshold} />}
          {row.decided > 0 && (
            <Mark tone="green" title="The finding rests on a person's decision">
              decided
            </Mark>
          )}
          {row.expired > 0 && (
            <Mark tone="orange" isOpen title="A fact under a decision has changed">
              decide again
            </Mark>
          )}
          {missingCount > 0 && (
            <span className={classes.missing}>
              {missingCount} {missingCount === 1 ? "fact" : "facts"} missing
            </span>
          )}
        </span>
      </td>
      <td data-label="Our role">{(row.ourRole && choiceLabels.ourRole?.[row.ourRole]) ?? <Unknown />}</td>
      <td data-label="Openness">
        <Openness row={row} />
      </td>
      <td data-label="Compute">
        <Flop flop={row.flop} />
      </td>
      <td data-label="First release">
        <Day day={row.releasedOn} />
      </td>
    </tr>
  );
}

function Openness({ row: { weightsPublic, openSource } }: { row: ModelRow }) {
  if (weightsPublic === null) return <Unknown />;
  if (!weightsPublic) return "Weights not public";
  if (openSource === "yes") return "Weights public, exempt";
  return openSource === "review" ? "Weights public, exemption for judgement" : "Weights public";
}
