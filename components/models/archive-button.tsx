"use client";

import { Button, Group, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { archiveModelAction } from "@/lib/models/actions";

/** Puts a record away after asking, or brings it back at once. */
export function ArchiveButton({ id, name, isArchived }: { id: string; name: string; isArchived: boolean }) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [isPending, startTransition] = useTransition();

  const run = () =>
    startTransition(async () => {
      const answer = await archiveModelAction({ id, archived: !isArchived }).catch(() => undefined);
      if (answer?.ok) {
        setAsking(false);
        setProblem(undefined);
        router.refresh();
      } else {
        setProblem(
          answer?.refusal.message ?? "The server cannot be reached. Nothing was changed; try again.",
        );
      }
    });

  if (isArchived) {
    return (
      <>
        {problem && <Notice tone="red" role="alert" title={problem} />}
        <Button variant="default" loading={isPending} onClick={run}>
          Restore
        </Button>
      </>
    );
  }
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Archive
      </Button>
      <Dialog opened={isAsking} onClose={() => setAsking(false)} title={`Archive ${name}?`}>
        <Text mb="md">
          Nothing is deleted: the record leaves the list and the counts, keeps its history and can be restored
          at any time. Duties in law do not end by archiving.
        </Text>
        {problem && <Notice tone="red" role="alert" title={problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setAsking(false)}>
            Keep it
          </Button>
          <Button loading={isPending} onClick={run}>
            Archive
          </Button>
        </Group>
      </Dialog>
    </>
  );
}
