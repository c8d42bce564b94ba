import { Stack, Text, Title } from "@mantine/core";
import { ClassBadge } from "@/components/ui/class-badge";
import { TextLink } from "@/components/ui/text-link";
import { showDay } from "@/lib/engine/show-day";
import type { FirstModel } from "@/lib/portfolio/portfolio";
import classes from "./cards.module.css";

/** The models to look at first, each with what makes it so. */
export function FirstModels({ models }: { models: readonly FirstModel[] }) {
  return (
    <Stack component="section" gap="sm" aria-labelledby="first-title">
      <Title order={2} size="h3" id="first-title">
        Look at these first
      </Title>
      {models.length === 0 ? (
        <Text size="sm">
          Nothing of ours is overdue, no finding of ours is open and no model is near a threshold.
        </Text>
      ) : (
        <ul className={classes.rows}>
          {models.map((model) => (
            <li key={model.id}>
              <TextLink inherit href={`/models/${model.id}`}>
                {model.name}
              </TextLink>{" "}
              <ClassBadge modelClass={model.modelClass} />
              <Text size="sm" c="dimmed">
                {reasonFor(model)}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}

function reasonFor(model: FirstModel): string {
  const { overdue, overdueSince, nearThreshold, missingCount, isOurs } = model;
  const thresholds = { "1e23": "10²³", "1e25": "10²⁵" } as const;
  const reasons = [
    overdue > 0 &&
      overdueSince &&
      `${overdue === 1 ? "One deadline" : `${overdue} deadlines`} overdue, the oldest due on ${showDay(overdueSince)}`,
    nearThreshold &&
      `${thresholds[nearThreshold]} FLOP lies within the accuracy expected of its compute figure`,
    isOurs &&
      (model.modelClass === "unknown" || model.modelClass === "review") &&
      `Our finding is open${missingCount > 0 ? `; ${missingCount} ${missingCount === 1 ? "answer is" : "answers are"} missing` : ""}`,
    !isOurs && `of ${model.provider}`,
    model.isExample && "invented example",
  ];
  return `${reasons.filter(Boolean).join("; ")}.`;
}
