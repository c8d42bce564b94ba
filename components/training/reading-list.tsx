import { IfMay } from "@/components/people/if-may";
import { Instant } from "@/components/ui/instant";
import { LinkButton } from "@/components/ui/link-button";
import { Mark } from "@/components/ui/mark";
import { showInstant } from "@/components/ui/show-instant";
import { showFlop } from "@/lib/engine/flop";
import { WithdrawReadingButton } from "./run-buttons";
import classes from "./training.module.css";

export interface ReadingRow {
  id: string;
  at: string;
  flop: string;
  source: string;
  recordedAt: string;
  recordedBy: string;
  /** Why it seems too high to be true. */
  doubt: string | undefined;
  withdrawal: { reason: string; by: string; at: string } | undefined;
}

interface Props {
  rows: readonly ReadingRow[];
  page: number;
  hasMore: boolean;
  /** The page of this run, to which the number of the list's page is added. */
  address: string;
}

/** What was measured, latest first; what was withdrawn stays, with why. */
export function ReadingList({ rows, page, hasMore, address }: Props) {
  if (rows.length === 0)
    return (
      <p>
        Nothing measured yet. Add a reading by hand, or create a token and let the training's own script send
        them.
      </p>
    );
  return (
    <>
      <ul className={classes.rows} aria-label="Readings">
        {rows.map(({ id, at, flop, source, recordedAt, recordedBy, doubt, withdrawal }) => (
          <li key={id}>
            <div>
              <span className={withdrawal ? classes.gone : undefined}>
                <strong>{showFlop(BigInt(flop))}</strong> until <Instant at={at} />
              </span>
              <br />
              <span className={classes.small}>
                {source}. {recordedBy}, <Instant at={recordedAt} />.
              </span>
              {doubt && !withdrawal && (
                <p className={classes.small}>
                  <Mark tone="orange" isOpen>
                    Doubted
                  </Mark>{" "}
                  {doubt} It counts until somebody withdraws it.
                </p>
              )}
              {withdrawal && (
                <p className={classes.small}>
                  <Mark tone="gray">Withdrawn</Mark> {withdrawal.by}, <Instant at={withdrawal.at} />: “
                  {withdrawal.reason}”
                </p>
              )}
            </div>
            {!withdrawal && (
              <IfMay permission="record-training">
                <WithdrawReadingButton id={id} name={showInstant(at).brussels} />
              </IfMay>
            )}
          </li>
        ))}
      </ul>
      {(page > 1 || hasMore) && (
        <nav aria-label="Pages of the readings" className={classes.ask}>
          {page > 1 && (
            <LinkButton href={`${address}&page=${page - 1}`} variant="default" size="compact-md">
              Later readings
            </LinkButton>
          )}
          {hasMore && (
            <LinkButton href={`${address}&page=${page + 1}`} variant="default" size="compact-md">
              Earlier readings
            </LinkButton>
          )}
        </nav>
      )}
    </>
  );
}
