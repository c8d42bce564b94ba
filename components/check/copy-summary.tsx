import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";

/** Copies the finding as text, or prints it; neither leaves this browser. */
export function CopySummary({ text }: { text: string }) {
  const [said, setSaid] = useState("");
  async function copy() {
    // Without a secure connection browsers offer no clipboard.
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid(isCopied ? "Copied." : "This browser does not allow copying here. Print it, or select the text.");
  }
  return (
    <Group gap="xs">
      <Button size="compact-md" variant="default" onClick={copy}>
        Copy as text
      </Button>
      <Button size="compact-md" variant="default" onClick={() => window.print()}>
        Print
      </Button>
      <Text size="sm" role="status">
        {said}
      </Text>
    </Group>
  );
}
