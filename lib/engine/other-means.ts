import { type CodeChapter, codeChapters } from "@/lib/law/code-chapters";
import { obligations } from "@/lib/law/obligations";
import { answered } from "./answered";
import type { DutyGround, DutyReason } from "./duty-reasons";
import type { Finding } from "./finding";

/**
 * Whether compliance has to be shown by other means than the Code (Art 53(4), 55(2)): wherever a chapter
 * that concerns the model is not signed. A chapter that may concern it and is not signed leaves it open.
 */
export function alternativeMeans({ facts, openSource, systemic }: DutyGround): DutyReason {
  const { cite } = obligations["art-53-4"];
  const signed = facts.codeChapters;
  if (signed === undefined) {
    const text = "Which chapters of the Code of Practice the provider signed is not known.";
    return answered("unknown", [{ text, cite }], { missing: ["codeChapters"] });
  }
  const unsigned = (chapter: CodeChapter) => !signed.includes(chapter);
  const named = (chapters: readonly CodeChapter[]) => chapters.map((one) => codeChapters[one]).join(", ");
  const certain: CodeChapter[] = [
    ...(openSource.answer === "no" ? (["transparency"] as const) : []),
    "copyright",
    ...(systemic.answer === "yes" ? (["safety"] as const) : []),
  ];
  const lacking = certain.filter(unsigned);
  if (lacking.length > 0) {
    const text = `Not signed: ${named(lacking)}. No harmonised standard exists, so other adequate means are shown.`;
    return answered("yes", [{ text, cite }]);
  }
  const open = openConditions(openSource, systemic).find(({ chapter }) => unsigned(chapter));
  if (open !== undefined) {
    const text = `${codeChapters[open.chapter]} is not signed; whether it concerns the model is open.`;
    const { answer, missing, readings, because } = open.finding;
    return answered(answer, [{ text, cite }, ...because], { missing, readings });
  }
  const text = `Signed: ${named(certain)}. The Code shows compliance for every part that concerns the model.`;
  return answered("no", [{ text, cite }]);
}

function openConditions(
  openSource: Finding,
  systemic: Finding,
): { chapter: CodeChapter; finding: Finding }[] {
  const isOpen = ({ answer }: Finding) => answer === "unknown" || answer === "review";
  return [
    { chapter: "safety" as const, finding: systemic },
    { chapter: "transparency" as const, finding: openSource },
  ].filter((one) => isOpen(one.finding));
}
