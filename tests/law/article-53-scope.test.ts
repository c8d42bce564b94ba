import { describe, expect, it } from "vitest";
import { article53 } from "@/lib/engine/consequences";
import type { Facts } from "@/lib/engine/facts";
import { found, inShort } from "../support/told";

const reading = {
  reading: "One.",
  consequence: "Two.",
  cite: { source: "GL", pinpoint: "GL 51", certainty: "guideline" },
} as const;
const placed = found("Placed", "no", "no" as const, { missing: ["placedOn"], dates: { from: "2026-03-02" } });
const ask = (
  changes: Facts,
  provider: Parameters<typeof article53>[1] = found("Provider", "yes", "yes" as const),
) => article53({ actorRole: "original_developer", ...changes }, provider, placed);

describe("how far and from when Article 53 binds", () => {
  it("binds for the whole model from its placing", () => {
    const asked = ask({});
    expect(inShort(asked)).toBe(
      "yes full: The duties cover the whole model. [Art 53(1), settled] Placed. [GL of Placed, guideline]",
    );
    expect(asked).toMatchObject({ dates: { from: "2026-03-02" }, missing: ["placedOn"] });
  });

  it("binds a modifier for its modification alone (GL 68 [65])", () => {
    for (const facts of [{ isThirdPartyModification: true }, { actorRole: "downstream_modifier" }] as const)
      expect(inShort(ask(facts))).toMatch(
        /^yes modification_only: The duties are limited to the modification and the data used for it\. \[GL 68 \[65\], guideline\] Placed/,
      );
  });

  it("binds for the whole where nothing says that it is a modification", () => {
    expect(ask({ actorRole: undefined }).outcome).toBe("full");
    expect(ask({ actorRole: "downstream_modifier", isThirdPartyModification: false }).outcome).toBe("full");
  });

  it("binds nobody who is not the provider", () => {
    expect(inShort(ask({}, found("Other", "no", "no" as const)))).toBe(
      "no n/a: The actor is not the provider. [Art 53(1), settled]",
    );
  });

  it.each(["unknown", "review"] as const)("is as open as who the provider is: %s", (answer) => {
    const extras = { missing: ["actorRole"], readings: [reading] } as const;
    const asked = ask({}, found("Open", answer, "case_by_case" as const, extras));
    expect(asked).toMatchObject({ answer, missing: ["actorRole", "placedOn"], readings: [reading] });
  });
});
