"use client";

import { Button, Group, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { restoreModelAction } from "@/lib/models/actions";
import type { ThenNow } from "@/lib/models/then-and-now";
import { ThenNowTable } from "./then-now-table";

interface Props {
  id: string;
  revision: number;
  /** The instant whose state is restored, ISO 8601. */
  at: string;
  /** The fields that will change. */
  rows: readonly ThenNow[];
}

/** Makes a record again what it was, after showing what that changes. */
export function RestoreButton({ id, revision, at, rows }: Props) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [isPending, startTransition] = useTransition();
  const run = () =>
    startTransition(async () => {
      const answer = await restoreModelAction({ id, revision, at }).catch(() => undefined);
      if (answer?.ok) return router.push(`/models/${id}/history`);
      setProblem(
        answer?.refusal.code === "conflict"
          ? `${answer.refusal.theirs.changedBy} has saved this record since you opened this page. Nothing was changed; reload it to see what differs now.`
          : (answer?.refusal.message ?? "The server cannot be reached. Nothing was changed; try again."),
      );
    });
  return (
    <>
      <Button onClick={() => setAsking(true)}>Restore this state</Button>
      <Dialog opened={isAsking} onClose={() => setAsking(false)} title="Restore this state?">
        <Text mb="md">
          {rows.length === 1 ? "One field changes" : `${rows.length} fields change`}, as a new entry of the
          history; finding and deadlines follow. Links to bases and decisions stay as they are. To undo it,
          restore the state from before it.
        </Text>
        <ThenNowTable label="What the restore changes" head="Field" rows={rows} />
        {problem && (
          <Notice tone="red" role="alert" title="Not restored">
            {problem}
          </Notice>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setAsking(false)}>
            Keep it as it is
          </Button>
          <Button loading={isPending} onClick={run}>
            Restore
          </Button>
        </Group>
      </Dialog>
    </>
  );
}
