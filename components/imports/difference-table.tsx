import { Mark } from "@/components/ui/mark";
import { Unknown } from "@/components/ui/unknown";
import type { ImportDifference } from "@/lib/imports/import-outcomes";
import { fieldLabel } from "@/lib/models/show-value";
import classes from "./imports.module.css";
import { shownDifference } from "./shown-difference";

/** What the record says and what the file says, field by field. */
export function DifferenceTable({
  name,
  differences,
}: {
  name: string;
  differences: readonly ImportDifference[];
}) {
  return (
    <table className={classes.differences} aria-label={`Differences of ${name}`}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">In the record</th>
          <th scope="col">In the file</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, from, to, kept }) => (
          <tr key={field}>
            <th scope="row">
              {fieldLabel(field)} {kept && <Mark tone="violet">kept: edited by hand</Mark>}
            </th>
            <td data-label="In the record">{shownDifference(field, from) || <Unknown />}</td>
            <td data-label="In the file">{shownDifference(field, to) || <Unknown />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
