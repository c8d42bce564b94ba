import { Stack, Text } from "@mantine/core";
import type { DeadlineView } from "@/lib/deadlines/deadline-view";
import { distance, weekday } from "@/lib/deadlines/words";
import { deadlineStatus } from "@/lib/engine/deadline-status";
import { showDay } from "@/lib/engine/show-day";
import type { IsoDate } from "@/lib/law/types";

const full = (day: IsoDate): string => `${weekday(day)} ${showDay(day)}`;

/** Said only where it is certain: not while it is open by when, nor between the plain and the rolled day. */
function lateness({ dueOn, rolledDueOn, doneOn, review }: DeadlineView): string {
  if (dueOn === null || doneOn === null || doneOn <= dueOn || review) return "";
  if (rolledDueOn !== null && doneOn <= rolledDueOn) {
    return `; done within the day it rolls to, ${showDay(rolledDueOn)}`;
  }
  return ", so it was late";
}

/** By when, unambiguously; both dates where the last day rolls. The plain one governs. */
export function DueDate({ deadline, today }: { deadline: DeadlineView; today: IsoDate }) {
  const { dueOn, rolledDueOn, doneOn } = deadline;
  if (doneOn !== null) {
    return (
      <Stack gap={0}>
        <Text fw={600}>Done on {showDay(doneOn)}</Text>
        {dueOn && (
          <Text size="sm" c="dimmed">
            Was due on {showDay(dueOn)}
            {lateness(deadline)}
          </Text>
        )}
      </Stack>
    );
  }
  if (dueOn === null) {
    return (
      <Stack gap={0}>
        <Text fw={600}>Due, day not known</Text>
        <Text size="sm" c="dimmed">
          The day it runs from is not recorded
        </Text>
      </Stack>
    );
  }
  const isOverdue = deadlineStatus(dueOn, undefined, today) === "overdue";
  return (
    <Stack gap={0}>
      <Text fw={600} c={isOverdue ? "var(--mantine-color-error)" : undefined}>
        {showDay(dueOn)}, {distance(dueOn, today)}
      </Text>
      {rolledDueOn && rolledDueOn !== dueOn && (
        <Text size="sm" c="dimmed">
          {full(dueOn)} governs; counted in working days it rolls to {full(rolledDueOn)}
        </Text>
      )}
    </Stack>
  );
}
