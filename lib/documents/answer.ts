import { isDay } from "@/lib/engine/days";
import { formModalities } from "@/lib/law/model-documentation-form/modalities";
import type { Option } from "@/lib/law/model-documentation-form/types";
import { type AskedType, yesNoOptions } from "./asked";
import { type Chosen, type FieldValue, none } from "./field-value";

/** What a stored answer says. `unreasoned`: marked as not applicable without saying why, so still blank. */
export type Answer =
  | { readonly state: "blank" | "unreasoned" }
  | { readonly state: "not-applicable"; readonly reason: string }
  | { readonly state: "filled"; readonly value: FieldValue };

const NOT_APPLICABLE = /^(?:n\s?\/\s?a|not applicable)(?=$|[\s:.,;(–—-])[\s:.,;–—-]*$/i;
const REASONED = /^(?:n\s?\/\s?a|not applicable)(?:\s*[:.,;–—-]\s*|\s+because\s+|\s*\n\s*)(\S[\s\S]*)$/i;
const BRACKETED = /^(?:n\s?\/\s?a|not applicable)\s*\(([\s\S]*)\)\s*$/i;

/**
 * Reads a stored answer: plain text, whose lines are entries, chosen options (`other: what`) or named
 * figures (`training: 18 trillion tokens`) as the field's type asks. `N/A: reason` says that the field
 * does not apply.
 *
 * @param expected ids of the modalities that a field asked by modality has to answer for
 */
export function readAnswer(text: string, type: AskedType, expected: readonly string[] = []): Answer {
  const answer = text.trim();
  if (answer === "") return { state: "blank" };
  if (NOT_APPLICABLE.test(answer)) return { state: "unreasoned" };
  const reason = (BRACKETED.exec(answer) ?? REASONED.exec(answer))?.[1]?.trim();
  if (reason) return { state: "not-applicable", reason };
  return { state: "filled", value: valueIn(answer, type, expected) };
}

/** Writes that a field does not apply; without a reason it is still blank. */
export const notApplicable = (reason: string): string => `N/A: ${reason}`;

/** The reason of an answer that says the field does not apply, `""` where none is given; else nothing. */
export function notApplicableReason(text: string): string | undefined {
  const answer = readAnswer(text, { kind: "text" });
  if (answer.state === "unreasoned") return "";
  return answer.state === "not-applicable" ? answer.reason : undefined;
}

function valueIn(answer: string, type: AskedType, expected: readonly string[]): FieldValue {
  const lines = answer.split(/\r?\n/).filter((line) => line.trim() !== "");
  switch (type.kind) {
    case "list":
      return { kind: "list", items: lines };
    case "date":
      return isDay(answer) ? { kind: "date", date: answer, planned: false } : { kind: "text", text: answer };
    case "number":
      return numberOf(answer, type.unit);
    case "yes-no":
      return choicesOf(lines, yesNoOptions) ?? { kind: "text", text: answer };
    case "single-choice":
    case "multi-choice":
      return choicesOf(lines, type.options) ?? { kind: "text", text: answer };
    case "figures":
      return (
        figuresOf(
          lines,
          type.parts,
          type.parts.map(({ id }) => id),
        ) ?? { kind: "text", text: answer }
      );
    case "per-modality":
      return figuresOf(lines, formModalities, expected) ?? { kind: "text", text: answer };
    default:
      return { kind: "text", text: answer };
  }
}

/** Splits `id: rest`, where the id may also be written as its label. */
function optionOf(line: string, options: readonly Option[]): { option: Option; rest: string } | undefined {
  const folded = line.trim().toLowerCase();
  for (const option of options) {
    for (const name of [option.id, option.label]) {
      if (folded === name.toLowerCase()) return { option, rest: "" };
      if (folded.startsWith(`${name.toLowerCase()}:`))
        return {
          option,
          rest: line
            .trim()
            .slice(name.length + 1)
            .trim(),
        };
    }
  }
  return undefined;
}

/** Every line has to be an option; otherwise the answer is shown as it was typed. */
function choicesOf(lines: readonly string[], options: readonly Option[]): FieldValue | undefined {
  const chosen: Chosen[] = [];
  for (const line of lines) {
    const found = optionOf(line, options);
    if (found === undefined) return undefined;
    chosen.push({ ...found.option, ...(found.rest === "" ? {} : { detail: found.rest }) });
  }
  return { kind: "choices", chosen };
}

/** Every line has to name a part; otherwise the answer is shown as it was typed. */
function figuresOf(
  lines: readonly string[],
  parts: readonly Option[],
  expected: readonly string[],
): FieldValue | undefined {
  const texts = new Map<string, string>();
  for (const line of lines) {
    const found = optionOf(line, parts);
    if (found === undefined) return undefined;
    if (found.rest !== "") texts.set(found.option.id, found.rest);
  }
  if (texts.size === 0) return none;
  return {
    kind: "figures",
    figures: parts
      .filter(({ id }) => expected.includes(id) || texts.has(id))
      .map((part) => ({ ...part, text: texts.get(part.id) ?? null })),
  };
}

/** The exact decimal of a number as people write it, or `null` where that is open. */
export function readNumber(text: string): string | null {
  const compact = text
    .trim()
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)))
    .replace(/[\s_\u00a0\u202f]/g, "");
  const parts = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:(?:e\+?|[x×*·]10\^?)(\d{1,3}))?$/i.exec(compact);
  if (parts === null) return null;
  const [, whole = "", fraction = "", exponent] = parts;
  return `${whole.replaceAll(",", "")}${fraction}${exponent === undefined ? "" : `e${exponent}`}`;
}

function numberOf(answer: string, unit: string): FieldValue {
  const bare = answer.endsWith(unit) ? answer.slice(0, -unit.length).trim() : answer;
  const figure = readNumber(bare);
  return { kind: "number", text: figure === null ? answer : `${bare} ${unit}`, figure, unit };
}
