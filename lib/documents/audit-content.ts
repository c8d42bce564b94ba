import { questionsOf } from "@/lib/assessments/questions";
import type { FactName } from "@/lib/engine/facts";
import { showDay } from "@/lib/engine/show-day";
import { deadlineRules } from "@/lib/law/deadlines";
import { sources } from "@/lib/law/sources";
import { fieldGroups } from "@/lib/models/field-groups";
import { missingQuestions } from "@/lib/models/missing-questions";
import type { Body, ContentSection, Subject } from "./content";
import type { ContentField } from "./content-field";
import { dutyFields } from "./duty-fields";
import { factFields, sourceField } from "./fact-fields";
import { factPlace, findingField, orNone, plainField, reasonOf } from "./plain-field";

/**
 * One model from end to end, ours or a supplier's: what follows for it, what binds, by when, what is open, and every
 * recorded fact with where it comes from.
 */
export function auditContent({ data, finding }: Subject): Body {
  const { assessment, bearer, deadlines } = finding;
  const binding = assessment.duties.filter(({ outcome }) => outcome === "binds");
  const open = assessment.duties.filter(({ outcome }) => outcome === "open" || outcome === "on_event");
  const answers: Omit<ContentSection, "id">[] = [
    {
      title: "Findings",
      fields: questionsOf(assessment).map((words, at) =>
        findingField(`1.${at + 1}`, words, assessment[words.key], bearer),
      ),
    },
    {
      title: "Duties that bind",
      fields: orNone(dutyFields(binding, "2"), "2.1", {
        label: "Duties",
        none: "None is known to bind as the record stands; see those that are open.",
      }),
    },
    {
      title: "Duties that are open, or wait for an event",
      fields: orNone(dutyFields(open, "3"), "3.1", { label: "Duties", none: "None." }),
    },
    {
      title: "Deadlines",
      fields: orNone(deadlines.map(deadlineField), "4.1", {
        label: "Deadlines",
        none: "None follows from what is recorded.",
      }),
    },
    {
      title: "Open points",
      fields: orNone(assessment.missing.map(openPoint), "5.1", {
        label: "Open points",
        none: "No missing fact would change a finding.",
      }),
    },
  ];
  const facts = fieldGroups.map(({ title, source, fields: names }, at) => {
    const section = String(answers.length + at + 1);
    const rows = factFields(data, names, section);
    return {
      title: `Facts: ${title}`,
      fields: source ? [...rows, sourceField(data, source, `${section}.${names.length + 1}`)] : rows,
    };
  });
  const about =
    bearer === "theirs" ? ["The duties and deadlines are those of the model\u2019s provider, not ours."] : [];
  return {
    edition: sources.AIA.edition,
    basis: `${sources.AIA.title}, Chapter V, read with the ${sources.GL.title}`,
    sections: [...answers, ...facts].map((section, at) => ({ id: String(at + 1), ...section })),
    notes: [
      ...about,
      "Our own reading of the law and no legal advice. An answer for judgement has to be decided by a person.",
    ],
  };
}

const openPoint = (name: FactName, at: number): ContentField => ({
  ...plainField(`5.${at + 1}`, missingQuestions[name].question, undefined, factPlace(name)),
  remark: "It is not recorded, and a finding turns on it.",
});

function deadlineField(deadline: Subject["finding"]["deadlines"][number], at: number): ContentField {
  const { title } = deadlineRules[deadline.id];
  const { dueOn, rolledDueOn, review, because } = deadline;
  const text = [
    dueOn === undefined ? "The day is not known" : showDay(dueOn),
    rolledDueOn && `${showDay(rolledDueOn)} by Regulation 1182/71`,
    review && "for judgement",
  ]
    .filter(Boolean)
    .join("; ");
  const row = plainField(
    `4.${at + 1}`,
    title,
    { kind: "answer", text, because: because.map(reasonOf) },
    factPlace("placedOn"),
  );
  return dueOn === undefined
    ? { ...row, state: "blank", remark: "The day cannot be told from the record." }
    : row;
}
