import { Pinpoint } from "@/components/ui/pinpoint";
import type { Estimate } from "@/lib/engine/compute-estimates";
import { showFlop } from "@/lib/engine/flop";
import type { Cite } from "@/lib/law/types";
import { difference } from "@/lib/models/difference";
import classes from "./compute.module.css";

interface Props {
  /** Absent while the inputs cannot be read. */
  estimate: Estimate | undefined;
  cite: Cite;
  /** The estimate that stands, where it is another one. */
  beside?: Estimate | undefined;
}

/** What a method comes to, by which formula, and what makes it doubtful. */
export function EstimateResult({ estimate, cite, beside }: Props) {
  return (
    <div className={classes.result}>
      <div role="status">
        {estimate === undefined ? (
          "Fill in the fields to see the figure."
        ) : (
          <>
            {estimate.formula} = <strong>{showFlop(estimate.flop)}</strong>
            {beside && ` (${difference(estimate.flop, beside.flop)} the figure that stands)`}
          </>
        )}{" "}
        <Pinpoint cite={cite} />
      </div>
      {estimate?.warnings.map(({ text, cite: where }) => (
        <div key={text}>
          <strong>Note:</strong> {text} <Pinpoint cite={where} />
        </div>
      ))}
    </div>
  );
}
