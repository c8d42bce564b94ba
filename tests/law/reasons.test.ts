import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workedCaseFacts } from "@/lib/assessments/worked-cases";
import { type Assessment, classify } from "@/lib/engine/classify";
import { deriveDeadlines } from "@/lib/engine/derive-deadlines";
import type { Facts } from "@/lib/engine/facts";
import type { Finding } from "@/lib/engine/finding";
import { lawOn } from "@/lib/engine/law-on";
import type { Cite } from "@/lib/law/types";
import { anyFacts } from "../support/any-facts";

const law = lawOn("2026-11-23");
const rows: Record<string, string>[] = parse(readFileSync(new URL("worked-cases.csv", import.meta.url)), {
  columns: true,
});

/** A whole sentence, or several: nothing left out, nothing that a computer wrote for itself. */
const SENTENCE = /^(\d|[A-Z]).*[^\s.]\.$/;
const LEFT_OUT = /undefined|null|NaN|\[object|\bn\b|(^|\s)[.,;:]|\s{2}/;
const PINPOINT = /(Art|GL|Rec|Annex|Code|notice|Reg|C\(20|§|S |T |C | chapter$|Safety and Security \S)/;

const questions = (assessment: Assessment): [name: string, finding: Finding][] => [
  ...Object.entries(assessment).filter(
    (entry): entry is [string, Finding] =>
      typeof entry[1] === "object" && entry[1] !== null && "because" in entry[1],
  ),
  ...assessment.duties.map((duty): [string, Finding] => [duty.id, duty]),
];

interface Spoken {
  readonly text: string;
  readonly cite: Cite;
}

const isSound = ({ text, cite }: Spoken) =>
  SENTENCE.test(text) && !LEFT_OUT.test(text) && PINPOINT.test(cite.pinpoint);

/**
 * What anybody is told has to stand by itself, before a judge, without the program that wrote it.
 *
 * @returns what does not: a question, and the sentence or what is wrong with it
 */
function faults(facts: Facts): string[] {
  const assessment = classify(facts, law);
  const said = (name: string, spoken: readonly Spoken[]) => [
    ...(spoken.length === 0 ? [`${name}: no reason`] : []),
    ...spoken.filter((one) => !isSound(one)).map(({ text, cite }) => `${name}: ${text} (${cite.pinpoint})`),
  ];
  return [
    ...questions(assessment).flatMap(([name, { because, answer, readings }]) => [
      ...said(name, because),
      ...(answer === "review" && readings.length < 2 ? [`${name}: open to judgement without readings`] : []),
      ...readings
        .flatMap(({ reading, consequence, cite }) => [
          { text: reading, cite },
          { text: consequence, cite },
        ])
        .flatMap((spoken) => said(name, [spoken])),
    ]),
    ...deriveDeadlines(facts, law, assessment).flatMap(({ id, because }) => said(id, because)),
  ];
}

describe("every reason, reading and consequence is a sentence with a pinpoint", () => {
  it.each(rows.map((row) => [row.case_id ?? "", row] as const))("in %s", (_id, row) =>
    expect(faults(workedCaseFacts(row))).toEqual([]),
  );

  it("whatever the facts", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(faults(facts)).toEqual([]);
      }),
      { numRuns: 1000, seed: 53 },
    );
  });
});
