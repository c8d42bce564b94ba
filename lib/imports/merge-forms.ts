import { changesBetween } from "@/lib/models/changes";
import type { ModelForm, SourceGroup } from "@/lib/models/schema";
import type { ImportDifference } from "./import-outcomes";

/** Facts that are one statement: kept together or changed together, with their source. */
const GROUPS: readonly (readonly string[])[] = [
  ["trainingFlop", "cumulativeTrainingFlop", "sources.compute"],
  ["parametersTotal", "parametersActive", "sources.parameters"],
  [
    "isThirdPartyModification",
    "baseModelName",
    "baseIsGpai",
    "baseIsSystemicRisk",
    "baseComputeKnown",
    "baseTrainingFlop",
    "modificationFlop",
    "sources.modification",
  ],
  ["licenceId", "licenceText", "licenceTerms", "sources.licence"],
  ["supply", "marketStatus", "placedOn", "sources.market"],
];

interface Merge {
  readonly form: ModelForm;
  readonly differences: readonly ImportDifference[];
}

/**
 * Merges what a file says into a record. A field changes only where it still holds what the last import
 * wrote, or never held anything; what a person changed or cleared since stays, with all that belongs to it.
 *
 * @param wrote the value the last import wrote, by field path
 * @param silent fields, or groups of them, that the file says nothing of
 */
export function mergeForms(
  stored: ModelForm,
  incoming: ModelForm,
  wrote: ReadonlyMap<string, string>,
  silent: readonly string[],
): Merge {
  const current = new Map(changesBetween(undefined, stored).map(({ field, to }) => [field, to]));
  const touched = (field: string) => (current.get(field) ?? "") !== (wrote.get(field) ?? "");
  const paths = [...new Set([...current.keys(), ...wrote.keys()])];
  const held = new Set(paths.filter(touched).map(groupOf));
  const spoken = changesBetween(stored, incoming).filter(
    ({ field, to }) =>
      // The file says nothing, and no import ever did: the fact is the person's own.
      (to !== "" || wrote.has(field)) &&
      !silent.some((name) => field === name || field.startsWith(`${name}.`)),
  );
  const form = structuredClone(stored);
  const differences: ImportDifference[] = [];
  for (const { field, from, to } of spoken.filter((change) => !onlyRedates(change.field, spoken))) {
    if (held.has(groupOf(field))) differences.push({ field, from, to, kept: true });
    else {
      copyField(form, incoming, field);
      differences.push({ field, from, to });
    }
  }
  return { form, differences };
}

function groupOf(field: string): string {
  const index = GROUPS.findIndex((group) =>
    group.some((member) => field === member || field.startsWith(`${member}.`)),
  );
  return index < 0 ? field : `group ${index}`;
}

/** A newer edition that says the same changes nothing, not even the day of saying so. */
function onlyRedates(field: string, spoken: readonly { field: string }[]): boolean {
  if (!/^sources\.\w+\.statedOn$/.test(field)) return false;
  return spoken.every((other) => other.field === field || groupOf(other.field) !== groupOf(field));
}

function copyField(target: ModelForm, source: ModelForm, path: string): void {
  const [name = "", group, part] = path.split(".");
  if (name !== "sources" || group === undefined || part === undefined) {
    Object.assign(target, { [name]: source[name as keyof ModelForm] });
    return;
  }
  const blank = { source: "", statedOn: "", confidence: "" as const, note: "", doubt: "" };
  const kept = target.sources[group as SourceGroup] ?? blank;
  const given = source.sources[group as SourceGroup] ?? blank;
  target.sources = { ...target.sources, [group]: { ...kept, [part]: given[part as keyof typeof given] } };
}
