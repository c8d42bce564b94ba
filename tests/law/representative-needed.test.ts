import { describe, expect, it } from "vitest";
import { representative } from "@/lib/engine/consequences";
import type { Facts } from "@/lib/engine/facts";
import type { Finding } from "@/lib/engine/finding";
import type { OpenSourceOutcome } from "@/lib/engine/open-source";
import { found, inShort } from "../support/told";

const actor = found("Provider", "yes", "yes" as const);
const closed = found("Closed", "no", "n/a" as const);
const open = found("Exempt", "yes", "yes" as const);
const reading = {
  reading: "One.",
  consequence: "Two.",
  cite: { source: "GL", pinpoint: "GL 84", certainty: "guideline" },
} as const;
const waits = {
  unknown: found("Unknown", "unknown", "unknown" as const, { missing: ["licenceTerms"] }),
  review: found("Judged", "review", "review" as const, { readings: [reading], missing: ["licenceTerms"] }),
};
const ask = (
  providerLocation: Facts["providerLocation"],
  exemption: Finding<OpenSourceOutcome> = closed,
  provider: Parameters<typeof representative>[1] = actor,
) => representative({ providerLocation }, provider, exemption);

describe("an authorised representative (Art 54(1), 54(6))", () => {
  const cite = "\\[Art 54\\(1\\), 54\\(6\\), settled\\]$";

  it.each<[string, ReturnType<typeof ask>, RegExp]>([
    [
      "is needed outside the Union",
      ask("non-EU"),
      new RegExp(`^yes yes: The provider is established outside the Union\\. ${cite}`),
    ],
    [
      "is needed there of a model with systemic risk, open or not",
      ask("non-EU", found("Systemic", "no", "no" as const)),
      /^yes yes: The provider is established outside/,
    ],
    [
      "is not needed inside",
      ask("EU"),
      new RegExp(`^no no: The provider is established in the Union\\. ${cite}`),
    ],
    ["is not needed inside, whatever is open", ask("EU", waits.unknown), /^no no: .* in the Union\./],
    [
      "is not needed where the exemption applies",
      ask("non-EU", open),
      new RegExp(`^no no: The open-source exemption lifts the duty\\. ${cite}`),
    ],
    [
      "is not needed then, wherever the provider is",
      ask(undefined, open),
      /^no no: The open-source exemption lifts/,
    ],
    [
      "is not asked of who is not the provider",
      ask("non-EU", closed, found("Other", "no", "no" as const)),
      new RegExp(`^no n/a: The actor is not the provider\\. ${cite}`),
    ],
    [
      "is asked of who may be the provider",
      ask("non-EU", closed, found("Perhaps", "unknown", "unknown" as const)),
      /^yes yes: The provider is established outside/,
    ],
  ])("%s", (_what, asked, words) => expect(inShort(asked)).toMatch(words));

  it("is not known where it is not known where the provider is", () => {
    for (const exemption of [closed, waits.unknown, waits.review]) {
      const asked = ask(undefined, exemption);
      expect(inShort(asked)).toMatch(
        new RegExp(`^unknown unknown: Where the provider is established is not known\\. ${cite}`),
      );
      expect(asked.missing).toEqual(["providerLocation"]);
    }
  });

  it.each(["unknown", "review"] as const)("waits for the exemption while that is open: %s", (answer) => {
    const asked = ask("non-EU", waits[answer]);
    expect(inShort(asked)).toMatch(
      new RegExp(
        `^${answer} ${answer}: The provider is outside the Union; whether the open-source exemption applies is open\\. ${cite}`,
      ),
    );
    expect(asked).toMatchObject({ missing: ["licenceTerms"], readings: waits[answer].readings });
  });
});
