"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Alert, Button, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Dialog } from "@/components/ui/dialog";
import { markDeadlineDoneAction } from "@/lib/deadlines/actions";
import type { DeadlineView } from "@/lib/deadlines/deadline-view";
import { markDoneSchema } from "@/lib/deadlines/schema";
import type { Refusal } from "@/lib/errors";
import { deadlineRules } from "@/lib/law/deadlines";
import type { IsoDate } from "@/lib/law/types";

interface Props {
  deadline: DeadlineView;
  today: IsoDate;
  opened: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Asks on which day a deadline was met and what shows it. What was typed stays until it is recorded. */
export function MarkDoneDialog({ deadline, today, opened, onClose, onDone }: Props) {
  const { title } = deadlineRules[deadline.deadlineId];
  const [refusal, setRefusal] = useState<Refusal>();
  const { register, handleSubmit, formState, setError } = useForm({
    resolver: zodResolver(markDoneSchema),
    defaultValues: { deadlineRowId: deadline.id, doneOn: today, note: "" },
  });

  const submit = handleSubmit(async (values) => {
    setRefusal(undefined);
    const answer = await markDeadlineDoneAction(values).catch(() => undefined);
    if (answer?.ok) return onDone();
    if (answer?.refusal.code === "invalid") {
      for (const name of ["doneOn", "note"] as const) {
        const message = answer.refusal.fields[name];
        if (message) setError(name, { message }, { shouldFocus: true });
      }
      return;
    }
    setRefusal(
      answer?.refusal ?? {
        code: "unavailable",
        message: "The server cannot be reached. Nothing was recorded; what you typed is still here.",
      },
    );
  });

  return (
    <Dialog title="Mark as done" opened={opened} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm">
            {title}, for {deadline.modelName}.
          </Text>
          {refusal && (
            <Alert color="red" title="Not recorded" role="alert">
              {refusal.message}
            </Alert>
          )}
          <TextInput
            type="date"
            label="Done on"
            max={today}
            {...register("doneOn")}
            error={formState.errors.doneOn?.message}
          />
          <Textarea
            label="What shows it"
            description="For example where the receipt or the document is kept. It stays on record with your name."
            autosize
            minRows={2}
            data-autofocus
            {...register("note")}
            error={formState.errors.note?.message}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={formState.isSubmitting}>
              Record as done
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
