import { showDay } from "@/lib/engine/show-day";
import type { Chosen, FieldValue, Reason } from "./field-value";

/** A chosen option, with what "other" is. */
export const chosen = ({ label, detail }: Chosen): string =>
  detail === undefined ? label : `${label}: ${detail}`;

/** A reason with where the law says so. */
export const reason = ({ text, cite }: Reason): string => (cite === "" ? text : `${text} (${cite})`);

/** A value in one text. */
export function readable(value: FieldValue): string {
  switch (value.kind) {
    case "none":
      return "";
    case "date":
      return `${showDay(value.date)}${value.planned ? " (planned)" : ""}`;
    case "list":
      return value.items.join("\n");
    case "choices":
      return value.chosen.map(chosen).join("\n");
    case "figures":
      return value.figures.map(({ label, text }) => `${label}: ${text ?? "not recorded"}`).join("\n");
    case "answer":
      return [value.text, ...value.because.map(reason)].join("\n");
    default:
      return value.text;
  }
}
