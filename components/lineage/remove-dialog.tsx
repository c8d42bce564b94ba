import { Button, Group, Text } from "@mantine/core";
import { useState, useTransition } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { removeEdgeAction } from "@/lib/lineage/actions";

interface Props {
  id: string;
  derivedName: string;
  /** The link in words: "Fine-tune of Base". */
  words: string;
  onClose: () => void;
  onDone: () => void;
}

/** Asks before a link is taken back. */
export function RemoveDialog({ id, derivedName, words, onClose, onDone }: Props) {
  const [problem, setProblem] = useState<string>();
  const [isPending, startTransition] = useTransition();
  const run = () =>
    startTransition(async () => {
      const answer = await removeEdgeAction({ id }).catch(() => undefined);
      if (answer?.ok) return onDone();
      setProblem(answer?.refusal.message ?? "The server cannot be reached. Nothing was changed; try again.");
    });
  return (
    <Dialog opened onClose={onClose} title="Remove this link?">
      <Text mb="md">
        {derivedName}: {words}. The finding on {derivedName}, and on everything made from it, is reached anew
        without it. The link stays on record as removed and can be restored.
      </Text>
      {problem && <Notice tone="red" role="alert" title={problem} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Keep it
        </Button>
        <Button loading={isPending} onClick={run}>
          Remove
        </Button>
      </Group>
    </Dialog>
  );
}
