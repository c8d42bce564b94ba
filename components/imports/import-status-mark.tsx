import { Mark, type Tone } from "@/components/ui/mark";
import type { ImportStatus } from "@/lib/imports/import-outcomes";

const words: Readonly<Record<ImportStatus, readonly [string, Tone]>> = {
  ready: ["to be looked at", "orange"],
  applying: ["being applied", "harbour"],
  applied: ["applied", "green"],
  failed: ["not applied", "red"],
  discarded: ["put aside", "gray"],
};

/** Where an import stands. */
export function ImportStatusMark({ status }: { status: ImportStatus }) {
  const [text, tone] = words[status];
  return <Mark tone={tone}>{text}</Mark>;
}
