import { isDay } from "@/lib/engine/days";
import { blankModelForm, type ModelForm } from "@/lib/models/schema";
import { commaList } from "../epoch/comma-list";
import { epochOutputs } from "../epoch/epoch-outputs";
import { weightsPublic } from "../epoch/epoch-row";
import { marketFacts } from "../epoch/market-facts";
import { placeOfEstablishment } from "../epoch/place-of-establishment";
import type { KnownRow } from "./read-known-rows";

/** Turns published facts of a model that Epoch AI's files do not list into the model form; no compute is stated. */
export function knownForm(row: KnownRow): { form: ModelForm; importKey: string } {
  const cell = (column: string) => row[column] ?? "";
  const name = cell("model");
  const countries = commaList(cell("provider_country"));
  const outputs = epochOutputs(name, cell("domain"), cell("task"));
  const source = {
    source: cell("sources"),
    statedOn: "",
    confidence: "stated" as const,
    note: "",
    doubt: "",
  };
  const market = marketFacts(cell("weights"), cell("licence_id"));
  const form: ModelForm = {
    ...blankModelForm,
    name,
    provider: commaList(cell("provider")).join(", "),
    providerCountry: countries.join(", "),
    providerLocation: placeOfEstablishment(countries),
    ourRole: "auditor",
    parametersTotal: cell("parameters"),
    parametersActive: cell("active_parameters"),
    outputModalities: [...outputs.modalities],
    taskRange: outputs.taskRange,
    weightsPublic: weightsPublic(cell("weights")),
    licenceId: cell("licence_id"),
    releasedOn: isDay(cell("release_date")) ? cell("release_date") : "",
    ...market,
    sources: { parameters: source, licence: source, ...market.sources },
  };
  return { form, importKey: `known:${name}` };
}
