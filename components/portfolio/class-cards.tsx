import { SimpleGrid, Text } from "@mantine/core";
import { ClassBadge } from "@/components/ui/class-badge";
import { DayLink } from "@/components/ui/day-link";
import { type ModelClass, modelClasses } from "@/lib/assessments/summary";
import type { PortfolioCounts } from "@/lib/portfolio/portfolio";
import classes from "./cards.module.css";

const meanings: Readonly<Record<ModelClass, string>> = {
  "systemic-risk": "Articles 53 and 55, and a notification",
  gpai: "Article 53",
  review: "Open to judgement: the readings stand on the record",
  unknown: "A fact is missing; not the same as no",
  "not-indicated": "Nothing in Chapter V is indicated",
  "not-in-force": "Chapter V does not apply yet",
};

/** How many models stand where, each count a way to its list. A class without models is left out. */
export function ClassCards({ counts }: { counts: PortfolioCounts }) {
  return (
    <SimpleGrid component="ul" cols={{ base: 2, md: 3, lg: 5 }} spacing="sm" p={0} m={0}>
      {modelClasses
        .filter((modelClass) => counts.byClass[modelClass] > 0)
        .map((modelClass) => (
          <li key={modelClass} className={classes.item}>
            <DayLink href={`/models?class=${modelClass}`} className={classes.card}>
              <Text span fz={28} fw={700} lh={1.2}>
                {counts.byClass[modelClass]}
              </Text>
              <ClassBadge modelClass={modelClass} />
              <Text span size="sm" c="dimmed">
                {meanings[modelClass]}
              </Text>
            </DayLink>
          </li>
        ))}
    </SimpleGrid>
  );
}
