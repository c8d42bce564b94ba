import { type DeadlineId, deadlineRules } from "@/lib/law/deadlines";
import type { IsoDate } from "@/lib/law/types";
import { laterOf } from "./days";
import { type DeadlineGround, type DerivedDeadline, dueAfter, dueOn, eventReason } from "./derived-deadline";
import { type EventKind, eventsOf, lastOf } from "./events";
import type { Because } from "./finding";
import { placing } from "./placing";

/** What happened, and the one deadline each time brings. */
const afterEach: readonly [DeadlineId, EventKind, string][] = [
  ["D23", "framework_confirmed", "The framework was confirmed"],
  ["D23", "framework_updated", "An update of the framework was confirmed"],
  ["D26", "report_update_confirmed", "An update of the model report was confirmed"],
  [
    "D27",
    "report_delayed",
    "The report should have been open to the AI Office and was delayed in good faith",
  ],
  ["D29", "change_planned", "A deliberate change is to go live"],
  ["D39", "evaluator_findings", "An external evaluator reported its findings"],
  ["D40", "safe_reference_lost", "The reference model lost its safe status"],
];

/** Framework and model reports of signatories of the Safety and Security chapter: D21 to D29, D39 to D42. */
export function frameworkDeadlines(ground: DeadlineGround): DerivedDeadline[] {
  const { facts, law, binding } = ground;
  const state = binding("code-safety-1");
  if (state === "no") return [];
  const review = state === "open";
  return [
    ...framework(ground, review),
    ...afterEach.flatMap(([id, kind, what]) =>
      eventsOf(facts, kind).flatMap((event) =>
        dueAfter(id, event.on, law, {
          review,
          because: [eventReason(id, event, what)],
          matter: event.matter,
        }),
      ),
    ),
    ...aroundPlacing(ground, review),
    ...reportUpdate(ground),
    ...recurring(ground, "D41", "access_rights_checked", "Access rights were last checked", review),
    ...recurring(ground, "D42", "staff_informed", "Staff were last told", true),
  ];
}

/** Four weeks after notifying and two weeks before placing both bind; the earlier day governs. */
function framework({ facts, law, assessment }: DeadlineGround, review: boolean): DerivedDeadline[] {
  const sent = lastOf(facts, "notification_sent");
  const { on, assumed } = placing(facts);
  const after = sent
    ? dueAfter("D21", sent.on, law, {
        review,
        because: [eventReason("D21", sent, "The notification was sent")],
      })
    : [];
  const before =
    on === undefined || on < bindsFrom(assessment.article55.dates.from, law)
      ? []
      : dueAfter("D22", on, law, { review: review || assumed, because: assessment.legacy.because });
  const days = [...after, ...before].flatMap(({ dueOn: day }) => day ?? []);
  if (days.length < 2) return [...after, ...before];
  const first = days.toSorted()[0];
  const text = `Two days bind, ${days.join(" and ")}: the earlier, ${first}, governs.`;
  const governs: Because = { text, cite: deadlineRules.D21.cite };
  return [...after, ...before].map((one) => ({ ...one, because: [...one.because, governs] }));
}

/** Risk assessment and report by placing, and the yearly assessment of the framework from then on. */
function aroundPlacing({ facts, law, assessment }: DeadlineGround, review: boolean): DerivedDeadline[] {
  const { on, assumed } = placing(facts);
  const because = assessment.legacy.because;
  const assessed = lastOf(facts, "framework_assessed");
  const start = on === undefined ? undefined : startOf(on, assessment.article55.dates.from, law);
  const late = start?.isLater ? [start.because] : [];
  const open = review || assumed || late.length > 0;
  const report =
    start === undefined
      ? [dueOn("D25", undefined, undefined, { review: true, because })]
      : dueAfter("D25", start.on, law, { review: open, because: [...because, ...late] });
  if (assessed !== undefined) {
    const reason = eventReason("D24", assessed, "The framework was last assessed");
    return [...report, ...dueAfter("D24", assessed.on, law, { review, because: [reason] })];
  }
  if (start === undefined) return [...report, dueOn("D24", undefined, undefined, { review: true, because })];
  return [...report, ...dueAfter("D24", start.on, law, { review: open, because: [...because, ...late] })];
}

/** The day Article 55 binds the model from; never before Chapter V applies. */
function bindsFrom(since: IsoDate | undefined, { timeline }: DeadlineGround["law"]): IsoDate {
  return laterOf(since ?? timeline.chapterVApplies.on, timeline.chapterVApplies.on);
}

/** The day the Code's duties around placing run from; the Code says nothing of models placed before. */
function startOf(placedOn: IsoDate, since: IsoDate | undefined, law: DeadlineGround["law"]) {
  const on = laterOf(placedOn, bindsFrom(since, law));
  const text = `It was on the market before Article 55 bound it; the Code speaks of placing, so ${on} stands in, openly.`;
  const cite = { ...deadlineRules.D25.cite, certainty: "inference" as const };
  return { on, isLater: on > placedOn, because: { text, cite } };
}

/** Six months after the last report; whether it is needed turns on three exceptions, a judgement. */
function reportUpdate({ facts, law }: DeadlineGround): DerivedDeadline[] {
  const last = lastOf(facts, "report_provided", "report_update_confirmed");
  if (last === undefined) return [];
  const text =
    "Not needed for a model that is not among the provider's most capable, is unchanged, is replaced within a month or is as safe as another: a judgement.";
  const because = [
    eventReason("D28", last, "The last report was provided"),
    { text, cite: deadlineRules.D28.cite },
  ];
  return dueAfter("D28", last.on, law, { review: true, because });
}

/** What recurs: from the last time it was recorded, or on a day not known where it never was. */
function recurring(
  { facts, law }: DeadlineGround,
  id: DeadlineId,
  kind: EventKind,
  what: string,
  review: boolean,
): DerivedDeadline[] {
  const last = lastOf(facts, kind);
  if (last !== undefined)
    return dueAfter(id, last.on, law, { review, because: [eventReason(id, last, what)] });
  const text = "Nothing is recorded yet. Record when it was last done, and the next day follows.";
  return [dueOn(id, undefined, undefined, { review, because: [{ text, cite: deadlineRules[id].cite }] })];
}
