import { useState } from "react";
import { readAnswer } from "@/lib/documents/answer";
import { yesNoOptions } from "@/lib/documents/asked";
import { formModalities } from "@/lib/law/model-documentation-form/modalities";
import type { AnswerProps } from "./answer-props";
import { ChoiceAnswer } from "./choice-answer";
import { FiguresAnswer } from "./figures-answer";
import { TextAnswer } from "./text-answer";

interface Props extends AnswerProps {
  /** For a field asked by modality: those the record names; none means that it names none. */
  modalities: readonly string[];
  /** The record says which options; only what "other" is can be added. */
  onlyOther: boolean;
}

/** The input that fits a field. An answer its input cannot hold, say from an import, stays plain text. */
export function AnswerEditor({ modalities, onlyOther, ...props }: Props) {
  const { type } = props.field;
  const answer = readAnswer(props.value, type);
  // Decided once: an input that changed its kind while somebody types would lose the focus.
  const [asText] = useState(answer.state === "filled" && answer.value.kind === "text");
  if (asText) return <TextAnswer {...props} />;
  switch (type.kind) {
    case "yes-no":
      return <ChoiceAnswer {...props} options={yesNoOptions} several={false} />;
    case "single-choice":
    case "multi-choice":
      return (
        <ChoiceAnswer
          {...props}
          options={type.options.filter(({ id }) => !onlyOther || id === "other")}
          several={type.kind === "multi-choice"}
        />
      );
    case "figures":
      return <FiguresAnswer {...props} parts={type.parts} />;
    case "per-modality": {
      const answered =
        answer.state === "filled" && answer.value.kind === "figures" ? answer.value.figures : [];
      const asked = (id: string) =>
        modalities.length === 0 || modalities.includes(id) || answered.some((figure) => figure.id === id);
      return <FiguresAnswer {...props} parts={formModalities.filter(({ id }) => asked(id))} />;
    }
    default:
      return <TextAnswer {...props} />;
  }
}
