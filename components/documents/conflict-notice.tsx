import { Alert, Button, Group, Stack, Text } from "@mantine/core";

export interface Contested {
  name: string;
  label: string;
  /** What the other person wrote; `""` where they cleared it. */
  theirs: string;
}

interface Props {
  message: string;
  contested: readonly Contested[];
  onTake: (contested: Contested) => void;
}

/** Tells that somebody else saved first, and what they wrote where both wrote. */
export function ConflictNotice({ message, contested, onTake }: Props) {
  return (
    <Alert color="orange" title="Somebody else saved first" role="alert">
      <Stack gap="sm">
        <Text size="sm">
          {message}{" "}
          {contested.length === 0
            ? "Their answers are filled in below beside yours. Save again to keep both."
            : "Below is what they wrote in the fields you changed too. Yours stays unless you take theirs; then save again."}
        </Text>
        {contested.map((one) => (
          <div key={one.name}>
            <Text size="sm" fw={600}>
              {one.label}
            </Text>
            <Text size="sm" style={{ whiteSpace: "pre-line" }}>
              {one.theirs === "" ? "They cleared this answer." : one.theirs}
            </Text>
            <Group mt={4}>
              <Button size="compact-sm" variant="default" onClick={() => onTake(one)}>
                {`Take theirs for ${one.label}`}
              </Button>
            </Group>
          </div>
        ))}
      </Stack>
    </Alert>
  );
}
