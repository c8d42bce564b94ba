import { licences } from "@/lib/law/licences";
import type { ModelForm } from "@/lib/models/schema";

type MarketFacts = Partial<ModelForm>;

const source = (confidence: "assumed" | "", note: string) => ({
  source: "Weighbridge's import",
  statedOn: "",
  confidence,
  note,
  doubt: "",
});

/**
 * How a model of Epoch AI's reaches the Union: an assumption, marked as one, for the officer to confirm.
 * A licence that gives no rights in the Union leaves it unknown; a model not released is not placed.
 *
 * @param accessibility Epoch's label
 * @param licenceId the licence where it is known, else ""
 */
export function marketFacts(accessibility: string, licenceId: string): MarketFacts {
  const label = accessibility.toLowerCase();
  if (label === "unreleased") {
    const note = 'Epoch AI lists it as "Unreleased", so it is taken as not placed. To be confirmed.';
    return { marketStatus: "not_placed", sources: { market: source("assumed", note) } };
  }
  const licence = licences[licenceId];
  if (licence?.excludesUnion) {
    const note = `The ${licence.name} gives no rights in the Union for some or all of its models; how the model reaches the Union is left open.`;
    return { sources: { market: source("", note) } };
  }
  if (!/^(api access|hosted access|open weights)/.test(label)) return {};
  const note = `Epoch AI lists it as "${accessibility}", so it is taken as supplied in the Union. To be confirmed.`;
  return { supply: "eu_market", sources: { market: source("assumed", note) } };
}
