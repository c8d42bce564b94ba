import { Text } from "@mantine/core";
import { audiences } from "@/lib/documents/audiences";
import { wordCount } from "@/lib/documents/word-count";
import type { FormField } from "@/lib/law/model-documentation-form/types";

interface Props {
  field: FormField;
  /** The answer, where there is one whose words can be counted. */
  text?: string;
}

/** Who receives a field, how long it should be, and what about it is not confirmed. */
export function FieldFacts({ field, text }: Props) {
  const everybody = Object.values(audiences).filter(({ recipient }) => recipient !== null);
  const receivers = everybody.filter(({ recipient }) => recipient && field.recipients.includes(recipient));
  const names =
    receivers.length === everybody.length
      ? "everybody"
      : receivers.map(({ inSentence }) => inSentence).join(" and ");
  const count = wordCount(text ?? "");
  return (
    <Text component="p" size="xs" c="dimmed" mt={4} mb={0}>
      {`For ${names}.`}
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
