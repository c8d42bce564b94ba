import type { FactName } from "@/lib/engine/facts";
import { showValue } from "./show-value";

/** A fact of a stored finding in words. */
export function showFact(name: FactName, value: unknown): string {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (Array.isArray(value)) return showValue(name, value.join(", "));
  if (name === "placedOn" && value === "not_placed") return "Not placed";
  return showValue(name, String(value));
}
