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
import { anyFacts } from "../support/any-facts";

const law = lawOn("2026-11-23");
const rows: Record<string, string>[] = parse(readFileSync(new URL("worked-cases.csv", import.meta.url)), {
  columns: true,
});

/** A whole sentence, or several: nothing left out, nothing that a computer wrote for itself. */
const SENTENCE = /^(\d|[A-Z]).*[^\s.]\.$/;
const LEFT_OUT = /undefined|null|NaN|\[object|\bn\b|(^|\s)[.,;:]|\s{2}/;
const PINPOINT = /(Art|GL|Rec|Annex|Code|notice|Reg|C\(20|§|S |T |C )/;

const questions = (assessment: Assessment): [name: string, finding: Finding][] => [
  ...Object.entries(assessment).filter(
    (entry): entry is [string, Finding] =>
      typeof entry[1] === "object" && entry[1] !== null && "because" in entry[1],
  ),
  ...assessment.duties.map((duty): [string, Finding] => [duty.id, duty]),
];

function expectSpoken(name: string, text: string) {
  expect(text, name).toMatch(SENTENCE);
  expect(text, name).not.toMatch(LEFT_OUT);
}

/** What anybody is told has to stand by itself, before a judge, without the program that wrote it. */
function expectReasons(facts: Facts) {
  const assessment = classify(facts, law);
  for (const [name, finding] of questions(assessment)) {
    expect(finding.because.length, name).toBeGreaterThan(0);
    for (const { text, cite } of finding.because) {
      expectSpoken(name, text);
      expect(cite.pinpoint, name).toMatch(PINPOINT);
    }
    for (const { reading, consequence, cite } of finding.readings) {
      expectSpoken(name, reading);
      expectSpoken(name, consequence);
      expect(cite.pinpoint, name).toMatch(PINPOINT);
    }
    if (finding.answer === "review") expect(finding.readings.length, name).toBeGreaterThan(1);
  }
  for (const { id, because } of deriveDeadlines(facts, law, assessment)) {
    expect(because.length, id).toBeGreaterThan(0);
    for (const { text, cite } of because) {
      expectSpoken(id, text);
      expect(cite.pinpoint, id).toMatch(PINPOINT);
    }
  }
}

describe("every reason, reading and consequence is a sentence with a pinpoint", () => {
  it.each(rows.map((row) => [row.case_id ?? "", row] as const))("in %s", (_id, row) =>
    expectReasons(workedCaseFacts(row)),
  );

  it("whatever the facts", () => {
    fc.assert(fc.property(anyFacts, expectReasons), { numRuns: 4000, seed: 53 });
  });
});
