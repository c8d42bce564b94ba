import { guidelineNumbers } from "@/lib/law/guideline-numbers";
import { type ObligationId, obligations } from "@/lib/law/obligations";
import type { Certainty, Cite } from "@/lib/law/types";

/** How firmly a statement stands, where it is not the Act's own text. */
export const standing: Readonly<Record<Certainty, { short: string; long: string } | undefined>> = {
  settled: undefined,
  guideline: { short: "guideline", long: "The Commission's view: not binding, but what it enforces by." },
  code: { short: "code", long: "From the Code of Practice: voluntary." },
  inference: {
    short: "our reading",
    long: "Not stated in so many words: our reading, to be checked by a lawyer.",
  },
  hypothetical: { short: "hypothetical", long: "Supposed for this question only: not the law." },
};

/** A duty as it is cited: `Art 53(1)(a)`, `GL 30 (31 in C(2025) 5045)`, `Code T 1.1-1.3`. */
export function dutyReference(id: ObligationId): string {
  const { ref } = obligations[id];
  return /^\d/.test(ref) ? `Art ${ref}` : showPinpoint(ref);
}

/**
 * A pinpoint for people. Paragraphs of the guidelines have two numberings: that of the adopted text,
 * C(2025) 7719, comes first wherever it is known, that of C(2025) 5045 stands behind it.
 */
export function showPinpoint(pinpoint: string): string {
  return pinpoint.replace(/\bGL ((?:\d+(?:-\d+)?(?:, )?)+)( \[[^\]]*\])?/g, (_whole, list: string) => {
    const trailing = list.endsWith(", ") ? ", " : "";
    const old = trailing ? list.slice(0, -2) : list;
    const now = old.split(", ").map((part) => part.split("-").map((n) => numberIn7719(Number(n))));
    const known = now.every((part) => part.every((n) => n !== undefined));
    if (!known) return `GL ${old} (numbered as in C(2025) 5045)${trailing}`;
    const adopted = now.map((part) => part.join("-")).join(", ");
    return adopted === old ? `GL ${old}${trailing}` : `GL ${adopted} (${old} in C(2025) 5045)${trailing}`;
  });
}

/** Where the law says so in one text, with how firmly it stands: `GL 66 (63 in C(2025) 5045), guideline`. */
export function showCite({ pinpoint, certainty }: Cite): string {
  const stands = standing[certainty];
  return stands === undefined ? showPinpoint(pinpoint) : `${showPinpoint(pinpoint)}, ${stands.short}`;
}

/** The number of a paragraph in the adopted guidelines; `undefined` where it is not known. */
export function numberIn7719(n: number): number | undefined {
  const range = guidelineNumbers.find(({ from, to }) => from <= n && n <= to);
  return range === undefined ? undefined : n - range.shift;
}
