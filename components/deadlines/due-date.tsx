import { Stack, Text } from "@mantine/core";
import type { DeadlineView } from "@/lib/deadlines/deadline-view";
import { distance, weekday } from "@/lib/deadlines/words";
import { deadlineStatus } from "@/lib/engine/deadline-status";
import { showDay } from "@/lib/engine/show-day";
import { deadlineRules } from "@/lib/law/deadlines";
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
  const { counting, nature, regulation1182 } = deadlineRules[deadline.deadlineId];
  if (dueOn === null) return <NoDay deadline={deadline} isNumberless={counting === "no-number"} />;
  const isOverdue = nature !== "informs" && deadlineStatus(dueOn, undefined, today) === "overdue";
  return (
    <Stack gap={0}>
      <Text fw={600} c={isOverdue ? "var(--mantine-color-error)" : undefined}>
        {showDay(dueOn)}, {distance(dueOn, today)}
      </Text>
      {rolledDueOn && rolledDueOn !== dueOn && (
        <Text size="sm" c="dimmed">
          {full(dueOn)} governs;{" "}
          {regulation1182 === "rolls"
            ? `counted in working days it rolls to ${full(rolledDueOn)}`
            : `for information, ${full(rolledDueOn)} if Regulation 1182/71 applied`}
        </Text>
      )}
    </Stack>
  );
}

/** Due without a day: because the law names no number, or because what it runs from is not known. */
function NoDay({ deadline, isNumberless }: { deadline: DeadlineView; isNumberless: boolean }) {
  if (isNumberless) {
    return (
      <Stack gap={0}>
        <Text fw={600}>Without undue delay</Text>
        <Text size="sm" c="dimmed">
          No number of days is named
          {deadline.triggeredOn && `; it runs from ${showDay(deadline.triggeredOn)}`}
        </Text>
      </Stack>
    );
  }
  return (
    <Stack gap={0}>
      <Text fw={600}>Due, day not known</Text>
      <Text size="sm" c="dimmed">
        {deadline.triggeredOn === null
          ? "The day it runs from is not recorded"
          : "The last day is not recorded or not computable yet"}
      </Text>
    </Stack>
  );
}
