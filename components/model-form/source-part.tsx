import { useFormContext } from "react-hook-form";
import { sourceFields } from "@/lib/models/fields";
import type { ModelForm, SourceGroup } from "@/lib/models/schema";
import { ChoiceField } from "./choice-field";
import { FigureField } from "./figure-field";
import classes from "./model-form.module.css";
import { TextField } from "./text-field";

/** Where a group of facts comes from; open from the start where something is recorded. */
export function SourcePart({ group }: { group: SourceGroup }) {
  const { getValues } = useFormContext<ModelForm>();
  const isFilled = Object.values(getValues(`sources.${group}`) ?? {}).some((part) => part !== "");
  const path = <T extends keyof typeof sourceFields>(part: T) => `sources.${group}.${part}` as const;
  return (
    <details className={classes.part} open={isFilled}>
      <summary>Where this comes from</summary>
      <div className={classes.grid}>
        <TextField name={path("source")} words={sourceFields.source} />
        <TextField name={path("note")} words={sourceFields.note} />
        <FigureField name={path("statedOn")} words={sourceFields.statedOn} />
        <ChoiceField name={path("confidence")} words={sourceFields.confidence} />
        {group === "compute" && <TextField name={path("doubt")} words={sourceFields.doubt} />}
      </div>
    </details>
  );
}
