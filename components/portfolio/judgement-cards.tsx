import { SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { DayLink } from "@/components/ui/day-link";
import type { JudgementCounts } from "@/lib/judgements/judgement-counts";
import classes from "./cards.module.css";

/** What waits for a person's judgement; nothing where nothing does. */
export function JudgementCards({ counts }: { counts: JudgementCounts }) {
  const { open, openModels, expired, expiredModels } = counts;
  if (open + expired === 0) return null;
  const cards = [
    {
      state: "open",
      count: open,
      what: open === 1 ? "question to decide" : "questions to decide",
      models: openModels,
    },
    {
      state: "expired",
      count: expired,
      what: expired === 1 ? "decision has expired" : "decisions have expired",
      models: expiredModels,
    },
  ];
  return (
    <Stack component="section" gap="sm" aria-labelledby="judgement-title">
      <Title order={2} size="h3" id="judgement-title">
        Left to judgement
      </Title>
      <SimpleGrid component="ul" cols={2} spacing="sm" p={0} m={0}>
        {cards.map(({ state, count, what, models }) => (
          <li key={state} className={classes.item}>
            <DayLink href={`/models?judgement=${state}`} className={classes.card}>
              <Text span fz={28} fw={700} lh={1.2}>
                {count}
              </Text>
              <Text span size="sm">
                {what}
                {count > 0 && `, on ${models === 1 ? "one model" : `${models} models`}`}
              </Text>
            </DayLink>
          </li>
        ))}
      </SimpleGrid>
    </Stack>
  );
}
