import type { Option } from "@/lib/law/model-documentation-form/types";

/** Writes chosen options as an answer is stored, in the options' own order. */
export function choicesText(chosen: Readonly<Record<string, string>>, options: readonly Option[]): string {
  return options
    .filter(({ id }) => chosen[id] !== undefined)
    .map(({ id }) => (chosen[id]?.trim() ? `${id}: ${oneLine(chosen[id])}` : id))
    .join("\n");
}

/** Writes named figures as an answer is stored; a part without a text is left out. */
export function figuresText(texts: Readonly<Record<string, string>>, parts: readonly Option[]): string {
  return parts
    .filter(({ id }) => texts[id]?.trim())
    .map(({ id }) => `${id}: ${oneLine(texts[id])}`)
    .join("\n");
}

const oneLine = (text = ""): string => text.replace(/\s*\n\s*/g, " ").trim();
