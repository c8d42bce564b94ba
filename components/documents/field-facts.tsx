import { Text } from "@mantine/core";
import type { AskedField } from "@/lib/documents/asked";
import { wordCount } from "@/lib/documents/word-count";

interface Props {
  field: AskedField;
  /** The answer, where there is one whose words can be counted. */
  text?: string;
}

/** Who receives a field and when it is needed, how long it should be, and what about it is not confirmed. */
export function FieldFacts({ field, text }: Props) {
  const count = wordCount(text ?? "");
  return (
    <Text component="p" size="xs" c="dimmed" mt={4} mb={0}>
      {field.facts}
      {field.unconfirmed === "recipients" &&
        " Who receives it has not been checked against the official edition of the form."}
      {field.words !== undefined &&
        text !== undefined &&
        ` ${count} ${count === 1 ? "word" : "words"}; about ${field.words} are recommended, more are allowed.`}
      {field.unconfirmed === "words" &&
        text !== undefined &&
        " This figure has not been checked against the official edition of the form."}
    </Text>
  );
}
