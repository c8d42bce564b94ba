import { Unknown } from "@/components/ui/unknown";
import { spellDays } from "@/lib/engine/show-day";
import { licences } from "@/lib/law/licences";
import { fieldGroups } from "@/lib/models/field-groups";
import { type FactField, fields } from "@/lib/models/fields";
import type { ModelForm } from "@/lib/models/schema";
import { showValue } from "@/lib/models/show-value";
import classes from "./record.module.css";
import { RecordCompute } from "./record-compute";
import { RecordEvents } from "./record-events";
import { RecordSource } from "./record-source";
import { RecordVersions } from "./record-versions";

/** Everything recorded of a model, group by group, each with where it comes from. */
export function RecordFacts({ id: recordId, form }: { id: string; form: ModelForm }) {
  const isModified =
    form.isThirdPartyModification !== "no" &&
    (form.isThirdPartyModification === "yes" || form.ourRole === "downstream_modifier");
  return (
    <div className={classes.groups}>
      {fieldGroups.map(({ id, title, source, fields: names }) => {
        const shown = names.filter(
          (name) =>
            name !== "versions" &&
            name !== "events" &&
            (id !== "modification" || isModified || name === "isThirdPartyModification" || form[name] !== ""),
        );
        return (
          <section key={id}>
            <h3>{title}</h3>
            {shown.length > 0 && (
              <dl className={classes.facts}>
                {shown.map((name) => (
                  <div key={name}>
                    <dt>{fields[name].label}</dt>
                    <dd>{recorded(form, name) || <Unknown />}</dd>
                  </div>
                ))}
              </dl>
            )}
            {id === "events" && <RecordEvents events={form.events} />}
            {id === "identity" && <RecordVersions versions={form.versions} />}
            {id === "compute" && <RecordCompute id={recordId} form={form} />}
            {source && form.sources[source] && <RecordSource source={form.sources[source]} />}
          </section>
        );
      })}
    </div>
  );
}

/** A fact in words; `""` for what is not known. */
function recorded(form: ModelForm, name: FactField): string {
  if (name === "licenceTerms" && form.licenceTerms === "") return listedTerms(form.licenceId);
  const value = form[name];
  const text = Array.isArray(value) ? value.join(", ") : value;
  const shown = showValue(name, text);
  return fields[name].kind === "day" ? spellDays(shown) : shown;
}

/** Nobody judged the licence, but the list knows it. */
function listedTerms(licenceId: string): string {
  const terms = licences[licenceId]?.terms;
  return terms === undefined ? "" : `${showValue("licenceTerms", terms)} (from the list of licences)`;
}
