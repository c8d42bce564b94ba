import { showDay } from "@/lib/engine/show-day";
import { yesNoOptions } from "./asked";
import { type Derivation, fromRecord } from "./from-record";

/** The fields of the training summary that the record answers, by the template's number. */
export const summaryFromRecord: Readonly<Record<string, Derivation>> = {
  "1.1.1": {
    fields: ["provider"],
    extendable: true,
    derive: ({ provider }) => ({ value: { kind: "text", text: provider } }),
  },
  "1.2.1": {
    fields: ["name", "versions"],
    extendable: true,
    derive: ({ name, versions }) => ({
      value: {
        kind: "list",
        items:
          versions.length === 0
            ? [name]
            : versions.map(
                (version) =>
                  `${name}, version ${version.name}${version.releasedOn === null ? "" : `, released ${showDay(version.releasedOn)}`}`,
              ),
      },
    }),
  },
  "1.2.2": {
    fields: ["baseModelName", "isThirdPartyModification"],
    extendable: true,
    derive: (model) => fromRecord["1.6"]?.derive(model),
  },
  "1.2.3": {
    fields: ["placedOn", "marketStatus"],
    extendable: false,
    derive: (model) => fromRecord["1.5"]?.derive(model),
  },
  "3.1.1": {
    fields: ["codeChapters"],
    extendable: false,
    derive: ({ codeChapters }) => {
      if (codeChapters.length === 0) return undefined;
      const signed = codeChapters.includes("copyright") ? "yes" : "no";
      return { value: { kind: "choices", chosen: yesNoOptions.filter(({ id }) => id === signed) } };
    },
  },
};
