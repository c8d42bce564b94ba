import { annexes } from "@/lib/law/annexes";
import { codeMeasures } from "@/lib/law/code-measures";
import type { ObligationId } from "@/lib/law/obligations";
import { fromChapterV } from "@/lib/law/obligations/start";
import { signatories } from "@/lib/law/signatories";
import type { Cite } from "@/lib/law/types";
import { kebab } from "./kebab";
import type { Provision, ProvisionValue } from "./provision";

const letters = { Transparency: "t", Copyright: "c", "Safety and Security": "s" } as const;
const start = (value: string): ProvisionValue[] =>
  fromChapterV.map(({ from, cite }) => ({ from, value, cite }));

/** Each measure of the Code. */
export const measureProvisions: readonly Provision[] = codeMeasures.map(
  ({ chapter, number, text, limit, deadlines }) => {
    const cite: Cite = { source: "CODE", pinpoint: `${chapter} ${number}`, certainty: "code" };
    return {
      id: `code-${letters[chapter]}-${kebab(number.toLowerCase())}`,
      kind: "measure",
      title: `${chapter} ${number}: ${text}`,
      text: `${text}.`,
      cite,
      details: [
        ["Chapter", chapter],
        ["Time limit", limit === "" ? "None" : limit],
      ],
      history: start("Binds whoever signed the chapter"),
      related: deadlines,
    };
  },
);

const dutiesOf: Readonly<Record<string, readonly ObligationId[]>> = {
  "Annex XI Section 1": ["art-53-1-a"],
  "Annex XI Section 2": ["annex-xi-2"],
  "Annex XII": ["art-53-1-b"],
  "Annex XIII": [],
};

/** Each point of the annexes. */
export const annexProvisions: readonly Provision[] = annexes.flatMap(({ name, title, points }) =>
  points.map(({ point, text }): Provision => {
    const pinpoint = name === "Annex XIII" ? `${name}${point}` : `${name}, point ${point}`;
    return {
      id: kebab(`${name} ${point}`.toLowerCase()).replace(/-$/, ""),
      kind: "annex",
      title: `${pinpoint}: ${text}`,
      text: `${text}.`,
      cite: { source: "AIA", pinpoint, certainty: "settled" },
      details: [["Part of", `${name}, ${title.charAt(0).toLowerCase()}${title.slice(1)}`]],
      history: start("Applies"),
      related: dutiesOf[name] ?? [],
    };
  }),
);

/** Who signed the Code, through time. */
export const signatoryProvision: Provision = {
  id: "signatories",
  kind: "list",
  title: "Signatories of the Code of Practice",
  text: "The Commission's list as it was reported. Names come and go; what a record says of its provider stands in the record.",
  cite: signatories.at(-1)?.cite ?? { source: "SIGN", pinpoint: "list", certainty: "code" },
  details: [],
  history: signatories.map(({ from, value, cite }) => ({
    from,
    value:
      value === null
        ? null
        : [
            value.full ? `All chapters (${value.full.length}): ${value.full.join(", ")}.` : "",
            `Safety and Security only: ${value.safetyOnly.join(", ")}.`,
            value.note,
          ]
            .filter(Boolean)
            .join(" "),
    cite,
  })),
  related: ["code-transparency", "code-copyright", "code-safety-1", "art-53-4"],
};
