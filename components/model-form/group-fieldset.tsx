import { ReadCounts } from "@/components/parameters/read-counts";
import type { fieldGroups } from "@/lib/models/field-groups";
import { BaseModelPart } from "./base-model-part";
import { FormField } from "./form-field";
import classes from "./model-form.module.css";
import { SourcePart } from "./source-part";
import { TakeFigures } from "./take-figures";

/** One part of the form with its fields and, where they can be disputed, where they come from. */
export function GroupFieldset({
  group: { id, title, help, source, fields },
}: {
  group: (typeof fieldGroups)[number];
}) {
  const isModification = id === "modification";
  const [first, ...rest] = fields;
  const shown = isModification && first ? [first] : fields;
  return (
    <fieldset className={classes.group}>
      <legend>
        <h2>{title}</h2>
      </legend>
      {help && <p className={classes.help}>{help}</p>}
      <div className={classes.grid}>
        {shown.map((name) => (
          <FormField key={name} name={name} />
        ))}
      </div>
      {isModification && (
        <BaseModelPart>
          {rest.map((name) => (
            <FormField key={name} name={name} />
          ))}
        </BaseModelPart>
      )}
      {id === "size" && <ReadCounts>{(count) => <TakeFigures count={count} />}</ReadCounts>}
      {source && <SourcePart group={source} />}
    </fieldset>
  );
}
