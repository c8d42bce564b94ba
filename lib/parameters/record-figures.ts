import { parameters } from "@/lib/models/input";
import type { ModelForm } from "@/lib/models/schema";
import type { Count } from "./count";

/** The fields of a record that a count fills in. */
export const figureFields = [
  "parametersTotal",
  "parametersActive",
  "architecture",
  "sources.parameters.source",
  "sources.parameters.statedOn",
  "sources.parameters.confidence",
] as const;
export type FigureField = (typeof figureFields)[number];

/** One field that a count would change; both sides as the form writes them. */
export interface FigureChange {
  readonly field: FigureField;
  readonly from: string;
  readonly to: string;
}

/**
 * What a record would say after a count, field by field; only what differs. An architecture that somebody
 * described stays. A day on which the old figure was stated goes with the old figure.
 *
 * @param now what the form holds in each field
 */
export function figureChanges(count: Count, now: Readonly<Record<FigureField, string>>): FigureChange[] {
  const next: Partial<Record<FigureField, string>> = {
    parametersTotal: count.total.toString(),
    ...(count.active === null ? {} : { parametersActive: count.active.toString() }),
    ...(now.architecture.trim() === "" && count.architecture !== ""
      ? { architecture: count.architecture }
      : {}),
    "sources.parameters.source": sourceText(count),
    "sources.parameters.statedOn": "",
    "sources.parameters.confidence": count.method === "config" ? "estimated" : "measured",
  };
  return figureFields.flatMap((field) => {
    const [from, to] = [now[field], next[field]];
    return to === undefined || isSame(field, from, to) ? [] : [{ field, from, to }];
  });
}

/** Where the figure comes from, as a record keeps it. */
export function sourceText({ files, method }: Pick<Count, "files" | "method">): string {
  const [first = "", ...more] = files;
  const named = more.length === 0 ? first : `${first} and ${more.length} more`;
  const how =
    method === "config"
      ? "calculated part by part from the architecture it describes"
      : `the shapes of all stored tensors added up (${method === "gguf" ? "GGUF" : "safetensors"})`;
  return `${named.slice(0, 300)}: ${how}`;
}

/** The figures of a form, as `figureChanges` takes them. */
export function figuresNow(form: ModelForm): Record<FigureField, string> {
  const source = form.sources.parameters;
  return {
    parametersTotal: form.parametersTotal,
    parametersActive: form.parametersActive,
    architecture: form.architecture,
    "sources.parameters.source": source?.source ?? "",
    "sources.parameters.statedOn": source?.statedOn ?? "",
    "sources.parameters.confidence": source?.confidence ?? "",
  };
}

/** The same number may be written in several ways. */
function isSame(field: FigureField, from: string, to: string): boolean {
  if (!field.startsWith("parameters")) return from === to;
  const read = parameters.safeParse(from);
  return read.success && read.data?.toString() === to;
}
