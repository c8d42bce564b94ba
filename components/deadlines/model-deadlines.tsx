import { Text } from "@mantine/core";
import type { DeadlineView } from "@/lib/deadlines/deadline-view";
import type { IsoDate } from "@/lib/law/types";
import { DeadlineList } from "./deadline-list";

interface Props {
  deadlines: DeadlineView[];
  today: IsoDate;
}

/** The deadlines of one record, for its page: what holds, and what was recorded on what no longer follows. */
export function ModelDeadlines({ deadlines, today }: Props) {
  return (
    <DeadlineList
      deadlines={deadlines}
      today={today}
      showsModel={false}
      empty={
        <Text size="sm" c="dimmed">
          No deadline follows from what is recorded. That may change as soon as a missing fact is filled in.
        </Text>
      }
    />
  );
}
