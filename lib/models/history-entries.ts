import { type FindingChange, findingChanges } from "@/lib/assessments/finding-changes";
import type { Assessment } from "@/lib/engine/classify";
import type { Facts } from "@/lib/engine/facts";
import type { FieldChange } from "./changes";

/** A change as it is stored. */
interface StoredChange {
  id: string;
  revision: number;
  changedAt: Date;
  changedByName: string;
  via: string;
  changes: unknown;
}

/** A finding as it is stored; its JSON is the assessment as it was reached, FLOP as text. */
interface StoredAssessment {
  id: string;
  revision: number;
  recordedAt: Date;
  lawVersion: string;
  asOf: Date;
  /** "facts", "lineage" or "law" */
  cause: string;
  facts: unknown;
  findings: unknown;
}

export interface HistoryFinding {
  asOf: string;
  lawVersion: string;
  /** Where the edition of the law moved, the one before. */
  lawVersionBefore: string | undefined;
  changes: FindingChange[];
  facts: Readonly<Partial<Record<keyof Facts, unknown>>>;
}

export interface HistoryEntry {
  id: string;
  at: Date;
  who: string;
  /** form, import, sample, restore; `law` or `lineage` for a finding reached anew on an unchanged record. */
  via: string;
  changes: FieldChange[];
  finding: HistoryFinding | undefined;
  /** The record did not exist before it. */
  isFirst: boolean;
}

/**
 * The life of a record, latest first: each change with the finding it led to, and each finding reached
 * anew on an unchanged record.
 *
 * @param changes latest first
 * @param assessments latest first; the one before the earliest change included, where there is one
 */
export function historyEntries(
  changes: readonly StoredChange[],
  assessments: readonly StoredAssessment[],
): HistoryEntry[] {
  const shown = new Set(changes.map((change) => change.revision));
  const findings = assessments.map((assessment, index) => ({
    ...assessment,
    finding: compared(assessment, assessments[index + 1]),
  }));
  const changed = changes.map((change): HistoryEntry => {
    const own = findings.find(({ revision, cause }) => cause === "facts" && revision === change.revision);
    return {
      id: change.id,
      at: change.changedAt,
      who: change.changedByName,
      via: change.via,
      changes: change.changes as FieldChange[],
      finding: own?.finding,
      isFirst: change.revision === 1,
    };
  });
  const anew = findings
    .filter(({ revision, cause }) => cause !== "facts" && shown.has(revision))
    .map(({ id, recordedAt, cause, finding }): HistoryEntry => {
      return { id, at: recordedAt, who: "Weighbridge", via: cause, changes: [], finding, isFirst: false };
    });
  return [...changed, ...anew].sort((a, b) => b.at.getTime() - a.at.getTime());
}

function compared(after: StoredAssessment, before: StoredAssessment | undefined): HistoryFinding {
  return {
    asOf: after.asOf.toISOString().slice(0, 10),
    lawVersion: after.lawVersion,
    lawVersionBefore: before?.lawVersion === after.lawVersion ? undefined : before?.lawVersion,
    changes: findingChanges(before?.findings as Assessment | undefined, after.findings as Assessment),
    facts: after.facts as HistoryFinding["facts"],
  };
}
