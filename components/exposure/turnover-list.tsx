"use client";

import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { IfMay } from "@/components/people/if-may";
import { Instant } from "@/components/ui/instant";
import { Mark } from "@/components/ui/mark";
import { showEur } from "@/lib/engine/fine-ceiling";
import type { TurnoverView } from "@/lib/exposure/exposure";
import classes from "./exposure.module.css";
import { WithdrawDialog } from "./withdraw-dialog";

interface Props {
  /** Latest first. */
  statements: readonly TurnoverView[];
  /** Id of the one that holds. */
  current: string | undefined;
}

/** Everything ever stated about turnover, with who said it and which figure holds. */
export function TurnoverList({ statements, current }: Props) {
  const [withdrawing, setWithdrawing] = useState<number>();
  if (statements.length === 0) return null;
  return (
    <>
      <ul className={classes.statements} aria-label="Recorded turnover">
        {statements.map(({ id, financialYear, turnoverEur, source, statedAt, statedByName }) => (
          <li key={id}>
            <strong>{financialYear}</strong>:{" "}
            {turnoverEur === null ? "withdrawn" : showEur(BigInt(turnoverEur) * 100n)}{" "}
            {id === current && <Mark tone="harbour">holds</Mark>}
            <Text size="sm" c="dimmed">
              {source}. {statedByName}, <Instant at={statedAt} />
            </Text>
            {id === current && (
              <IfMay permission="state-turnover">
                <Button size="compact-sm" variant="default" onClick={() => setWithdrawing(financialYear)}>
                  Withdraw the figure of {financialYear}
                </Button>
              </IfMay>
            )}
          </li>
        ))}
      </ul>
      {withdrawing !== undefined && (
        <WithdrawDialog financialYear={withdrawing} onClose={() => setWithdrawing(undefined)} />
      )}
    </>
  );
}
