import { Checkbox, Radio, Stack, TextInput } from "@mantine/core";
import { type Ref, useState } from "react";
import { readAnswer } from "@/lib/documents/answer";
import { choicesText } from "@/lib/documents/answer-text";
import { openOptions } from "@/lib/documents/asked";
import type { Option } from "@/lib/law/model-documentation-form/types";
import type { AnswerProps } from "./answer-props";

interface Props extends AnswerProps {
  options: readonly Option[];
  several: boolean;
}

/** One or several options; one that leaves something open asks for it. */
export function ChoiceAnswer({ field, label, description, value, error, options, several, ...input }: Props) {
  const [chosen, setChosen] = useState(() => chosenIn(value, field.type));
  const choose = (next: Record<string, string>) => {
    setChosen(next);
    input.onChange(choicesText(next, options));
  };
  const ids = Object.keys(chosen);
  const keep = (kept: string[]) => choose(Object.fromEntries(kept.map((id) => [id, chosen[id] ?? ""])));
  const group = { label, description, error, onBlur: input.onBlur };
  const first = (index: number) => (index === 0 ? (input.inputRef as Ref<HTMLInputElement>) : undefined);
  return (
    <Stack gap="xs">
      {several ? (
        <Checkbox.Group {...group} value={ids} onChange={keep}>
          <Stack gap={6} mt={6}>
            {options.map((option, index) => (
              <Checkbox key={option.id} ref={first(index)} value={option.id} label={option.label} />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : (
        <Radio.Group {...group} value={ids[0] ?? ""} onChange={(id) => keep(id === "" ? [] : [id])}>
          <Stack gap={6} mt={6}>
            {[...options, { id: "", label: "Not recorded" }].map((option, index) => (
              <Radio key={option.id} ref={first(index)} value={option.id} label={option.label} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {Object.entries(openOptions).map(
        ([id, { question }]) =>
          chosen[id] !== undefined && (
            <TextInput
              key={id}
              label={`${label}: ${question}`}
              value={chosen[id]}
              maw={480}
              onBlur={input.onBlur}
              onChange={(event) => choose({ ...chosen, [id]: event.currentTarget.value })}
            />
          ),
      )}
    </Stack>
  );
}

function chosenIn(text: string, type: AnswerProps["field"]["type"]): Record<string, string> {
  const answer = readAnswer(text, type);
  if (answer.state !== "filled" || answer.value.kind !== "choices") return {};
  return Object.fromEntries(answer.value.chosen.map(({ id, detail }) => [id, detail ?? ""]));
}
