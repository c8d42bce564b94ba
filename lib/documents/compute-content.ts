import { type QuestionKey, questions } from "@/lib/assessments/questions";
import { showCite } from "@/lib/assessments/show-reference";
import { showFlop, showTwoFigures, significantFigures } from "@/lib/engine/flop";
import { spellDays } from "@/lib/engine/show-day";
import { type Counting, computeStages } from "@/lib/law/compute-stages";
import { sources } from "@/lib/law/sources";
import type { LedgerEntry } from "@/lib/models/ledger";
import { recordedCompute } from "@/lib/models/recorded-compute";
import { showEntry } from "@/lib/models/show-entry";
import { type TestTotal, testTotals } from "@/lib/models/test-totals";
import type { Body, Subject } from "./content";
import type { ContentField, Place } from "./content-field";
import { factFields, sourceField } from "./fact-fields";
import type { Reason } from "./field-value";
import { findingField, orNone, plainField } from "./plain-field";

const ASKED: readonly QuestionKey[] = ["gpai", "systemicRisk", "notification"];
const RECORD: Place = { page: "record", anchor: "trainingFlop" };
const counting: Readonly<Record<Counting, string>> = {
  yes: "Counts",
  no: "Does not count",
  review: "For judgement",
};

/**
 * How the training compute was reached (GL 118-123 [115-120] and Annex): totals beside their thresholds, the entries
 * of the ledger with the rule on each, the figures as stated, and what the engine concludes.
 */
export function computeContent({ data, law, finding }: Subject): Body {
  const { assessment, bearer } = finding;
  const compute = recordedCompute(data);
  const asked = questions.filter(({ key }) => ASKED.includes(key));
  const sections = [
    {
      id: "1",
      title: "Totals beside the thresholds",
      fields: orNone(testTotals(data, compute, law).map(totalField), "1.1", {
        label: "Totals",
        none: "The compute ledger counts nothing, so the figures as stated in the record stand.",
      }),
    },
    {
      id: "2",
      title: "Entries of the compute ledger",
      fields: orNone(data.ledger.map(entryField), "2.1", { label: "Entries", none: "None." }),
    },
    {
      id: "3",
      title: "Figures as stated",
      fields: [
        ...factFields(data, ["trainingFlop", "cumulativeTrainingFlop", "ledgerComplete"], "3"),
        sourceField(data, "compute", "3.4"),
      ],
    },
    {
      id: "4",
      title: "What follows",
      fields: asked.map((words, at) => findingField(`4.${at + 1}`, words, assessment[words.key], bearer)),
    },
  ];
  return {
    edition: sources.GL.edition,
    basis: `${sources.GL.title}, ${sources.GL.edition}, on training compute and its estimation`,
    sections,
    notes: compute.doubt === undefined ? [] : [compute.doubt],
  };
}

function totalField({ title, total, threshold, straddles, stated }: TestTotal, at: number): ContentField {
  const about = (flop: bigint) => showFlop(significantFigures(flop, 3));
  const lines = [
    `For filings: ${showTwoFigures(total.best)}. Range: ${
      total.low === total.high ? "no uncertainty stated" : `about ${about(total.low)} to ${about(total.high)}`
    }.`,
    total.planned > 0n && `Of this ${showFlop(total.planned)} is planned, ${showFlop(total.actual)} spent.`,
    total.open > 0n && `For judgement and not in the total: ${showFlop(total.open)}.`,
    stated !== null && `Stated in the record: ${showFlop(stated)}.`,
    straddles && "The range straddles the threshold; the best figure decides, and a closer estimate is due.",
  ].filter((line) => typeof line === "string");
  const because: Reason[] = lines.map((line) => ({ text: line, cite: "" }));
  if (threshold !== undefined)
    because.unshift({
      text: `${total.best > threshold.value ? "Greater than" : "Not greater than"} ${about(threshold.value)} ${threshold.words}.`,
      cite: showCite(threshold.cite),
    });
  return plainField(`1.${at + 1}`, title, { kind: "answer", text: showFlop(total.best), because }, RECORD);
}

function entryField(entry: LedgerEntry, at: number): ContentField {
  const { label, rule, updates, cumulative } = computeStages[entry.stage];
  const because: Reason[] = [
    { text: rule, cite: "" },
    { text: `Parameter updates: ${counting[updates.counts].toLowerCase()}.`, cite: showCite(updates.cite) },
    { text: `Cumulative: ${counting[cumulative.counts].toLowerCase()}.`, cite: showCite(cumulative.cite) },
  ];
  const text = spellDays(showEntry(entry));
  return plainField(`2.${at + 1}`, label, { kind: "answer", text, because }, RECORD);
}
