import { Unknown } from "@/components/ui/unknown";
import type { ThenNow } from "@/lib/models/then-and-now";
import classes from "./past.module.css";

interface Props {
  label: string;
  rows: readonly ThenNow[];
  /** What the rows are of. */
  head: string;
}

/** What was and what is, row by row; what differs is marked in words as well. */
export function ThenNowTable({ label, rows, head }: Props) {
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">Then</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label: name, was, now, differs }) => (
          <tr key={key} data-differs={differs || undefined}>
            <th scope="row">{name}</th>
            <td data-label="Then">{was || <Unknown />}</td>
            <td data-label="Now">{now || <Unknown />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
