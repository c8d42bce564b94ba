"use client";

import { Button, Group, Paper, SimpleGrid, Stack, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useId } from "react";
import { IfMay } from "@/components/people/if-may";
import { Mark } from "@/components/ui/mark";
import { TextLink } from "@/components/ui/text-link";
import type { DeadlineView } from "@/lib/deadlines/deadline-view";
import { spellDays } from "@/lib/engine/show-day";
import { deadlineRules } from "@/lib/law/deadlines";
import type { IsoDate } from "@/lib/law/types";
import { DeadlineLaw } from "./deadline-law";
import { DueDate } from "./due-date";
import { MarkDoneDialog } from "./mark-done-dialog";
import { UndoDialog } from "./undo-dialog";

interface Props {
  deadline: DeadlineView;
  today: IsoDate;
  /** Whether the row names its model; on the model's own page it need not. */
  showsModel: boolean;
  /** Told in words what happened, after the page has the new state. */
  onActed: (message: string) => void;
}

/** One deadline: what, for which model, by when; opens to its reason and its law. */
export function DeadlineItem({ deadline, today, showsModel, onActed }: Props) {
  const [isOpen, details] = useDisclosure();
  const [isAsking, dialog] = useDisclosure();
  const detailsId = useId();
  const { title } = deadlineRules[deadline.deadlineId];
  const name = showsModel ? `${title}, ${deadline.modelName}` : title;
  const acted = (message: string) => {
    dialog.close();
    onActed(message);
  };
  return (
    <Paper component="li" withBorder p="md" style={{ listStyle: "none" }}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
        <Stack gap={2}>
          <Text fw={600}>{title}</Text>
          {showsModel && (
            <Text size="sm" style={{ overflowWrap: "anywhere" }}>
              <TextLink inherit href={`/models/${deadline.modelId}`}>
                {deadline.modelName}
              </TextLink>
              , {deadline.provider}
              {deadline.isExample && " (invented example)"}
            </Text>
          )}
          {deadline.bearer === "theirs" && (
            <Text size="sm" c="dimmed">
              A duty of its provider, not ours
            </Text>
          )}
        </Stack>
        <DueDate deadline={deadline} today={today} />
      </SimpleGrid>
      <OpenMark deadline={deadline} />
      {deadline.doneOn && deadline.marks[0] && (
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {deadline.marks[0].markedByName}: “{deadline.marks[0].note}”
        </Text>
      )}
      <Group mt="xs" gap="md">
        <UnstyledButton
          onClick={details.toggle}
          aria-expanded={isOpen}
          aria-controls={detailsId}
          aria-label={`Reason and law: ${name}`}
          c="var(--mantine-color-anchor)"
          fz="sm"
        >
          {isOpen ? "▾" : "▸"} Reason and law
        </UnstyledButton>
        {!deadline.isLapsed && !deadline.isForAnotherDay && (
          <IfMay permission="mark-deadlines">
            <Button
              size="compact-sm"
              variant="default"
              onClick={dialog.open}
              aria-label={`${deadline.doneOn ? "Not done after all" : "Mark as done"}: ${name}`}
            >
              {deadline.doneOn ? "Not done after all" : "Mark as done"}
            </Button>
          </IfMay>
        )}
      </Group>
      <div id={detailsId}>{isOpen && <DeadlineLaw deadline={deadline} today={today} />}</div>
      {deadline.doneOn ? (
        <UndoDialog
          deadline={deadline}
          opened={isAsking}
          onClose={dialog.close}
          onDone={() => acted(`${name}: taken back. It is open again.`)}
        />
      ) : (
        <MarkDoneDialog
          deadline={deadline}
          today={today}
          opened={isAsking}
          onClose={dialog.close}
          onDone={() => acted(`${name}: recorded as done.`)}
        />
      )}
    </Paper>
  );
}

/** What is open is on the row itself: nobody should have to open it to learn that the date is not certain. */
function OpenMark({ deadline: { review, readings, missing, isLapsed } }: { deadline: DeadlineView }) {
  if (isLapsed) {
    return (
      <Text size="sm" mt={4}>
        <Mark tone="gray">No longer follows</Mark> The record has changed since; what was recorded stays.
      </Text>
    );
  }
  if (!review) return null;
  const why =
    readings.length > 0
      ? "The law leaves open whether or by when."
      : missing.length > 0
        ? "A missing fact leaves open whether or by when."
        : "Whether or by when is open.";
  return (
    <Text size="sm" mt={4}>
      <Mark tone="orange" isOpen>
        Open
      </Mark>{" "}
      {why} {spellDays(readings.map(({ consequence }) => consequence).join(" Or: "))}
    </Text>
  );
}
