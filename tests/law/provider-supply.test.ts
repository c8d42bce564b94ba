import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { provider } from "@/lib/engine/provider";
import type { QuestionId } from "@/lib/law/open-questions";
import { someFacts } from "../support/facts";
import { found, inShort, leadingTo } from "../support/told";

const law = lawOn("2026-11-23");
const risk = {
  no: found("No systemic risk", "no", "no" as const),
  yes: found("Systemic risk", "yes", "presumed" as const),
  review: found("Open risk", "review", "review" as const),
  unknown: found("Unknown risk", "unknown", "unknown" as const, { missing: ["cumulativeTrainingFlop"] }),
};
const ask = (changes: Facts, systemic: keyof typeof risk = "no") =>
  provider(someFacts(changes), law, {
    gpai: found("General", "yes", "indicated" as const),
    share: found("Unmodified", "no", "n/a" as const),
    systemic: risk[systemic],
  });
const decided = (question: QuestionId, reading: string): Facts => ({
  decisions: [{ question, reading, by: "Olga", on: "2026-11-20", reason: "the counsel's note" }],
});
const own = /^yes yes: It develops the model and places it on the Union market/;

describe("whether the model is placed on the Union market (Art 2(6), 3(9), 3(10); GL 53; Rec 97)", () => {
  it.each<[string, Facts, RegExp]>([
    ["supplied on the Union market", { supply: "eu_market" }, own],
    ["used for what is essential to others", { supply: "internal_essential" }, own],
    [
      "for research alone",
      { supply: "research_only" },
      /^no no: .*solely for scientific research\. \[Art 2\(6\), 2\(8\), settled\]$/,
    ],
    [
      "not placed",
      { placedOn: "not_placed" },
      /^no no: It is not placed on the Union market\. \[Art 3\(3\), 3\(9\), settled\]$/,
    ],
    [
      "not placed, supply not recorded",
      { placedOn: "not_placed", supply: undefined },
      /^no no: It is not placed on the Union market\./,
    ],
    [
      "in a way that is not recorded",
      { supply: undefined },
      /^unknown unknown: How the model reaches others in the Union is not known\. \[Art 3\(9\), 3\(10\), settled\]$/,
    ],
    [
      "free, outside commercial activity",
      { supply: "non_commercial" },
      /^review case_by_case: It is supplied free of charge outside any commercial.* \[Art 3\(10\); Rec 109, inference\]$/,
    ],
    [
      "internally, without systemic risk",
      { supply: "internal_only" },
      /^no no: It is used internally only, for nothing essential to others\. \[Rec 97; Art 3\(9\), settled\]$/,
    ],
  ])("%s", (_how, facts, words) => expect(inShort(ask(facts))).toMatch(words));

  it.each(["yes", "review"] as const)(
    "internal use is open where systemic risk is “%s” (Rec 97)",
    (systemic) => {
      const asked = ask({ supply: "internal_only" }, systemic);
      expect(inShort(asked)).toMatch(
        /^review case_by_case: .*internally only.*never covers systemic-risk.* \[Rec 97; Art 3\(3\), 3\(9\), 3\(10\), inference\]$/,
      );
      expect(leadingTo(asked)).toEqual({ "not-placed": "no no", placed: "yes yes" });
    },
  );

  it("internal use is not known where systemic risk is not", () => {
    const asked = ask({ supply: "internal_only" }, "unknown");
    expect(inShort(asked)).toMatch(
      /^unknown unknown: .*internally only; whether it has systemic risk, which decides, is not known\. \[Rec 97/,
    );
    expect(asked.missing).toEqual(["cumulativeTrainingFlop"]);
  });

  it("internal use follows what a person decides", () => {
    const given = (reading: string) =>
      ask({ supply: "internal_only", ...decided("internal-use-systemic", reading) }, "yes");
    expect(inShort(given("not-placed"))).toMatch(/^no no: It is used internally only, but.*counsel's note/);
    expect(inShort(given("placed"))).toMatch(/^yes yes: It develops the model.*counsel's note/);
  });

  it("free supply follows what a person decides", () => {
    expect(leadingTo(ask({ supply: "non_commercial" }))).toEqual({
      "not-placed": "no no",
      placed: "yes yes",
    });
    const given = (reading: string) =>
      ask({ supply: "non_commercial", ...decided("non-commercial-supply", reading) });
    expect(inShort(given("not-placed"))).toMatch(/^no no: It is supplied free of charge.*counsel's note/);
    expect(inShort(given("placed"))).toMatch(/^yes yes: It develops the model.*counsel's note/);
  });
});
