import { SimpleGrid, Text } from "@mantine/core";
import { distance } from "@/lib/deadlines/words";
import { showDay } from "@/lib/engine/show-day";
import { timeline } from "@/lib/law/timeline";
import type { IsoDate } from "@/lib/law/types";

const shown = [
  timeline.chapterVApplies,
  timeline.enforcementBegins,
  timeline.legacyModelsComply,
  timeline.delegationEnds,
];

/** The fixed dates of the Act, each passed or ahead. A fixed date never moves to a working day. */
export function ActDates({ today }: { today: IsoDate }) {
  return (
    <SimpleGrid
      component="ul"
      cols={{ base: 1, sm: 2, lg: 4 }}
      spacing="xs"
      p={0}
      m={0}
      aria-label="Fixed dates of the Act"
    >
      {shown.map(({ on, what, cite }) => (
        <Text
          component="li"
          key={on}
          size="sm"
          pl="sm"
          style={{
            listStyle: "none",
            borderLeft: `3px solid var(--mantine-color-${on <= today ? "gray-5" : "harbour-6"})`,
          }}
        >
          <Text span fw={600} display="block">
            {showDay(on)}
          </Text>
          {what} ({cite.pinpoint}).{" "}
          <Text span c="dimmed">
            {on <= today ? `Passed ${distance(on, today)}` : `Ahead, ${distance(on, today)}`}
          </Text>
        </Text>
      ))}
    </SimpleGrid>
  );
}
