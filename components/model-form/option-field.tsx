import { useId } from "react";
import { useFormContext } from "react-hook-form";
import { choiceLabels } from "@/lib/models/choice-labels";
import { anchorOf, type FieldWords } from "@/lib/models/fields";
import type { ModelForm } from "@/lib/models/schema";
import type { FormPath } from "./form-types";
import classes from "./model-form.module.css";
import { useFieldError } from "./use-field-error";

const yesNo = { yes: "Yes", no: "No", "": "Not known" };

/** Options in full view: yes, no or not known, or several of a list. */
export function OptionField({ name, words: { label, help, kind } }: { name: FormPath; words: FieldWords }) {
  const { register } = useFormContext<ModelForm>();
  const helpId = useId();
  const errorId = useId();
  const error = useFieldError(name);
  const isMany = kind === "choices";
  const options = isMany ? (choiceLabels[name] ?? {}) : yesNo;
  return (
    <fieldset
      id={anchorOf(name)}
      className={classes.options}
      aria-describedby={[help && helpId, error && errorId].filter(Boolean).join(" ") || undefined}
    >
      <legend>{label}</legend>
      {help && (
        <p id={helpId} className={classes.help}>
          {help}
        </p>
      )}
      <div className={classes.choices}>
        {(isMany
          ? Object.entries(options)
          : (["yes", "no", ""] as const).map((value) => [value, yesNo[value]] as const)
        ).map(([value, text]) => (
          <label key={value}>
            <input type={isMany ? "checkbox" : "radio"} value={value} {...register(name)} /> {text}
          </label>
        ))}
      </div>
      {error && (
        <p id={errorId} className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
