import { Unknown } from "@/components/ui/unknown";
import type { Count } from "@/lib/parameters/count";
import classes from "./parameters.module.css";

const shown = (number: bigint) => number.toLocaleString("en");

/** The parts of a model with their numbers and how these come about; they add up to the total. */
export function PartTable({ count: { parts, total, active } }: { count: Count }) {
  return (
    <table className={classes.table} aria-label="Parts of the model">
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col" className={classes.number}>
            Parameters
          </th>
          <th scope="col" className={classes.number}>
            Active
          </th>
          <th scope="col">How</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.name}>
            <th scope="row">{part.name}</th>
            <td data-label="Parameters" className={classes.number}>
              {shown(part.count)}
            </td>
            <td data-label="Active" className={classes.number}>
              {part.active === null ? <Unknown /> : shown(part.active)}
            </td>
            <td data-label="How">{part.formula}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Total</th>
          <td data-label="Parameters" className={classes.number}>
            {shown(total)}
          </td>
          <td data-label="Active" className={classes.number}>
            {active === null ? <Unknown /> : shown(active)}
          </td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}
