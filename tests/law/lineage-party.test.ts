import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import type { LineageModel } from "@/lib/engine/lineage";
import { resolveLineage } from "@/lib/engine/resolve-lineage";
import { flop } from "../support/facts";
import { edge, made, trained } from "../support/lineage";

const law = lawOn("2026-11-23");
const ask = (provider: string, changes: Facts, ...bases: LineageModel[]) =>
  resolveLineage(
    {
      models: [...bases, made("Ours", provider, changes)],
      edges: bases.map(({ id }) => edge("Ours", "merge", id, "4e23")),
    },
    law,
  )("Ours");
const A = trained("A", "Atlas", "9e23");
const B = trained("B", "Boreal", "9e23");
const modifier: Facts = { actorRole: "downstream_modifier" };

describe("whether somebody else's model was modified, without a link to one", () => {
  it.each<[string, Facts, boolean | undefined]>([
    ["the record says it", { isThirdPartyModification: true }, true],
    ["the record denies it", { isThirdPartyModification: false, ...modifier }, false],
    ["the role says it", modifier, true],
    ["work on behalf of the original provider is that provider's", { actorRole: "contractor" }, false],
    ["so it is whatever else is ticked", { actorRole: "contractor", isThirdPartyModification: true }, false],
    ["nothing says it", {}, undefined],
  ])("%s", (_what, changes, isThird) => {
    expect(ask("Boreal", changes).party).toEqual({ isThird, foreign: [], derived: [] });
  });
});

describe("whether somebody else's model was modified, by the names of the providers", () => {
  const party = (provider: string, changes: Facts, ...bases: LineageModel[]) => {
    const { isThird, foreign, derived } = ask(provider, changes, ...bases).party;
    const [one] = derived;
    return {
      isThird,
      foreign: foreign.map(({ base }) => base.name),
      said: one && [one.value, one.recorded, one.because.text, one.because.cite.pinpoint],
      from: one?.from.map(({ name }) => name),
    };
  };
  const other = "A is by another provider: Atlas.";
  const same = "A is by the same provider, so this is a later stage of the same model.";

  it("another name is another provider (GL 60), one in common is the same (GL 23)", () => {
    expect(party("Boreal", {}, A)).toEqual({
      isThird: true,
      foreign: ["A"],
      said: [true, undefined, other, "GL 60"],
      from: ["A"],
    });
    expect(party("Atlas", {}, A)).toEqual({
      isThird: false,
      foreign: [],
      said: [false, undefined, same, "GL 23 [22]"],
      from: ["A"],
    });
  });

  it("one base of another provider among own ones is enough, and the one named", () => {
    expect(party("Boreal", {}, B, A)).toMatchObject({
      isThird: true,
      foreign: ["A"],
      said: [true, undefined, other, "GL 60"],
      from: ["A"],
    });
    const unclear = trained("U", "Boreal Labs", "1e23");
    expect(party("Boreal", {}, unclear, A)).toMatchObject({
      isThird: true,
      foreign: ["U", "A"],
      said: [true, undefined, other, "GL 60"],
    });
  });

  it("names that resemble each other leave it open, unless the record says", () => {
    expect(party("Atlas Labs", {}, A)).toEqual({
      isThird: undefined,
      foreign: ["A"],
      said: undefined,
      from: undefined,
    });
    expect(party("Atlas Labs", { isThirdPartyModification: false }, A)).toMatchObject({
      isThird: false,
      said: undefined,
    });
  });

  it("what the record says stands, with the difference shown", () => {
    expect(party("Boreal", { isThirdPartyModification: false }, A)).toMatchObject({
      isThird: false,
      said: [true, false, other, "GL 60"],
    });
    expect(party("Atlas", { isThirdPartyModification: true }, A)).toMatchObject({
      isThird: true,
      // Measured then against what it was made from.
      foreign: ["A"],
      said: [false, true, same, "GL 23 [22]"],
    });
    expect(party("Boreal", { isThirdPartyModification: true }, A).said).toBeUndefined();
    expect(party("Atlas", { isThirdPartyModification: false }, A)).toMatchObject({
      said: undefined,
      foreign: [],
    });
  });

  it("a role that says it stands too: names do not make a no of a modification", () => {
    expect(party("Atlas", modifier, A)).toMatchObject({
      isThird: true,
      foreign: ["A"],
      said: [false, true, same, "GL 23 [22]"],
    });
    expect(ask("Atlas", modifier, A).party.foreign[0]?.isUnclear).toBe(false);
    // 4e23 is greater than a third of 9e23.
    expect(ask("Atlas", modifier, A).assessment.modifierShare.answer).toBe("yes");
    expect(party("Boreal", modifier, A).said).toEqual([true, undefined, other, "GL 60"]);
  });

  it("work on behalf of the original provider asks nothing of names", () => {
    const contractor: Facts = { actorRole: "contractor" };
    expect(party("Boreal", contractor, A)).toMatchObject({ isThird: false, said: undefined });
    expect(party("Atlas", contractor, A)).toMatchObject({ isThird: false, said: undefined });
  });
});

describe("a modification whose maker's name leaves open whether it is another's", () => {
  it("asks for it only where there is such a base", () => {
    expect(ask("Atlas Labs", {}, A).assessment.missing).toContain("isThirdPartyModification");
    expect(ask("Atlas Labs", { isThirdPartyModification: true }, A).assessment.missing).not.toContain(
      "isThirdPartyModification",
    );
    expect(ask("Boreal", {}, A).assessment.missing).not.toContain("isThirdPartyModification");
    const alone = { trainingFlop: flop("5e22"), cumulativeTrainingFlop: flop("5e22") };
    expect(ask("Boreal", alone).assessment.missing).not.toContain("isThirdPartyModification");
    expect(ask("Atlas", {}, A).assessment.missing).toEqual([]);
  });
});

// A third of the smaller is 1e24; what both took is 9e24.
describe("several bases", () => {
  const merged = (changes: Facts) =>
    resolveLineage(
      {
        models: [trained("A", "Atlas", "3e24"), trained("B", "Cygnus", "6e24"), made("M", "Boreal", changes)],
        edges: [edge("M", "merge", "A", "1.1e24"), edge("M", "merge", "B", "0")],
      },
      law,
    )("M").assessment.modifierShare.answer;

  it("have both readings, unless the record states one figure for them", () => {
    expect(merged({})).toBe("review");
    expect(merged({ baseTrainingFlop: flop("6e24") })).toBe("no");
    expect(merged({ baseTrainingFlop: flop("3e24") })).toBe("yes");
  });
});

describe("the compute of a modification", () => {
  const step = (changes: Facts, kind: "merge" | "quantised", ...figures: (string | undefined)[]) =>
    resolveLineage(
      {
        models: [A, B, made("Ours", "Cygnus", changes)],
        edges: figures.map((figure, at) => edge("Ours", kind, at === 0 ? "A" : "B", figure)),
      },
      law,
    )("Ours").derived.find(({ fact }) => fact === "modificationFlop");

  it("is what its links state together (GL 63)", () => {
    expect(step({}, "merge", "1e22", "2e22")).toEqual({
      fact: "modificationFlop",
      value: flop("3e22"),
      because: {
        text: "Its links to what it was made from state 3 × 10²² FLOP.",
        cite: { source: "GL", pinpoint: "GL 63 [60]", certainty: "guideline" },
      },
      from: [
        { modelId: "A", name: "A", edgeId: "Ours from A by merge" },
        { modelId: "B", name: "B", edgeId: "Ours from B by merge" },
      ],
    });
    expect(step({}, "merge", "1e22", undefined)).toBeUndefined();
  });

  it("is nothing for a quantised copy that states none", () => {
    const text = "A quantised copy is not trained.";
    expect(step({}, "quantised", undefined)).toMatchObject({ value: 0n, because: { text } });
    expect(step({}, "quantised", "0")).toMatchObject({ value: 0n, because: { text } });
    expect(step({}, "quantised", "1e20")?.because.text).toContain("state 10²⁰ FLOP");
    expect(step({}, "quantised", undefined, "1e20")?.because.text).toContain("state 10²⁰ FLOP");
    expect(step({}, "merge", "0")?.because.text).toContain("state 0 FLOP");
  });

  it("is set beside what the record states where it differs", () => {
    expect(step({ modificationFlop: flop("1e22") }, "merge", "2e22")).toMatchObject({
      value: flop("2e22"),
      recorded: flop("1e22"),
    });
    expect(step({ modificationFlop: flop("2e22") }, "merge", "2e22")).toBeUndefined();
    expect(step({ modificationFlop: flop("2e22") }, "merge", undefined)).toBeUndefined();
  });

  it("is looked for only where somebody else's model was modified", () => {
    const own = ask("Atlas", {}, A);
    expect(own.derived.map(({ fact }) => fact)).not.toContain("modificationFlop");
    expect(own.computes).toEqual([]);
  });
});
