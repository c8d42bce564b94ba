import { type QuestionKey, questions } from "@/lib/assessments/questions";
import { sources } from "@/lib/law/sources";
import type { FactField } from "@/lib/models/fields";
import type { Body, Subject } from "./content";
import { dutyFields } from "./duty-fields";
import { factFields, sourceField } from "./fact-fields";
import { findingField, orNone, plainField } from "./plain-field";

const FACTS: readonly FactField[] = [
  "baseModelName",
  "isThirdPartyModification",
  "baseIsGpai",
  "baseIsSystemicRisk",
  "baseComputeKnown",
  "baseTrainingFlop",
  "modificationFlop",
  "weightsControlledBy",
];

const ASKED: readonly QuestionKey[] = ["modifierShare", "provider", "notification", "article53", "article55"];

const NONE = { label: "Duties", none: "None is known to bind as the record stands." };

/**
 * The one-third test of a modified model (GL 63-67 [60-64]) with the facts it rests on, and the duties of whoever
 * modified it. A model that modifies nobody's model gets a single row that says so.
 */
export function modificationContent({ data, finding }: Subject): Body {
  const { assessment, bearer } = finding;
  const head = {
    edition: sources.GL.edition,
    basis: `${sources.GL.title}, ${sources.GL.edition}, on downstream modifiers`,
    notes: [],
  };
  if (data.isThirdPartyModification === false) {
    const notApplicable =
      "The model does not modify a model of another provider, so the test does not arise.";
    const place = { page: "record", anchor: "isThirdPartyModification" } as const;
    const row = plainField("1.1", "Is the modification significant?", { notApplicable }, place);
    return { ...head, sections: [{ id: "1", title: "The answer", fields: [row] }] };
  }
  const asked = ASKED.flatMap((key) => questions.filter((words) => words.key === key));
  const following = assessment.duties.filter(({ outcome }) =>
    ["binds", "open", "on_event"].includes(outcome),
  );
  const sections = [
    {
      id: "1",
      title: "The answers",
      fields: asked.map((words, at) => findingField(`1.${at + 1}`, words, assessment[words.key], bearer)),
    },
    {
      id: "2",
      title: "The facts they rest on",
      fields: [...factFields(data, FACTS, "2"), sourceField(data, "modification", `2.${FACTS.length + 1}`)],
    },
    { id: "3", title: "Duties that follow, or may", fields: orNone(dutyFields(following, "3"), "3.1", NONE) },
  ];
  return { ...head, sections };
}
