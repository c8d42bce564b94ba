import { describe, expect, it } from "vitest";
import { classify } from "@/lib/engine/classify";
import { deriveDeadlines } from "@/lib/engine/derive-deadlines";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { heldOn, lastDay, retention } from "@/lib/engine/retention";
import { flop, someFacts } from "../support/facts";

const TODAY = "2026-11-25";

function holdsOf(facts: Facts, asOf = TODAY) {
  const law = lawOn(asOf);
  const assessment = classify(facts, law);
  return retention(facts, law, assessment, deriveDeadlines(facts, law, assessment));
}

const days = (facts: Facts, asOf = TODAY) =>
  Object.fromEntries(holdsOf(facts, asOf).map(({ id, until }) => [id, until]));
const systemic = { cumulativeTrainingFlop: flop("2e25"), trainingFlop: flop("2e25") };

describe("what has to be kept", () => {
  it("by a signatory of the Transparency chapter: versions of the documentation, ten years after placing (Transparency 1.1)", () => {
    const facts = someFacts({ placedOn: "2026-03-02", codeChapters: ["transparency"] });
    expect(days(facts).D18).toBe("2036-03-02");
    const hold = holdsOf(facts).find(({ id }) => id === "D18");
    expect(hold?.because[0]).toMatchObject({
      text: "10 years from 2026-03-02: until 2036-03-02.",
      cite: { pinpoint: "Transparency 1.1", certainty: "code" },
    });
  });

  it("by a representative of a provider outside the Union: ten years after placing (Art 54(3)(b))", () => {
    const facts = someFacts({ placedOn: "2026-03-02", providerLocation: "non-EU", codeChapters: [] });
    expect(days(facts)).toMatchObject({ D19: "2036-03-02" });
    expect(holdsOf(facts).find(({ id }) => id === "D19")?.because[0]?.cite).toMatchObject({
      pinpoint: "Art 54(3)(b)",
      certainty: "settled",
    });
  });

  it("by a provider that signed nothing: as long, but for review, for the Act names no period", () => {
    const facts = someFacts({ placedOn: "2026-03-02", codeChapters: [] });
    expect(days(facts)).toEqual({ "art-53-1-a": "2036-03-02" });
    expect(holdsOf(facts)[0]).toMatchObject({ review: true });
    expect(holdsOf(facts)[0]?.because[0]?.cite.certainty).toBe("inference");
  });

  it("of a systemic-risk model by a signatory: safety documentation ten years, incident files five", () => {
    const facts = someFacts({
      ...systemic,
      placedOn: "2026-03-02",
      codeChapters: ["safety"],
      events: [{ kind: "incident_harm", on: "2026-11-01" }],
    });
    // Safety and Security 10.1 and 9.4.
    expect(days(facts)).toMatchObject({ D38: "2036-03-02", D37: "2031-11-01" });
  });

  it("on 29 February, until the last day of that month", () => {
    expect(days(someFacts({ placedOn: "2024-02-29", codeChapters: [] }))["art-53-1-a"]).toBe("2034-02-28");
  });
});

describe("what has not", () => {
  it("is a model that was never placed, or is only planned", () => {
    expect(holdsOf(someFacts({ placedOn: "not_placed" }))).toEqual([]);
    expect(holdsOf(someFacts({ placedOn: "2027-01-01", codeChapters: ["transparency"] }))).toEqual([]);
    expect(holdsOf(someFacts({ placedOn: TODAY, codeChapters: [] }))).toHaveLength(1);
  });

  it("is a model that is no general-purpose one", () => {
    expect(holdsOf(someFacts({ trainingFlop: flop("1e20"), cumulativeTrainingFlop: flop("1e20") }))).toEqual(
      [],
    );
  });
});

describe("what is open", () => {
  it("is kept: an unknown day of placing ends nothing", () => {
    const { placedOn: _, ...unplaced } = someFacts();
    expect(days(unplaced)).toEqual({ "art-53-1-a": undefined });
    expect(heldOn(holdsOf(unplaced), "2999-01-01")).toHaveLength(1);
    expect(lastDay(holdsOf(unplaced))).toBeUndefined();
  });

  it("is kept where it is not known whether it is a general-purpose model", () => {
    const { trainingFlop: _, cumulativeTrainingFlop: __, ...facts } = someFacts();
    expect(holdsOf(facts).map(({ id }) => id)).toContain("art-53-1-a");
  });
});

it("is held through the last day and no longer", () => {
  const holds = holdsOf(someFacts({ placedOn: "2026-03-02", codeChapters: [] }));
  expect(heldOn(holds, "2036-03-01")).toHaveLength(1);
  expect(heldOn(holds, "2036-03-02")).toHaveLength(1);
  expect(heldOn(holds, "2036-03-03")).toEqual([]);
  expect(lastDay(holds)).toBe("2036-03-02");
  expect(lastDay([])).toBeUndefined();
});
