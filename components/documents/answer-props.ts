import type { ReactNode, Ref } from "react";
import type { AskedField } from "@/lib/documents/asked";

/** What every kind of answer is given: the stored text in, the stored text out. */
export interface AnswerProps {
  field: AskedField;
  label: string;
  description: ReactNode;
  value: string;
  error: string | undefined;
  /** Where the focus goes when the answer is refused. */
  inputRef: Ref<HTMLElement>;
  onChange: (text: string) => void;
  onBlur: () => void;
}
