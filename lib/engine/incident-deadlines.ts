import { type DeadlineId, deadlineRules } from "@/lib/law/deadlines";
import { signed } from "./code-duties";
import { type DeadlineGround, type DerivedDeadline, dueAfter, dueOn, eventReason } from "./derived-deadline";
import { type EventKind, eventsOf, incidentReports, type RecordedEvent } from "./events";
import type { Because } from "./finding";

const incidentKinds = Object.keys(incidentReports) as (keyof typeof incidentReports)[];
const reports: readonly EventKind[] = ["initial_report_sent", "intermediate_report_sent"];
const ends: readonly EventKind[] = ["incident_resolved", "final_report_sent"];

/**
 * Serious incidents: D30 to D37. Signatories by the Code's clock; for others Article 55(1)(c) says only
 * "without undue delay", and the Code's days are shown as orientation, marked for review.
 */
export function incidentDeadlines(ground: DeadlineGround): DerivedDeadline[] {
  const state = ground.binding("art-55-1-c");
  if (state === "no") return [];
  const clock = clockOf(ground, state === "open");
  return [
    ...eventsOf(ground.facts, ...incidentKinds).flatMap((event) => firstReport(ground, event, clock)),
    ...matters(ground).flatMap((matter) => [
      ...nextReport(ground, matter, clock),
      ...kept(ground, matter, state === "open"),
    ]),
    ...eventsOf(ground.facts, "incident_resolved").flatMap((event) =>
      counted("D35", event, "The incident was resolved", ground, clock),
    ),
  ];
}

interface Clock {
  readonly review: boolean;
  readonly note: readonly Because[];
  readonly isOpen: boolean;
}

function clockOf({ facts }: DeadlineGround, isOpen: boolean): Clock {
  const { answer, because } = signed(facts, "safety");
  if (answer === "yes") return { review: isOpen, note: because, isOpen };
  const text = "The Act says “without undue delay” and names no days; those of the Code are orientation.";
  return { review: true, note: [...because, { text, cite: deadlineRules.D36.cite }], isOpen };
}

function counted(
  id: DeadlineId,
  event: RecordedEvent,
  what: string,
  { law }: DeadlineGround,
  { review, note }: Clock,
): DerivedDeadline[] {
  return dueAfter(id, event.on, law, {
    review,
    because: [eventReason(id, event, what), ...note],
    matter: event.matter,
  });
}

function firstReport(ground: DeadlineGround, event: RecordedEvent, clock: Clock): DerivedDeadline[] {
  const id = incidentReports[event.kind as keyof typeof incidentReports];
  const what = "The provider became aware that the model is involved";
  const anyway = dueOn("D36", event.on, undefined, {
    review: clock.isOpen,
    because: [eventReason("D36", event, what)],
    matter: [event.matter, id].filter(Boolean).join(" "),
  });
  return [...counted(id, event, what, ground, clock), anyway];
}

const nameOf = ({ matter }: RecordedEvent) => matter ?? "";

/** The matters incidents and their reports belong to. */
const matters = ({ facts }: DeadlineGround): string[] => [
  ...new Set(eventsOf(facts, ...incidentKinds, ...reports, "incident_documented").map(nameOf)),
];

const ofMatter = (ground: DeadlineGround, matter: string, ...kinds: readonly EventKind[]) =>
  eventsOf(ground.facts, ...kinds).filter((event) => nameOf(event) === matter);

/** The next intermediate report while nobody recorded that the incident is resolved. */
function nextReport(ground: DeadlineGround, matter: string, clock: Clock): DerivedDeadline[] {
  const last = ofMatter(ground, matter, ...reports).at(-1);
  if (last === undefined || ofMatter(ground, matter, ...ends).some(({ on }) => on >= last.on)) return [];
  return counted("D34", last, "The last report was sent and the incident is not resolved", ground, clock);
}

/** Kept from the incident or its documentation, whichever is later; only signatories promised it. */
function kept(ground: DeadlineGround, matter: string, isOpen: boolean): DerivedDeadline[] {
  const promise = signed(ground.facts, "safety");
  if (promise.answer === "no") return [];
  const last = ofMatter(ground, matter, ...incidentKinds, "incident_documented").at(-1);
  if (last === undefined) return [];
  const clock = { review: isOpen || promise.answer !== "yes", note: promise.because, isOpen };
  return counted("D37", last, "The later of incident and documentation was", ground, clock);
}
