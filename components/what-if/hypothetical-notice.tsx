import { Notice } from "@/components/ui/notice";
import { showFlop } from "@/lib/engine/flop";
import type { Law } from "@/lib/engine/law-on";
import { showDay } from "@/lib/engine/show-day";
import { choiceLabels } from "@/lib/models/choice-labels";
import type { TypedScenario } from "@/lib/what-if/scenario";

interface Props {
  typed: TypedScenario;
  law: Law;
  supposedLaw: Law;
}

/** Says everywhere a supposed finding is shown that it is supposed, and on what. */
export function HypotheticalNotice({ typed, law, supposedLaw }: Props) {
  return (
    <Notice tone="orange" title="Hypothetical">
      <p>
        Nobody enacted or recorded this, and nothing of it is stored. Law data:{" "}
        {supposedLaw.version === law.version ? law.version : supposedLaw.version}.
      </p>
      <ul>
        {[...lawSupposed(law, supposedLaw), ...factsSupposed(typed)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

function lawSupposed(law: Law, supposed: Law): string[] {
  const flop = (name: string, key: "systemicRiskTrainingFlop" | "gpaiTrainingFlop"): string[] => {
    const [is, would] = [law.thresholds[key]?.value, supposed.thresholds[key]?.value];
    return is === would || would === undefined
      ? []
      : [`${name}: ${showFlop(would)} instead of ${is === undefined ? "none" : showFlop(is)}`];
  };
  const [share, otherShare] = [law.thresholds.modifierShare?.value, supposed.thresholds.modifierShare?.value];
  const date = (name: string, key: "legacyModelsComply" | "enforcementBegins"): string[] => {
    const [is, would] = [law.timeline[key].on, supposed.timeline[key].on];
    return is === would ? [] : [`${name}: ${showDay(would)} instead of ${showDay(is)}`];
  };
  return [
    ...flop("Systemic-risk threshold", "systemicRiskTrainingFlop"),
    ...flop("General-purpose threshold", "gpaiTrainingFlop"),
    ...(share === otherShare
      ? []
      : [`Share that makes a modification significant: 1/${otherShare} instead of 1/${share}`]),
    ...date("Earlier models must comply", "legacyModelsComply"),
    ...date("Powers and fines begin", "enforcementBegins"),
  ];
}

function factsSupposed({ training, cumulative, licence, placed, role }: TypedScenario): string[] {
  return [
    training && `Training compute: ${training}`,
    cumulative && `Cumulative compute: ${cumulative}`,
    licence && `Licence: ${choiceLabels.licenceTerms?.[licence] ?? licence}`,
    placed && `Placed on the Union market on ${showDay(placed)}`,
    role && `Our role: ${choiceLabels.ourRole?.[role] ?? role}`,
  ].filter((line) => line !== "");
}
