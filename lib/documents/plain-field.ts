import { answerWords, type QuestionWords } from "@/lib/assessments/questions";
import { showCite } from "@/lib/assessments/show-reference";
import type { FactName } from "@/lib/engine/facts";
import type { Because, Finding, Reading } from "@/lib/engine/finding";
import { spellDays } from "@/lib/engine/show-day";
import { missingQuestions } from "@/lib/models/missing-questions";
import type { ContentField, Place } from "./content-field";
import { type FieldValue, none, type Reason } from "./field-value";

/** A reason of the engine as a document prints it. */
export const reasonOf = ({ text, cite }: Because): Reason => ({
  text: spellDays(text),
  cite: showCite(cite),
});

const readingOf = ({ reading, consequence, cite }: Reading): Reason => ({
  text: spellDays(`One reading: ${reading} Then: ${consequence}`),
  cite: showCite(cite),
});

type Said = FieldValue | { readonly notApplicable: string } | undefined;

/** A row that is no field of a form: what is said, why it does not apply, or a blank and where it is filled in. */
export function plainField(id: string, label: string, said: Said, fillAt: Place): ContentField {
  const row = { id, label, recipients: [], annexXi: [], annexXii: [], fillAt };
  if (said === undefined) return { ...row, state: "blank", value: none, source: [] };
  if ("notApplicable" in said)
    return { ...row, state: "not-applicable", value: none, reason: said.notApplicable, source: ["record"] };
  return { ...row, state: "filled", value: said, source: ["record"] };
}

/** Text, or nothing where there is none. */
export const text = (value: string): FieldValue | undefined =>
  value.trim() === "" ? undefined : { kind: "text", text: value };

/** Rows, or a single one that says there are none: an empty section would look forgotten. */
export const orNone = (
  rows: readonly ContentField[],
  id: string,
  { label, none: words }: { label: string; none: string },
): readonly ContentField[] =>
  rows.length > 0 ? rows : [plainField(id, label, text(words), factPlace("supply"))];

/** The place in the record that answers for a fact. */
export const factPlace = (name: FactName): Place => ({
  page: "record",
  anchor: missingQuestions[name].field,
});

/** An answer of the engine with its reasons and, where it is open, every reading of it. */
export function findingField(
  id: string,
  words: QuestionWords,
  finding: Finding,
  bearer: "ours" | "theirs" = "ours",
): ContentField {
  const label = bearer === "theirs" ? (words.ofTheirs ?? words.question) : words.question;
  return answerField(id, label, answerWords(words, finding), finding);
}

/** The same under a label and an answer of one's own. What is not known is a blank that says what would settle it. */
export function answerField(
  id: string,
  label: string,
  answer: string,
  finding: Pick<Finding, "answer" | "because" | "readings" | "missing">,
): ContentField {
  const because = [...distinct(finding.because.map(reasonOf)), ...finding.readings.map(readingOf)];
  const [first] = finding.missing;
  const place = factPlace(first ?? "supply");
  const row = plainField(id, label, { kind: "answer", text: answer, because }, place);
  if (finding.answer !== "unknown") return row;
  const asked = finding.missing.map((name) => missingQuestions[name].question).join(" ");
  return { ...row, state: "blank", ...(asked && { remark: `To settle this: ${asked}` }) };
}

/** An answer that rests on two questions can hear the same reason from both. */
function distinct(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((reason) => [`${reason.text} ${reason.cite}`, reason])).values()];
}
