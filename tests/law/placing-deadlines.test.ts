import { describe, expect, it } from "vitest";
import { classify } from "@/lib/engine/classify";
import type { Binding } from "@/lib/engine/derived-deadline";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { placingDeadlines } from "@/lib/engine/placing-deadlines";
import type { DeadlineId } from "@/lib/law/deadlines";
import type { ObligationId } from "@/lib/law/obligations";
import { openRelease, someFacts } from "../support/facts";
import { deadlinesOf, event, said, signatory } from "../support/recorded";

const open = someFacts({ ...openRelease, providerLocation: "non-EU", codeChapters: [] });
const outside = someFacts({ providerLocation: "non-EU", codeChapters: ["transparency"] });
const ids = (facts: Facts, asOf?: string) => deadlinesOf(facts, undefined, asOf).map(({ id }) => id);
const day = (facts: Facts, id: DeadlineId) => deadlinesOf(facts, id).map(({ dueOn }) => dueOn);

describe("at placing", () => {
  it.each<[DeadlineId, string]>([
    ["D08", "2026-03-02"],
    ["D09", "2026-03-01"],
    ["D10", "2026-03-02"],
    ["D11", "2026-03-02"],
    ["D18", "2036-03-02"],
    ["D19", "2036-03-02"],
  ])("%s is due on %s, because of the day the model was placed", (id, dueOn) => {
    expect(deadlinesOf(outside, id)).toMatchObject([{ triggeredOn: "2026-03-02", dueOn, review: false }]);
    expect(said(outside, id)).toMatch(/Placed on 2026-03-02, not before 2025-08-02\. \[Art 111\(3\)\]/);
  });

  it("nothing else is due", () => {
    expect(ids(outside)).toEqual(["D08", "D09", "D10", "D11", "D18", "D19"]);
    expect(ids({ ...outside, placedOn: "not_placed" })).toEqual([]);
  });

  it("is open for all of it where the release stands in for the placing", () => {
    const assumed = deadlinesOf({ ...outside, placedOn: undefined, releasedOn: "2026-03-02" });
    expect(assumed.map(({ id, review }) => [id, review])).toEqual(
      ["D08", "D09", "D10", "D11", "D18", "D19"].map((id) => [id, true]),
    );
    expect(
      deadlinesOf({ ...signatory(), placedOn: undefined, releasedOn: "2026-03-02" }, "D38"),
    ).toMatchObject([{ dueOn: "2036-03-02", review: true }]);
  });

  it("has no day while neither placing nor release is known, and binds no wider than it would", () => {
    const unplaced = deadlinesOf({ ...open, placedOn: undefined });
    expect(unplaced.map(({ id, dueOn, review }) => [id, dueOn, review])).toEqual([
      ["D10", undefined, true],
      ["D11", undefined, true],
    ]);
    expect(said({ ...open, placedOn: undefined }, "D10")).toMatch(/placed on the Union market is not known/);
    expect(ids({ ...outside, placedOn: undefined })).toEqual(["D08", "D09", "D10", "D11"]);
  });

  it("is derived only of what is, or may be, a general-purpose model", () => {
    expect(deadlinesOf(someFacts({ taskRange: "appears_narrow" }), "D10")).toMatchObject([{ review: true }]);
    expect(deadlinesOf(someFacts({ taskRange: "narrow", generalityShown: false }))).toEqual([]);
    expect(ids(someFacts({ trainingFlop: undefined, cumulativeTrainingFlop: undefined }))).toEqual([]);
  });

  it("is not there before Chapter V applies", () => {
    expect(ids(outside, "2025-08-01")).toEqual([]);
    expect(ids(outside, "2025-08-02")).toContain("D10");
  });
});

describe("an open release that the Commission designates (Art 53(2), 54(6))", () => {
  const designated = { ...open, designationBasis: "52(4)", designatedOn: "2026-10-05" } as const;
  it("owes documentation and mandate from the designation, the rest from placing", () => {
    expect(deadlinesOf(designated, "D08")).toMatchObject([
      { triggeredOn: "2026-10-05", dueOn: "2026-10-05" },
    ]);
    expect(deadlinesOf(designated, "D09")).toMatchObject([
      { triggeredOn: "2026-10-05", dueOn: "2026-10-04" },
    ]);
    expect([...day(designated, "D10"), ...day(designated, "D11")]).toEqual(["2026-03-02", "2026-03-02"]);
  });

  it("owes them at placing where that comes later", () => {
    expect(day({ ...designated, placedOn: "2026-12-01" }, "D08")).toEqual(["2026-12-01"]);
    expect(day({ ...designated, placedOn: "2026-12-01" }, "D09")).toEqual(["2026-11-30"]);
  });

  it("owes them from placing where it was never exempt, or was designated for not notifying", () => {
    expect(day({ ...designated, licenceTerms: "non_commercial" }, "D08")).toEqual(["2026-03-02"]);
    const unnotified = {
      ...signatory(),
      ...openRelease,
      designationBasis: "52(1)",
      designatedOn: "2026-10-05",
    } as const;
    expect(day(unnotified, "D08")).toEqual(["2026-03-02"]);
    expect(day({ ...designated, designatedOn: undefined }, "D08")).toEqual(["2026-03-02"]);
  });
});

describe("a model on the market before 2 August 2025 (Art 111(3))", () => {
  const older = signatory({ placedOn: "2025-03-03", thresholdMetOrKnownOn: "2025-02-03" });
  it("has until 2 August 2027 for everything, and keeps its papers from placing", () => {
    expect(deadlinesOf(older, "D13")).toMatchObject([
      { triggeredOn: "2025-03-03", dueOn: "2027-08-02", review: false },
    ]);
    expect(said(older, "D13")).toMatch(/Placed on 2025-03-03, before 2025-08-02/);
    for (const id of ["D08", "D09", "D10", "D11"] as const) expect(deadlinesOf(older, id)).toEqual([]);
    expect([...day(older, "D18"), ...day(older, "D38")]).toEqual(["2035-03-03", "2035-03-03"]);
  });

  it.each([
    ["the release stands in for the placing", { placedOn: undefined, releasedOn: "2025-03-03" }],
    ["it is open who the provider is", { supply: "non_commercial" }],
    ["it is not known who the provider is", { supply: undefined }],
  ] as [string, Facts][])("which is open where %s", (_what, changes) => {
    expect(deadlinesOf({ ...older, ...changes }, "D13")).toMatchObject([
      { dueOn: "2027-08-02", review: true },
    ]);
  });
});

describe("further training asks for an updated summary after six months (notice 29)", () => {
  it.each([
    // The day counted is plain; the one of Regulation 1182/71 is shown beside it.
    ["2026-08-31", "2026-03-02", "2027-02-28", "2027-03-01"],
    ["2026-05-20", "2026-03-02", "2026-11-20", undefined],
    // Never before the summary itself, which is due at placing.
    ["2025-08-27", "2026-02-28", "2026-02-28", undefined],
    ["2025-08-28", "2026-02-28", "2026-02-28", "2026-03-02"],
    ["2025-08-29", "2026-02-28", "2026-02-28", "2026-03-02"],
    // Nor before earlier models have to comply.
    ["2026-01-10", "2025-03-01", "2027-08-02", undefined],
  ])("trained on %s, placed on %s: %s, rolled %s", (furtherTrainedOn, placedOn, dueOn, rolledDueOn) => {
    const [found] = deadlinesOf(someFacts({ furtherTrainedOn, placedOn }), "D12");
    expect(found).toMatchObject({ triggeredOn: furtherTrainedOn, dueOn, rolledDueOn, review: false });
  });

  it("each time, once for each day", () => {
    const facts = someFacts({
      furtherTrainedOn: "2026-05-20",
      events: [event("further_training", "2026-05-20"), event("further_training", "2026-06-20")],
    });
    expect(day(facts, "D12")).toEqual(["2026-11-20", "2026-12-20"]);
    expect(deadlinesOf(someFacts(), "D12")).toEqual([]);
  });

  it("openly where it is open who the provider is", () => {
    const facts = someFacts({ furtherTrainedOn: "2026-05-20", supply: undefined });
    expect(deadlinesOf(facts, "D12")).toMatchObject([{ review: true }]);
  });
});

describe("each deadline of placing follows its own duty", () => {
  const bound = (facts: Facts, binding: (duty: ObligationId) => Binding, asOf = "2026-11-23") => {
    const law = lawOn("2026-11-23");
    const assessment = classify(facts, law);
    return placingDeadlines({ facts, law: lawOn(asOf), assessment, binding }).map(({ id }) => id);
  };
  const without =
    (...spared: readonly ObligationId[]) =>
    (duty: ObligationId) =>
      spared.includes(duty) ? ("no" as const) : ("yes" as const);

  it.each<[ObligationId, DeadlineId[], DeadlineId[]]>([
    ["art-53-1-a", ["D09", "D10", "D11", "D18", "D19", "D38"], ["D09", "D10", "D11"]],
    ["art-54", ["D08", "D10", "D11", "D18", "D38"], ["D08", "D10", "D11"]],
    ["art-53-1-c", ["D08", "D09", "D11", "D18", "D19", "D38"], ["D08", "D09", "D11"]],
    ["art-53-1-d", ["D08", "D09", "D10", "D18", "D19", "D38"], ["D08", "D09", "D10"]],
    ["code-transparency", ["D08", "D09", "D10", "D11", "D19", "D38"], ["D08", "D09", "D10", "D11"]],
    ["code-safety-7", ["D08", "D09", "D10", "D11", "D18", "D19"], ["D08", "D09", "D10", "D11"]],
  ])("without %s", (duty, placed, undated) => {
    expect(bound(someFacts(), without(duty))).toEqual(placed);
    expect(bound(someFacts({ placedOn: undefined }), without(duty))).toEqual(undated);
  });

  it("and none is there for a model that is not placed", () => {
    expect(bound(someFacts({ placedOn: "not_placed" }), () => "open")).toEqual([]);
  });

  it("nor an update of the summary while its rule is not in force", () => {
    const facts = someFacts({ furtherTrainedOn: "2026-08-31" });
    const papers = without("code-transparency", "code-safety-7", "art-54");
    expect(bound(facts, papers, "2025-08-01")).toEqual(["D08", "D10", "D11"]);
    expect(bound(facts, papers, "2025-08-02")).toEqual(["D08", "D10", "D11", "D12"]);
  });
});

it("an older model asks nothing of who is not its provider", () => {
  expect(deadlinesOf(someFacts({ placedOn: "2025-03-03", actorRole: "hub_operator" }))).toEqual([]);
});
