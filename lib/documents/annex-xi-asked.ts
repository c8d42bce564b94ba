import { systemicRiskDocumentation } from "@/lib/law/annexes/systemic-risk-documentation";
import type { AskedField, AskedSection } from "./asked";

const FACTS = "For the AI Office and national competent authorities.";

const fieldOf = (id: string, rest: Pick<AskedField, "label" | "guidance">): AskedField => ({
  key: `annex-xi:${id}`,
  id,
  type: { kind: "text" },
  facts: FACTS,
  ...rest,
});

/** Point 2(a) of Section 1: the form gives its rows on it to downstream providers alone. */
export const technicalMeans = fieldOf("S1.2a", {
  label: "Technical means for building it in",
  guidance:
    "Instructions, infrastructure and tools it takes to build the model into systems. The form asks for this for downstream providers only; the Annex makes no such difference.",
});

const guidance: Readonly<Record<string, string>> = {
  "1": "Strategies of evaluation and their results, on public protocols and tools or others: criteria, measures, and how limits are found.",
  "2": "What was done to test the model against attack, by your own staff or others, and how it was adapted. Where none was done, mark it as not applicable and say so.",
  "3": "How software components build on or feed into each other, and into the processing as a whole. Where there is no such system, mark it as not applicable and say so.",
};

/** Section 2: what models with systemic risk add. */
export const systemicFields: readonly AskedField[] = systemicRiskDocumentation.map(({ point, text }) =>
  fieldOf(`S2.${point}`, { label: text, guidance: guidance[point] ?? text }),
);

/** What Annex XI asks for beyond the rows of the form. */
export const annexXiAsked: readonly AskedSection[] = [
  { id: "S1", title: "Section 1: what the form does not ask for", fields: [technicalMeans] },
  { id: "S2", title: "Section 2: models with systemic risk", fields: systemicFields },
];
