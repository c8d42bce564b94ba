import { writeFlop } from "@/lib/engine/flop";
import { blankModelForm, type ModelForm } from "./schema";
import { statedColumns } from "./stated-columns";

/**
 * Stored or parsed values back in the form's text, `""` for unknown; the inverse of `modelSchema`.
 * Takes a `ModelData`, or a database row with the same names.
 */
export function formText(values: object): ModelForm {
  const source = values as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(blankModelForm).map((key) => [key, asText(source[columnOf(key, source)], key)]),
  ) as ModelForm;
}

/** A row keeps what was typed apart from the figure that counts; the form shows what was typed. */
function columnOf(key: string, source: Record<string, unknown>): string {
  const stated = statedColumns[key];
  return stated !== undefined && stated in source ? stated : key;
}

function asText(value: unknown, key: string): unknown {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return value.toString();
  if (typeof value === "bigint") return key.startsWith("parameters") ? value.toString() : writeFlop(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map((part) => asText(part, key));
  if (isDecimal(value)) return writeFlop(BigInt(value.toFixed(0)));
  if (typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, asText(part, name)]));
  }
  return value;
}

/** A column of type numeric, as Prisma hands it over. */
function isDecimal(value: unknown): value is { toFixed(places: number): string } {
  return typeof value === "object" && value !== null && "toFixed" in value;
}
