import { classify } from "@/lib/engine/classify";
import { deriveDeadlines } from "@/lib/engine/derive-deadlines";
import type { EventKind, RecordedEvent } from "@/lib/engine/events";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import type { DeadlineId } from "@/lib/law/deadlines";
import { flop, someFacts } from "./facts";

/** Something recorded of a model. */
export const event = (kind: EventKind, on: string, more: Partial<RecordedEvent> = {}): RecordedEvent => ({
  kind,
  on,
  ...more,
});

/** A signatory of all chapters with a systemic-risk model, placed the day the threshold was met: 2 March 2026. */
export const signatory = (changes: Facts = {}): Facts =>
  someFacts({
    trainingFlop: flop("3e25"),
    cumulativeTrainingFlop: flop("3e25"),
    thresholdMetOrKnownOn: "2026-03-02",
    thresholdTrigger: "met",
    codeChapters: ["transparency", "copyright", "safety"],
    ...changes,
  });

/** The deadlines of a model on a day of law, of one kind where one is named. */
export const deadlinesOf = (facts: Facts, id?: DeadlineId, asOf = "2026-11-23") => {
  const law = lawOn(asOf);
  const found = deriveDeadlines(facts, law, classify(facts, law));
  return found.filter((one) => id === undefined || one.id === id);
};

/** Everything a deadline is said to rest on, one sentence after the other. */
export const said = (facts: Facts, id: DeadlineId): string =>
  deadlinesOf(facts, id)
    .flatMap(({ because }) => because.map(({ text, cite }) => `${text} [${cite.pinpoint}]`))
    .join(" ");
