import { guidelineNumbers } from "@/lib/law/guideline-numbers";
import { type ObligationId, obligations } from "@/lib/law/obligations";

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

/** The number of a paragraph in the adopted guidelines; `undefined` where it is not known. */
export function numberIn7719(n: number): number | undefined {
  const range = guidelineNumbers.find(({ from, to }) => from <= n && n <= to);
  return range === undefined ? undefined : n - range.shift;
}
