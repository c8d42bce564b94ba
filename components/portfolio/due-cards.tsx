import { SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { DayLink } from "@/components/ui/day-link";
import { TextLink } from "@/components/ui/text-link";
import { type DeadlineCounts, openCount } from "@/lib/deadlines/status-counts";
import { statusLabels } from "@/lib/deadlines/words";
import classes from "./cards.module.css";

const shown = ["overdue", "week", "month"] as const;

/** What is due of our own duties, and how much there is of others'. */
export function DueCards({ counts }: { counts: DeadlineCounts }) {
  const theirs = openCount(counts.theirs);
  const { undated } = counts.ours;
  return (
    <Stack component="section" gap="sm" aria-labelledby="due-title">
      <Title order={2} size="h3" id="due-title">
        Our deadlines
      </Title>
      <SimpleGrid component="ul" cols={3} spacing="sm" p={0} m={0}>
        {shown.map((status) => (
          <li key={status} className={classes.item}>
            <DayLink
              href={`/deadlines?status=${status}`}
              className={classes.card}
              data-urgent={(status === "overdue" && counts.ours.overdue > 0) || undefined}
            >
              <Text
                span
                fz={28}
                fw={700}
                lh={1.2}
                c={status === "overdue" && counts.ours.overdue > 0 ? "var(--mantine-color-error)" : undefined}
              >
                {counts.ours[status]}
              </Text>
              <Text span size="sm">
                {statusLabels[status]}
              </Text>
            </DayLink>
          </li>
        ))}
      </SimpleGrid>
      <Text size="sm">
        {undated > 0 && (
          <>
            <TextLink inherit href="/deadlines?status=undated">
              {undated === 1 ? "One waits" : `${undated} wait`} for a date
            </TextLink>
            .{" "}
          </>
        )}
        {theirs > 0 && (
          <TextLink inherit href="/deadlines?whose=theirs">
            {theirs} of other providers
          </TextLink>
        )}
      </Text>
    </Stack>
  );
}
