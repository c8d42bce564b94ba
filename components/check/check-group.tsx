import type { ReactNode } from "react";
import { FormField } from "@/components/model-form/form-field";
import type { FactField } from "@/lib/models/fields";
import classes from "./check.module.css";

interface Props {
  group: { readonly title: string; readonly help?: string; readonly fields: readonly FactField[] };
  children?: ReactNode;
}

/** A few questions that belong together. */
export function CheckGroup({ group: { title, help, fields }, children }: Props) {
  return (
    <fieldset className={classes.group}>
      <legend>
        <h2>{title}</h2>
      </legend>
      {help && <p className={classes.help}>{help}</p>}
      <div className={classes.grid}>
        {fields.map((name) => (
          <FormField key={name} name={name} />
        ))}
      </div>
      {children}
    </fieldset>
  );
}
