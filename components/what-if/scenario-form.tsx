import { Button, NativeSelect, TextInput } from "@mantine/core";
import { FilterForm } from "@/components/models/filter-form";
import { LinkButton } from "@/components/ui/link-button";
import type { AsOf } from "@/lib/assessments/as-of";
import { showFlop } from "@/lib/engine/flop";
import type { Law } from "@/lib/engine/law-on";
import { showDay } from "@/lib/engine/show-day";
import { codeChapters } from "@/lib/law/code-chapters";
import { choiceLabels } from "@/lib/models/choice-labels";
import type { ReadScenario, ScenarioField, SupposedSignature } from "@/lib/what-if/scenario";
import classes from "./what-if.module.css";

const signatureWords: Readonly<Record<SupposedSignature, string>> = {
  none: "No chapter",
  "transparency-copyright": `${codeChapters.transparency} and ${codeChapters.copyright} only`,
  safety: `${codeChapters.safety} only`,
  all: "All its chapters",
};

interface Props {
  read: ReadScenario;
  law: Law;
  models: { id: string; name: string; provider: string }[];
  asOf: AsOf;
  /** What the supposed facts contradict in the one model asked about, by field of the record. */
  problems: Record<string, string>;
}

/** Where the question is put: whom it is about, which law and which facts are supposed. */
export function ScenarioForm({ read, law, models, asOf, problems }: Props) {
  const { typed, problems: unreadable } = read;
  const { systemicRiskTrainingFlop, gpaiTrainingFlop, modifierShare } = law.thresholds;
  const { legacyModelsComply, enforcementBegins } = law.timeline;
  const text = (name: ScenarioField, label: string, now: string, recorded?: string) => (
    <TextInput
      name={name}
      label={label}
      description={now}
      defaultValue={typed[name]}
      error={unreadable[name] ?? (recorded === undefined ? undefined : problems[recorded])}
      autoComplete="off"
    />
  );
  const flopNow = (value: bigint | undefined) =>
    value === undefined ? "Not in force" : `Now ${showFlop(value)}`;
  return (
    <FilterForm action="/what-if" className={classes.form}>
      <NativeSelect
        name="model"
        label="Of which models"
        defaultValue={typed.model}
        error={unreadable.model}
        description={
          models.length >= 500 ? "The first 500 by name; any other from its own record" : undefined
        }
      >
        <option value="">All models</option>
        {models.map(({ id, name, provider }) => (
          <option key={id} value={id}>
            {name} ({provider})
          </option>
        ))}
      </NativeSelect>
      <fieldset className={classes.group}>
        <legend>Suppose another law</legend>
        {text("systemic", "Systemic-risk threshold", flopNow(systemicRiskTrainingFlop?.value))}
        {text("gpai", "General-purpose threshold", flopNow(gpaiTrainingFlop?.value))}
        {text(
          "share",
          "Significant modification",
          `Now above 1/${modifierShare?.value ?? "–"} of the base model`,
        )}
        {text("legacy", "Earlier models comply by", `Now ${showDay(legacyModelsComply.on)}`)}
        {text("enforcement", "Powers and fines begin", `Now ${showDay(enforcementBegins.on)}`)}
      </fieldset>
      <fieldset className={classes.group}>
        <legend>Suppose other facts</legend>
        {text("training", "Training compute", "Of one model, for example 3e25", "trainingFlop")}
        {text("cumulative", "Cumulative compute", "Of one model, for example 3e25", "cumulativeTrainingFlop")}
        {text("placed", "Placed on the Union market", "Year-month-day", "placedOn")}
        <Choice
          name="licence"
          label="What the licence allows"
          labels={choiceLabels.licenceTerms}
          read={read}
        />
        <Choice name="role" label="Our role" labels={choiceLabels.ourRole} read={read} />
        <Choice name="code" label="Code of Practice signed" labels={signatureWords} read={read} />
      </fieldset>
      <input type="hidden" name="asOf" defaultValue={asOf.isChosen ? asOf.on : ""} />
      <div className={classes.actions}>
        <Button type="submit">Ask</Button>
        <LinkButton href="/what-if" variant="default">
          Start over
        </LinkButton>
      </div>
    </FilterForm>
  );
}

interface ChoiceProps {
  name: "licence" | "role" | "code";
  label: string;
  labels: Readonly<Record<string, string>> | undefined;
  read: ReadScenario;
}

function Choice({ name, label, labels = {}, read }: ChoiceProps) {
  return (
    <NativeSelect
      name={name}
      label={label}
      description="As recorded, unless chosen"
      defaultValue={read.typed[name]}
      error={read.problems[name]}
    >
      <option value="">As recorded</option>
      {Object.entries(labels).map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </NativeSelect>
  );
}
