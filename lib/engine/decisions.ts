import type { QuestionId } from "@/lib/law/open-questions";
import type { IsoDate } from "@/lib/law/types";
import type { ComputeBasis, FactName, Facts } from "./facts";
import { writeFlop } from "./flop";

/** What a person decided where the law leaves a question to judgement. */
export interface Decision {
  readonly question: QuestionId;
  /** Id of one of the question's readings. */
  readonly reading: string;
  readonly by: string;
  readonly on: IsoDate;
  readonly reason: string;
  /** A second person who agreed, and when. */
  readonly confirmedBy?: string | undefined;
  readonly confirmedOn?: IsoDate | undefined;
  /** The facts it rested on as they stood, absent ones unknown; left out, it never expires. */
  readonly facts?: Facts | undefined;
}

/** The facts a decision on each question looks at. Where one of them changes, the decision expires. */
export const restsOn: Readonly<Record<QuestionId, readonly FactName[]>> = {
  generality: ["outputModalities", "taskRange", "generalityShown", "trainingFlop", "cumulativeTrainingFlop"],
  "generality-below": [
    "outputModalities",
    "taskRange",
    "generalityShown",
    "trainingFlop",
    "cumulativeTrainingFlop",
  ],
  "compute-doubt": [
    "trainingFlop",
    "cumulativeTrainingFlop",
    "trainingBasis",
    "cumulativeBasis",
    "computeDoubt",
  ],
  "cumulative-doubt": ["trainingFlop", "cumulativeTrainingFlop", "cumulativeBasis", "computeDoubt"],
  "modification-significance": [
    "baseIsGpai",
    "baseIsSystemicRisk",
    "baseComputeKnown",
    "baseTrainingFlop",
    "modificationFlop",
    "modificationBasis",
    "modificationHistory",
  ],
  "general-result": [
    "baseIsGpai",
    "baseTrainingFlop",
    "modificationFlop",
    "trainingFlop",
    "cumulativeTrainingFlop",
    "outputModalities",
  ],
  "modified-total": [
    "baseIsSystemicRisk",
    "baseComputeKnown",
    "baseTrainingFlop",
    "modificationFlop",
    "trainingFlop",
    "cumulativeTrainingFlop",
  ],
  "foreseen-threshold": [
    "thresholdTrigger",
    "thresholdMetOrKnownOn",
    "trainingFlop",
    "cumulativeTrainingFlop",
    "cumulativeBasis",
  ],
  "unknown-base-total": ["baseIsSystemicRisk", "baseComputeKnown", "baseTrainingFlop", "modificationFlop"],
  "internal-use-systemic": ["supply", "placedOn", "trainingFlop", "cumulativeTrainingFlop"],
  "non-commercial-supply": ["supply", "monetisation"],
  consortium: ["actorRole", "supply"],
  "weights-control": ["actorRole", "isThirdPartyModification", "weightsControlledBy"],
  "licence-terms": ["licence", "licenceTerms"],
  monetisation: ["monetisation"],
  "legacy-notification": ["placedOn", "releasedOn", "thresholdMetOrKnownOn", "thresholdTrigger"],
  "public-summary": ["codeChapters", "cumulativeTrainingFlop", "supply", "placedOn"],
  "article-55-start": ["placedOn", "releasedOn", "thresholdMetOrKnownOn", "thresholdTrigger"],
};

/** A fact that is no longer what a decision rested on; both sides as text, `""` for unknown. */
export interface ChangedFact {
  readonly fact: FactName;
  readonly from: string;
  readonly to: string;
}

/** What has changed under a decision since it was made; nothing while it holds. */
export function changedFacts(decision: Decision, now: Facts): readonly ChangedFact[] {
  const { facts: then } = decision;
  if (then === undefined) return [];
  return restsOn[decision.question].flatMap((fact) => {
    const [from, to] = [factText(then[fact]), factText(now[fact])];
    return from === to ? [] : [{ fact, from, to }];
  });
}

/** The facts a decision on a question would rest on, as they stand. */
export function factsUnder(question: QuestionId, facts: Facts): Facts {
  return Object.fromEntries(restsOn[question].map((fact) => [fact, facts[fact]]));
}

/** The decision that settles a question: the last one made, as long as the facts under it stand. */
export function decisionOn(question: QuestionId, facts: Facts): Decision | undefined {
  const last = facts.decisions?.findLast((decision) => decision.question === question);
  return last === undefined || changedFacts(last, facts).length > 0 ? undefined : last;
}

function factText(value: Facts[FactName]): string {
  if (value === undefined) return "";
  if (typeof value === "bigint") return writeFlop(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string" || typeof value === "number") return String(value);
  if ("low" in value) return basisText(value);
  // The order in which a list was filled in says nothing.
  return value.map(String).sort().join(", ");
}

function basisText({ low, high, planned, open, stated }: ComputeBasis): string {
  const parts = [`${writeFlop(low)} to ${writeFlop(high)}`];
  if (planned > 0n) parts.push(`planned ${writeFlop(planned)}`);
  if (open > 0n) parts.push(`open ${writeFlop(open)}`);
  if (stated !== undefined) parts.push(`stated ${writeFlop(stated)}`);
  return parts.join(", ");
}
