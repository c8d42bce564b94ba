import { type FactField, fields } from "@/lib/models/fields";
import { ChoiceField } from "./choice-field";
import { EventsField } from "./events-field";
import { FigureField } from "./figure-field";
import { LicenceField } from "./licence-field";
import { OptionField } from "./option-field";
import { TextField } from "./text-field";
import { VersionsField } from "./versions-field";

/** One field of the form, drawn after its kind. */
export function FormField({ name }: { name: FactField }) {
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
