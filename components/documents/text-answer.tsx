import { Textarea, TextInput } from "@mantine/core";
import type { Ref } from "react";
import type { AnswerProps } from "./answer-props";

const placeholders: Readonly<Record<string, string>> = {
  date: "2026-03-02",
  month: "03/2026",
  "month-range": "03/2023 to 06/2025",
};

/** Free text: several lines, or one for figures and dates. */
export function TextAnswer({ field, inputRef, onChange, ...input }: AnswerProps) {
  const { type } = field;
  if (placeholders[type.kind] || type.kind === "number" || field.always)
    return (
      <TextInput
        {...input}
        ref={inputRef as Ref<HTMLInputElement>}
        maw={360}
        placeholder={placeholders[type.kind]}
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
