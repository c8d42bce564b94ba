"use client";

import { Button } from "@mantine/core";
import { useState, useTransition } from "react";
import { Instant } from "@/components/ui/instant";
import { Notice } from "@/components/ui/notice";
import { verifyChainAction } from "@/lib/audit/actions";
import type { Verdict } from "@/lib/audit/verdict";
import classes from "./audit.module.css";

/** Checks the whole trail when asked, and says what it came to. */
export function VerifyPanel() {
  const [isPending, startTransition] = useTransition();
  const [verdict, setVerdict] = useState<Verdict>();
  const [problem, setProblem] = useState("");
  const check = () =>
    startTransition(async () => {
      const answer = await verifyChainAction({});
      setVerdict(answer.ok ? answer.value : undefined);
      setProblem(answer.ok ? "" : answer.refusal.message);
    });
  return (
    <section className={classes.verify} aria-label="Check of the trail" aria-busy={isPending}>
      <Button onClick={check} loading={isPending}>
        Check the whole trail now
      </Button>
      {problem && (
        <Notice tone="red" role="alert">
          {problem}
        </Notice>
      )}
      {verdict && <Result verdict={verdict} />}
    </section>
  );
}

const count = new Intl.NumberFormat("en-GB");

function Result({ verdict: { events, rows, head, firstBreak } }: { verdict: Verdict }) {
  if (firstBreak === null) {
    return (
      <Notice tone="harbour" role="status" title="The trail holds">
        All {count.format(events)} events follow one another unchanged, and all {count.format(rows)} rows are
        what the last event about them says. The hash of the last event is{" "}
        <code className={classes.break}>{head}</code>: who keeps it outside can tell later that nothing was
        cut off.
      </Notice>
    );
  }
  const { sequence, at, what } = firstBreak;
  return (
    <Notice tone="red" role="alert" title="The trail is broken">
      {sequence === null || at === null ? (
        "Outside any event: "
      ) : (
        <>
          At event {sequence}, recorded <Instant at={at} />:{" "}
        </>
      )}
      {what}. Somebody changed the database past Weighbridge. Keep this state, do not restore over it, and
      compare it with your latest backup.
    </Notice>
  );
}
