import { writeFlop } from "@/lib/engine/flop";
import type { RunReading, TrainingRun } from "@/lib/engine/training-run";
import type { TrainingRun as RunRow } from "@/prisma/client/client";
import type { RunData, RunForm } from "./schema";

/** Whether a text can be the id of a run; the database takes no other. */
export const isRunId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

const dayOf = (value: Date | null): string | null => value?.toISOString().slice(0, 10) ?? null;
const exact = (value: { toFixed(places: number): string } | null): bigint | null =>
  value === null ? null : BigInt(value.toFixed(0));

/** Exact values of a stored run. */
export function runData(row: RunRow): RunData {
  return {
    name: row.name,
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
    endedOn: dayOf(row.endedOn),
    knownOn: dayOf(row.knownOn) ?? "",
    units: row.units,
    peakFlopPerSecond: exact(row.peakFlopPerSecond),
    utilisation: row.utilisation,
    plannedFlop: exact(row.plannedFlop),
    priorFlop: exact(row.priorFlop),
    uncertaintyPercent: row.uncertaintyPercent,
    note: row.note,
  };
}

/** Values as the columns of a run take them. */
export function runColumns(data: RunData) {
  const date = (day: string | null) => (day === null ? null : new Date(day));
  return {
    ...data,
    startsOn: date(data.startsOn),
    endsOn: date(data.endsOn),
    endedOn: date(data.endedOn),
    knownOn: new Date(data.knownOn),
    peakFlopPerSecond: data.peakFlopPerSecond?.toString() ?? null,
    plannedFlop: data.plannedFlop?.toString() ?? null,
    priorFlop: data.priorFlop?.toString() ?? null,
  };
}

/** A run back in its form's text, `""` for unknown; the inverse of `runSchema`. */
export function runText(data: RunData): RunForm {
  const flop = (value: bigint | null) => (value === null ? "" : writeFlop(value));
  return {
    name: data.name,
    startsOn: data.startsOn ?? "",
    endsOn: data.endsOn ?? "",
    endedOn: data.endedOn ?? "",
    knownOn: data.knownOn,
    units: data.units?.toString() ?? "",
    peakFlopPerSecond: flop(data.peakFlopPerSecond),
    utilisation: data.utilisation === null ? "" : (data.utilisation / 100).toString(),
    plannedFlop: flop(data.plannedFlop),
    priorFlop: flop(data.priorFlop),
    uncertaintyPercent: data.uncertaintyPercent.toString(),
    note: data.note ?? "",
  };
}

/** What the engine reasons from. */
export function trainingRun({ name: _name, note: _note, ...data }: RunData): TrainingRun {
  const known = <T>(value: T | null): T | undefined => value ?? undefined;
  return {
    startsOn: known(data.startsOn),
    endsOn: known(data.endsOn),
    endedOn: known(data.endedOn),
    knownOn: data.knownOn,
    units: known(data.units),
    peakFlopPerSecond: known(data.peakFlopPerSecond),
    utilisation: known(data.utilisation),
    plannedFlop: known(data.plannedFlop),
    priorFlop: known(data.priorFlop),
    uncertaintyPercent: data.uncertaintyPercent,
  };
}

/** A stored reading as the engine takes it. */
export const runReading = (row: { at: Date; flop: { toFixed(places: number): string } }): RunReading => ({
  at: row.at.toISOString(),
  flop: BigInt(row.flop.toFixed(0)),
});

export interface RunFieldChange {
  field: string;
  from: string;
  to: string;
}

/** What changed between two states of a run, in the order of its form. */
export function runChanges(before: RunForm | undefined, after: RunForm): RunFieldChange[] {
  return (Object.keys(after) as (keyof RunForm)[]).flatMap((field) => {
    const from = before?.[field] ?? "";
    return from === after[field] ? [] : [{ field, from, to: after[field] }];
  });
}
