import type { ReactNode, Ref } from "react";
import type { FormField } from "@/lib/law/model-documentation-form/types";

/** What every kind of answer is given: the stored text in, the stored text out. */
export interface AnswerProps {
  field: FormField;
  label: string;
  description: ReactNode;
  value: string;
  error: string | undefined;
  /** Where the focus goes when the answer is refused. */
  inputRef: Ref<HTMLElement>;
  onChange: (text: string) => void;
  onBlur: () => void;
}
