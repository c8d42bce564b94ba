import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { choiceLabels } from "@/lib/models/choice-labels";
import { asksForAnswer, eventGroups } from "@/lib/models/event-groups";
import { anchorOf } from "@/lib/models/fields";
import type { ModelForm } from "@/lib/models/schema";
import { FigureField } from "./figure-field";
import classes from "./model-form.module.css";
import { useFieldError } from "./use-field-error";

const blank = { kind: "", on: "", matter: "", answerBy: "", note: "" } as const;

/** What happened to the model; as many lines as there are. */
export function EventsField() {
  const { control } = useFormContext<ModelForm>();
  const { fields, append, remove } = useFieldArray({ control, name: "events" });
  return (
    <fieldset id={anchorOf("events")} className={`${classes.options} ${classes.wide}`}>
      <legend>Recorded events</legend>
      {fields.map((field, index) => (
        <Event key={field.id} index={index} onRemove={() => remove(index)} />
      ))}
      <Button
        variant="default"
        size="compact-md"
        onClick={() => append({ ...blank })}
        disabled={fields.length >= 500}
      >
        Add an event
      </Button>
    </fieldset>
  );
}

function Event({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { register, control } = useFormContext<ModelForm>();
  const path = <Part extends keyof typeof blank>(part: Part) => `events.${index}.${part}` as const;
  const number = index + 1;
  const kind = useWatch({ control, name: path("kind") });
  const errors = {
    kind: useFieldError(path("kind")),
    matter: useFieldError(path("matter")),
    note: useFieldError(path("note")),
  };
  const answerBy = useWatch({ control, name: path("answerBy") });
  return (
    <div className={classes.version}>
      <NativeSelect
        id={anchorOf(path("kind"))}
        label={`Event ${number}: what happened`}
        className={classes.wide}
        error={errors.kind}
        {...register(path("kind"))}
      >
        <option value="">Choose</option>
        {eventGroups.map(({ title, kinds }) => (
          <optgroup key={title} label={title}>
            {kinds.map((value) => (
              <option key={value} value={value}>
                {choiceLabels.eventKind?.[value] ?? value}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
      <FigureField name={path("on")} words={{ label: `Event ${number}: day`, kind: "day" }} />
      <TextInput
        id={anchorOf(path("matter"))}
        label={`Event ${number}: which matter`}
        description="For example Incident 2; what has the same name belongs together."
        inputWrapperOrder={["label", "input", "description", "error"]}
        error={errors.matter}
        {...register(path("matter"))}
      />
      {(asksForAnswer.includes(kind) || answerBy !== "") && (
        <FigureField
          name={path("answerBy")}
          words={{ label: `Event ${number}: answer due on`, kind: "day", help: "As the request states it." }}
        />
      )}
      <TextInput
        id={anchorOf(path("note"))}
        label={`Event ${number}: note`}
        error={errors.note}
        {...register(path("note"))}
      />
      <Button variant="subtle" size="compact-md" onClick={onRemove} aria-label={`Remove event ${number}`}>
        Remove
      </Button>
    </div>
  );
}
