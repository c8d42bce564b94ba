import { Day } from "@/components/ui/day";
import type { ImportMapping } from "@/lib/imports/import-outcomes";
import classes from "./imports.module.css";

const purposes: Readonly<Record<string, string>> = {
  name: "Name",
  versionName: "Name of the version",
  versionId: "Identifier of the version",
  organisation: "Provider",
  country: "Provider's country",
  domain: "What it generates",
  task: "What it generates, range of tasks",
  accessibility: "Whether the weights are public",
  published: "First release",
  parameters: "Parameters",
  trainingCompute: "Training compute",
  trainingComputeNotes: "Note on training compute",
  finetuneCompute: "Compute of the modification",
  finetuneComputeNotes: "Note on the modification",
  baseModel: "Base model",
  baseCompute: "Compute of the base model",
  confidence: "Confidence of the compute figure",
  link: "Address",
};
const delimiters: Readonly<Record<string, string>> = { ",": "comma", ";": "semicolon", "\t": "tab" };

/** Which columns of a file were recognised, and which are not used. */
export function ColumnSummary({ mapping }: { mapping: ImportMapping }) {
  const { used, notUsed, encoding, delimiter, statedOn } = mapping;
  return (
    <details className={classes.panel}>
      <summary>
        {used.length} columns recognised, {notUsed.length} not used; data of <Day day={statedOn} />
      </summary>
      <dl className={classes.columns}>
        {used.map(({ column, name }) => (
          <div key={column}>
            <dt>{name}</dt>
            <dd>{purposes[column] ?? column}</dd>
          </div>
        ))}
      </dl>
      {notUsed.length > 0 && <p className={classes.small}>Not used: {notUsed.join(", ")}.</p>}
      <p className={classes.small}>
        Read as {encoding}, separated by {delimiters[delimiter] ?? delimiter}.
      </p>
    </details>
  );
}
