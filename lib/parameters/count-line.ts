import { parameterRange } from "@/lib/documents/from-record";
import type { Counted } from "./count";
import { weightStorage } from "./weight-storage";

/**
 * A count, or why there is none, as one JSON object for machines. Parameters and bytes are numbers: none is
 * large enough to lose a digit.
 */
export function countLine(file: string, counted: Counted): object {
  if (!counted.ok) {
    const { code, message, field, file: about } = counted.problem;
    return { file, error: { code, message, path: field, ...(file.endsWith(about) ? {} : { file: about }) } };
  }
  const { method, files, architecture, total, active, parts, assumptions, leftOut } = counted.count;
  const number = (value: bigint | null) => (value === null ? null : Number(value));
  return {
    file,
    ...(files.length > 1 ? { files } : {}),
    method,
    total: number(total),
    active: number(active),
    range: parameterRange(total).id,
    storageBytes: Object.fromEntries(
      weightStorage(total).map(({ format, bytes }) => [format, number(bytes)]),
    ),
    architecture,
    parts: parts.map((part) => ({ ...part, count: number(part.count), active: number(part.active) })),
    assumptions,
    leftOut,
  };
}
