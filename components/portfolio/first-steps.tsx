import { SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { LinkButton } from "@/components/ui/link-button";

const steps = [
  {
    title: "Bring in what you have",
    text: "A CSV file in the columns of the open lists of Epoch AI, theirs or your own. You see what would happen before anything is stored.",
    href: "/models/import",
    action: "Import models",
  },
  {
    title: "Record one model",
    text: "Two answers are enough to begin: its name and its provider. The finding grows with every further one.",
    href: "/models/new",
    action: "Record a model",
  },
  {
    title: "Try without storing",
    text: "Answer a few questions about one model and see where it stands. Nothing is kept.",
    href: "/check",
    action: "Check one model",
  },
] as const;

/** The first visit: three ways to begin. */
export function FirstSteps() {
  return (
    <Stack gap="md">
      <Text>No model is recorded yet. Begin with whichever is nearest to hand.</Text>
      <SimpleGrid cols={{ base: 1, md: 3 }} spacing="md">
        {steps.map(({ title, text, href, action }) => (
          <Stack
            key={href}
            gap="xs"
            p="md"
            align="flex-start"
            bd="1px solid var(--mantine-color-default-border)"
          >
            <Title order={2} size="h4">
              {title}
            </Title>
            <Text size="sm" flex={1}>
              {text}
            </Text>
            <LinkButton href={href} variant={href === "/models/import" ? "filled" : "default"}>
              {action}
            </LinkButton>
          </Stack>
        ))}
      </SimpleGrid>
    </Stack>
  );
}
