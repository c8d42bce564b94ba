import { useReasonAgainst } from "@/components/people/role";
import { confirmedFields } from "@/lib/models/confirmed-fields";
import { type FactField, fields } from "@/lib/models/fields";
import { ChoiceField } from "./choice-field";
import { EventsField } from "./events-field";
import { FigureField } from "./figure-field";
import { LicenceField } from "./licence-field";
import classes from "./model-form.module.css";
import { OptionField } from "./option-field";
import { TextField } from "./text-field";
import { VersionsField } from "./versions-field";

/** One field of the form, drawn after its kind; closed, with the reason, where its entry takes another role. */
export function FormField({ name }: { name: FactField }) {
  const reason = useReasonAgainst("confirm-thresholds");
  if (reason === undefined || !confirmedFields.includes(name)) return <FieldOfKind name={name} />;
  return (
    <fieldset disabled className={classes.closed}>
      <FieldOfKind name={name} />
      <p className={classes.help}>{reason}</p>
    </fieldset>
  );
}

function FieldOfKind({ name }: { name: FactField }) {
  const words = fields[name];
  switch (words.kind) {
    case "versions":
      return <VersionsField />;
    case "events":
      return <EventsField />;
    case "licence":
      return <LicenceField />;
    case "choice":
      return <ChoiceField name={name} words={words} />;
    case "yes-no":
    case "choices":
      return <OptionField name={name} words={words} />;
    case "day":
    case "flop":
    case "parameters":
    case "count":
      return <FigureField name={name} words={words} />;
    default:
      return <TextField name={name} words={words} isRequired={name === "name" || name === "provider"} />;
  }
}
