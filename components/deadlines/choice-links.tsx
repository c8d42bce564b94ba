"use client";

import { Button, Group } from "@mantine/core";
import { DayLink } from "@/components/ui/day-link";

export interface Choice {
  href: string;
  label: string;
  count?: number;
  isCurrent: boolean;
  /** Drawn in the colour of alarm while there is something to count. */
  isUrgent?: boolean;
}

/** A row of links of which one is where we are: each state of a list has an address. */
export function ChoiceLinks({ label, choices }: { label: string; choices: Choice[] }) {
  return (
    <Group component="nav" aria-label={label} gap="xs">
      {choices.map(({ href, label: text, count, isCurrent, isUrgent }) => (
        <Button
          key={href}
          component={DayLink}
          href={href}
          size="xs"
          variant={isCurrent ? "filled" : "default"}
          color={isUrgent && count ? "red.9" : undefined}
          c={isUrgent && count && !isCurrent ? "var(--mantine-color-error)" : undefined}
          aria-current={isCurrent ? "page" : undefined}
        >
          {count === undefined ? text : `${text} ${count}`}
        </Button>
      ))}
    </Group>
  );
}
