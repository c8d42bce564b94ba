import { Fieldset, Stack, Text, TextInput } from "@mantine/core";
import { type Ref, useId, useState } from "react";
import { readAnswer } from "@/lib/documents/answer";
import { figuresText } from "@/lib/documents/answer-text";
import type { Option } from "@/lib/law/model-documentation-form/types";
import type { AnswerProps } from "./answer-props";

interface Props extends AnswerProps {
  parts: readonly Option[];
}

/** Several named figures, one line each. */
export function FiguresAnswer({ field, label, description, value, error, parts, ...input }: Props) {
  const [texts, setTexts] = useState(() => textsIn(value, field.type));
  const descriptionId = useId();
  const write = (id: string, text: string) => {
    const next = { ...texts, [id]: text };
    setTexts(next);
    input.onChange(figuresText(next, parts));
  };
  return (
    <Fieldset legend={<b>{label}</b>} aria-describedby={descriptionId}>
      <Stack gap="xs">
        <Text component="div" size="xs" c="dimmed" id={descriptionId}>
          {description}
        </Text>
        {parts.map((part, index) => (
          <TextInput
            key={part.id}
            ref={index === 0 ? (input.inputRef as Ref<HTMLInputElement>) : undefined}
            label={part.label}
            value={texts[part.id] ?? ""}
            maw={480}
            error={index === 0 && error}
            onBlur={input.onBlur}
            onChange={(event) => write(part.id, event.currentTarget.value)}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}

function textsIn(text: string, type: AnswerProps["field"]["type"]): Record<string, string> {
  const answer = readAnswer(text, type);
  if (answer.state !== "filled" || answer.value.kind !== "figures") return {};
  return Object.fromEntries(answer.value.figures.map((figure) => [figure.id, figure.text ?? ""]));
}
