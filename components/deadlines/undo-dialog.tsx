"use client";

import { Alert, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { undoDeadlineAction } from "@/lib/deadlines/actions";
import type { DeadlineView } from "@/lib/deadlines/deadline-view";
import { deadlineRules } from "@/lib/law/deadlines";

interface Props {
  deadline: DeadlineView;
  opened: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Confirms taking back that a deadline was met. */
export function UndoDialog({ deadline, opened, onClose, onDone }: Props) {
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);

  async function confirm() {
    setIsBusy(true);
    setProblem(undefined);
    const answer = await undoDeadlineAction({ deadlineRowId: deadline.id, note }).catch(() => undefined);
    setIsBusy(false);
    if (answer?.ok) return onDone();
    setProblem(
      answer?.refusal.message ??
        "The server cannot be reached. Nothing was changed; what you typed is still here.",
    );
  }

  return (
    <Dialog title="Not done after all" opened={opened} onClose={onClose}>
      <Stack>
        <Text size="sm">
          {deadlineRules[deadline.deadlineId].title}, for {deadline.modelName}, becomes open again. What was
          recorded before stays in its history.
        </Text>
        {problem && (
          <Alert color="red" title="Not taken back" role="alert">
            {problem}
          </Alert>
        )}
        <Textarea
          label="Reason (optional)"
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button color="red.9" loading={isBusy} onClick={confirm}>
            Take it back
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
