import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { workedCaseAnswer, workedCaseColumns, workedCaseFacts } from "@/lib/assessments/worked-cases";
import { classify } from "@/lib/engine/classify";
import { lawOn } from "@/lib/engine/law-on";

const rows: Record<string, string>[] = parse(readFileSync(new URL("worked-cases.csv", import.meta.url)), {
  columns: true,
});

describe("worked cases", () => {
  it.each(rows.map((row) => [row.case_id ?? "", row.basis ?? "", row] as const))(
    "%s (%s)",
    (id, _basis, row) => {
      const answer = workedCaseAnswer(id, classify(workedCaseFacts(row), lawOn("2026-11-23")));
      const expected = Object.fromEntries(workedCaseColumns.map((name) => [name, row[`exp_${name}`] ?? id]));
      expect(answer).toEqual({ ...expected, case_id: id });
    },
  );
});
