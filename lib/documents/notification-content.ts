import { questions } from "@/lib/assessments/questions";
import {
  showFlop,
  showTwoFigures,
  significantFigures,
  twoSignificantFigures,
  writeFlop,
} from "@/lib/engine/flop";
import { sources } from "@/lib/law/sources";
import type { IsoDate } from "@/lib/law/types";
import { recordedCompute } from "@/lib/models/recorded-compute";
import type { ModelData } from "@/lib/models/schema";
import type { Body, Subject } from "./content";
import type { ContentField, Place } from "./content-field";
import { factFields } from "./fact-fields";
import type { FieldValue } from "./field-value";
import { fromRecord } from "./from-record";
import { approximations, argument, contact, support } from "./notification-asked";
import { findingField, plainField, reasonOf, text } from "./plain-field";
import { needed, typedField } from "./typed-field";

const RECORD: Place = { page: "record", anchor: "cumulativeTrainingFlop" };
const OPTIONAL = {
  is: "not-needed",
  reason: "Optional; no arguments are made with this notification.",
} as const;

/**
 * The notification of Article 52(1), with arguments under Article 52(2) as an optional part. Where none is due, a
 * single row that says why.
 */
export function notificationContent({ data, finding }: Subject): Body {
  const { notification } = finding.assessment;
  const head = {
    edition: sources.AIA.edition,
    basis: `${sources.AIA.title}, Article 52(1) and (2), read with the ${sources.GL.title}. The Commission has no standard form for it that we know of; numbers are ours.`,
    notes: [],
  };
  if (notification.answer === "no" || notification.answer === "not-in-force") {
    const notApplicable = notification.because.map((because) => reasonOf(because).text).join(" ");
    const row = plainField("1.1", "Must the Commission be notified?", { notApplicable }, RECORD);
    return { ...head, sections: [{ id: "1", title: "The answer", fields: [row] }] };
  }
  return { ...head, sections: partsOf({ data, finding }) };
}

function partsOf({ data, finding }: Pick<Subject, "data" | "finding">) {
  const { assessment, bearer } = finding;
  const answerTo = (id: string, key: "notification" | "systemicRisk" | "article55") =>
    questions
      .filter((words) => words.key === key)
      .map((words) => findingField(id, words, assessment[key], bearer));
  const { byCalendar, byRegulation1182 } = assessment.notification.dates;
  return [
    {
      id: "1",
      title: "Provider",
      fields: [...factFields(data, ["provider"], "1"), typedField("notification", contact, data, needed)],
    },
    {
      id: "2",
      title: "Model",
      fields: factFields(data, ["name", "versions", "marketStatus", "placedOn"], "2"),
    },
    { id: "3", title: "Compute", fields: computeFields(data) },
    {
      id: "4",
      title: "The threshold",
      fields: [
        ...answerTo("4.1", "systemicRisk"),
        ...factFields(data, ["thresholdMetOrKnownOn", "thresholdTrigger"], "4").map((field, at) => ({
          ...field,
          id: `4.${at + 2}`,
        })),
      ],
    },
    {
      id: "5",
      title: "When it is due, and what follows",
      fields: [
        ...answerTo("5.1", "notification"),
        lastDay("5.2", "Last day to notify, counted by the calendar", byCalendar),
        lastDay("5.3", "Last day to notify, rolled to a working day", byRegulation1182),
        ...answerTo("5.4", "article55"),
      ],
    },
    {
      id: "6",
      title: "Arguments against the presumption (Article 52(2))",
      fields: [argument, support].map((field) => typedField("notification", field, data, OPTIONAL)),
    },
  ];
}

function computeFields(data: ModelData): ContentField[] {
  const { cumulativeTrainingFlop: flop, cumulativeBasis: basis } = recordedCompute(data);
  const figure: FieldValue | undefined =
    flop === null
      ? undefined
      : {
          kind: "number",
          text: showTwoFigures(flop),
          figure: writeFlop(twoSignificantFigures(flop)),
          unit: "FLOP",
        };
  const about = (value: bigint) => showFlop(significantFigures(value, 3));
  const range =
    basis === undefined || basis.low === basis.high
      ? "No uncertainty is stated."
      : `About ${about(basis.low)} to ${about(basis.high)}.`;
  const derived = fromRecord["7.5"]?.derive(data);
  const method = derived !== undefined && "value" in derived ? derived.value : undefined;
  const rest = { is: "not-needed", reason: "Nothing is added to the method as recorded." } as const;
  return [
    plainField("3.1", "Cumulative training compute, to two significant figures", figure, RECORD),
    plainField("3.2", "Range", flop === null ? undefined : text(range), RECORD),
    plainField("3.3", "How it was reached", method, { page: "record", anchor: "sources.compute.source" }),
    typedField("notification", approximations, data, method === undefined ? needed : rest),
  ];
}

const lastDay = (id: string, label: string, date: IsoDate | undefined): ContentField =>
  plainField(id, label, date === undefined ? undefined : { kind: "date", date, planned: false }, {
    page: "record",
    anchor: "thresholdMetOrKnownOn",
  });
