import { BecauseList } from "@/components/ui/because-list";
import { Day } from "@/components/ui/day";
import { Mark } from "@/components/ui/mark";
import { type Hold, heldOn } from "@/lib/engine/retention";
import type { IsoDate } from "@/lib/law/types";
import classes from "./retention.module.css";

interface Props {
  holds: readonly Hold[];
  bearer: "ours" | "theirs";
  on: IsoDate;
}

/** What a duty has somebody keep of a model, until when and why. */
export function HoldList({ holds, bearer, on }: Props) {
  if (holds.length === 0)
    return <p className={classes.small}>No duty to keep anything follows from what is recorded.</p>;
  const held = new Set(heldOn(holds, on));
  return (
    <>
      <p className={classes.small}>
        {bearer === "ours"
          ? "Until then the organisation cannot be removed from Weighbridge."
          : "The provider has to keep this, not we."}
      </p>
      <ul className={classes.holds}>
        {holds.map((hold) => (
          <li key={`${hold.id} ${hold.until}`}>
            <p>
              {hold.what}, {hold.until === undefined ? "until a day that is not known" : "until "}
              {hold.until !== undefined && <Day day={hold.until} />}{" "}
              {hold.review && <Mark tone="violet">for review</Mark>}{" "}
              {!held.has(hold) && <Mark tone="gray">over</Mark>}
            </p>
            <details>
              <summary>Why</summary>
              <BecauseList because={hold.because} />
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
