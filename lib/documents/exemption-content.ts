import { questions } from "@/lib/assessments/questions";
import type { FactName } from "@/lib/engine/facts";
import type { Answer } from "@/lib/engine/finding";
import { type Condition, exemptionConditions } from "@/lib/engine/open-source";
import type { ObligationId } from "@/lib/law/obligations";
import { sources } from "@/lib/law/sources";
import { factLabels } from "@/lib/models/fact-labels";
import type { FactField } from "@/lib/models/fields";
import type { Body, Subject } from "./content";
import type { ContentField } from "./content-field";
import { dutyFields } from "./duty-fields";
import { factFields, sourceField } from "./fact-fields";
import { answerField, findingField, orNone } from "./plain-field";

/** What the exemption lifts where it holds (Art 53(2), 54(6)); whatever else binds stays. */
const LIFTED: readonly ObligationId[] = ["art-53-1-a", "art-53-1-b", "art-54"];

const FACTS: readonly FactField[] = [
  "weightsPublic",
  "licenceId",
  "licenceText",
  "licenceTerms",
  "accessTerms",
  "architecturePublic",
  "usageInfoPublic",
  "monetisation",
];

const NONE = { label: "Duties", none: "None is known to bind as the record stands." };

/**
 * Whether the exemption for open-source models holds (Art 53(2), 54(6)), condition by condition with the facts behind
 * each, and which duties bind with it.
 */
export function exemptionContent({ data, finding }: Subject): Body {
  const { facts, assessment, bearer } = finding;
  const asked = questions.filter(({ key }) => key === "openSource" || key === "systemicRisk");
  const lifted = assessment.duties.filter(({ id }) => LIFTED.includes(id));
  const staying = assessment.duties.filter(({ id, outcome }) => outcome === "binds" && !LIFTED.includes(id));
  const sections = [
    {
      id: "1",
      title: "The answer",
      fields: asked
        .toReversed()
        .map((words, at) => findingField(`1.${at + 1}`, words, assessment[words.key], bearer)),
    },
    { id: "2", title: "The conditions, one by one", fields: exemptionConditions(facts).map(conditionField) },
    {
      id: "3",
      title: "The facts they rest on",
      fields: [...factFields(data, FACTS, "3"), sourceField(data, "licence", `3.${FACTS.length + 1}`)],
    },
    { id: "4", title: "Duties the exemption can lift", fields: dutyFields(lifted, "4") },
    {
      id: "5",
      title: "Duties that bind all the same",
      fields: orNone(dutyFields(staying, "5"), "5.1", NONE),
    },
  ];
  return {
    edition: sources.AIA.edition,
    basis: `${sources.AIA.title}, Articles 53(2) and 54(6), read with the ${sources.GL.title}`,
    sections,
    notes: [],
  };
}

function conditionField({ met, because, decided, missing }: Condition, at: number): ContentField {
  const answer: Answer = met === undefined ? "unknown" : met === "review" ? "review" : met ? "yes" : "no";
  const words = { yes: "Met", no: "Not met", unknown: "Not known yet", review: "For judgement" }[answer];
  const asks: FactName[] = answer === "unknown" ? [missing] : [];
  return answerField(`2.${at + 1}`, factLabels[missing], words, {
    answer,
    because: decided ? [because, decided] : [because],
    readings: [],
    missing: asks,
  });
}
