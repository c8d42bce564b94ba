import { type OutputModality, outputModalities } from "@/lib/law/modalities";
import { commaList } from "./comma-list";
import { domainKinds } from "./domain-kinds";
import { labelTasks } from "./label-tasks";
import { type Reach, taskKinds } from "./task-kinds";

/** What Epoch AI's domain and task say of what a model generates and how widely it can be used. */
export interface EpochOutputs {
  readonly modalities: readonly OutputModality[];
  /** Never "broad": that is a judgement, which a list of tasks does not bear. */
  readonly taskRange: "appears_narrow" | "";
  /** Tasks the table does not know. */
  readonly unlisted: readonly string[];
}

type Known = { outputs: readonly OutputModality[]; reach: Reach };

const table = new Map<string, Known>([
  ...taskKinds.flatMap(({ outputs, reach, tasks }) =>
    tasks.map((task): [string, Known] => [task.toLowerCase(), { outputs, reach }]),
  ),
  ...labelTasks.map((task): [string, Known] => [
    task.toLowerCase(),
    { outputs: ["labels"], reach: "narrow" },
  ]),
]);

/** Names that say one kind of job where the tasks beside them say more. */
const NARROW_NAME =
  /\b(molecul\w*|protein\w*|genom\w*|weather|guard(ian)?|embedding\w*|rerank\w*|tts|ocr)\b/i;

const counts = (modality: OutputModality) => outputModalities[modality].meetsCriterion;

/**
 * Reads a model's outputs and range out of its domain and tasks.
 *
 * Where no task generates what the criterion names but the domain does, the domain's output is added: a
 * list of tasks is never complete, so it must not carry a "no" alone. An unlisted task is not taken to be general.
 */
export function epochOutputs(name: string, domainCell: string, taskCell: string): EpochOutputs {
  const tasks = commaList(taskCell);
  const known = tasks.flatMap((task) => table.get(task.toLowerCase()) ?? []);
  const domains = commaList(domainCell).flatMap((domain) => domainKinds[domain.toLowerCase()] ?? []);
  const found = new Set(known.flatMap((kind) => kind.outputs));
  const byDomain = domains.flatMap((kind) => kind.outputs);
  if (![...found].some(counts)) {
    for (const modality of byDomain) if (counts(modality) || found.size === 0) found.add(modality);
  }
  const modalities = [...found];
  return {
    modalities,
    taskRange: appearsNarrow(name, tasks, known, domains) ? "appears_narrow" : "",
    unlisted: tasks.filter((task) => !table.has(task.toLowerCase())),
  };
}

function appearsNarrow(
  name: string,
  tasks: readonly string[],
  known: readonly Known[],
  domains: readonly { narrow: boolean }[],
): boolean {
  if (NARROW_NAME.test(name)) return true;
  if (known.some((kind) => kind.reach === "general")) return false;
  if (domains.some((kind) => kind.narrow)) return true;
  return tasks.length > 0 && !known.some((kind) => kind.reach === "open");
}
