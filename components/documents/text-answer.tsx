import { Textarea, TextInput } from "@mantine/core";
import type { Ref } from "react";
import type { AnswerProps } from "./answer-props";

/** Free text: several lines, or one for figures and dates. */
export function TextAnswer({ field, inputRef, onChange, ...input }: AnswerProps) {
  const { type } = field;
  if (type.kind === "number" || type.kind === "date" || field.id.startsWith("0."))
    return (
      <TextInput
        {...input}
        ref={inputRef as Ref<HTMLInputElement>}
        maw={360}
        placeholder={type.kind === "date" ? "2026-03-02" : undefined}
        rightSection={type.kind === "number" ? type.unit : undefined}
        rightSectionWidth={type.kind === "number" ? 64 : undefined}
        rightSectionPointerEvents="none"
        inputWrapperOrder={["label", "description", "input", "error"]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <Textarea
      {...input}
      ref={inputRef as Ref<HTMLTextAreaElement>}
      autosize
      minRows={type.kind === "list" || field.words === undefined ? 2 : 3}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
