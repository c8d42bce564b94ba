import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import type { EdgeKind, LineageEdge, LineageModel } from "@/lib/engine/lineage";
import { edgeMeaning } from "@/lib/engine/lineage-meaning";
import { resolveLineage } from "@/lib/engine/resolve-lineage";
import { edge, made, trained } from "../support/lineage";

const law = lawOn("2026-11-23");
const means = (link: LineageEdge, models: LineageModel[], edges: LineageEdge[] = [link], on = law) => {
  const resolved = resolveLineage({ models, edges }, on);
  return edgeMeaning(link, resolved(link.derivedId), resolved(link.baseId), on).map(({ text, cite }) => [
    text,
    cite.pinpoint,
  ]);
};
const base = trained("Base", "Atlas", "9e23");
const simple = (kind: EdgeKind, figure: string | undefined, provider = "Boreal", changes: Facts = {}) =>
  means(edge("Ours", kind, "Base", figure), [base, made("Ours", provider, changes)]);

describe("an edge that passes no weights on", () => {
  it("of no known kind means nothing", () => {
    expect(simple("other", "1e23")).toEqual([
      [
        "How it was made from Base is not recorded, so nothing follows from this link.",
        "GL 120-122 [117-119]",
      ],
    ]);
  });

  it.each([
    [undefined, /do count: how many there were is not recorded\.$/],
    ["1e23", /do count: 10²³ FLOP of them\.$/],
  ])("of a distillation leaves the teacher out and counts its passes: %s", (figure, passes) => {
    expect(simple("distillation", figure)).toEqual([
      ["The training of its teacher Base does not count toward its compute.", "GL 122 [119]"],
      [expect.stringMatching(passes), "GL 120 [117]"],
    ]);
  });
});

describe("whose model it is", () => {
  const first = (...given: Parameters<typeof simple>) => simple(...given)[0];

  it("on behalf of the original provider: that provider's (GL 23, 60)", () => {
    expect(first("fine_tune", "1e22", "Boreal", { actorRole: "contractor" })).toEqual([
      "Made on behalf of the original provider, so it stays the model of the provider of Base.",
      "GL 23 [22], 60",
    ]);
  });

  it("by a name that resembles the base's: both readings", () => {
    expect(first("fine_tune", "1e22", "Atlas Labs")).toEqual([
      "Whether Atlas Labs and Atlas are one provider is not recorded: as one, this is a later stage of Base; as two, the one-third rule applies.",
      "GL 23 [22]; GL 63 [60]",
    ]);
  });

  const copy = ["A quantised copy is not trained: it is the same model as Base.", "GL 23 [22]"];
  const later = [
    "By the same provider: a later stage of the same model as Base, in one lifecycle.",
    "GL 23 [22]",
  ];
  it.each<[EdgeKind, string | undefined, string[]]>([
    ["fine_tune", "1e22", later],
    ["fine_tune", undefined, later],
    ["quantised", undefined, copy],
    ["quantised", "0", copy],
    ["quantised", "1e20", later],
  ])("by the same provider, %s with %s", (kind, figure, expected) => {
    expect(first(kind, figure, "Atlas")).toEqual(expected);
  });

  it("by another: what the one-third rule makes of it", () => {
    const found = simple("fine_tune", "4e23");
    expect(found[0]?.[0]).toMatch(/4 × 10²³ FLOP is greater than 1\/3 of .*9 × 10²³ FLOP/);
    expect(found).toHaveLength(2);
  });

  it("by the same provider on somebody else's model: an earlier step is said to be one", () => {
    const link = edge("Later", "fine_tune", "Ours", "1e22");
    const models = [base, made("Ours", "Boreal"), made("Later", "Boreal")];
    const found = means(link, models, [edge("Ours", "fine_tune", "Base", "1e22"), link]);
    expect(found[0]).toEqual([
      "Ours is an earlier step by the same provider, on somebody else's model.",
      "GL 23 [22]; GL 62-63 [59-60]",
    ]);
    expect(found[1]?.[0]).toMatch(/greater than 1\/3/);
  });
});

describe("which figure would stand in for a base that cannot be estimated (GL 64)", () => {
  const unknown = made("Base", "Atlas");
  const link = edge("Ours", "fine_tune", "Base", "1e22");
  const stands = (changes: Facts, on = law) =>
    means(link, [unknown, made("Ours", "Boreal", changes)], [link], on).filter(([text]) =>
      text?.startsWith("Where it cannot even be estimated"),
    );
  const measure = (words: string) => [
    `Where it cannot even be estimated, say so in the record: the measure is then ${words}.`,
    "GL 64 [61]",
  ];

  it.each<[boolean | undefined, string]>([
    [true, "1/3 of 10²⁵ FLOP"],
    [false, "1/3 of 10²³ FLOP"],
    [undefined, "1/3 of 10²⁵ FLOP where the base has systemic risk, otherwise 1/3 of 10²³ FLOP"],
  ])("by its systemic risk, %s: %s", (baseIsSystemicRisk, words) => {
    expect(stands({ baseIsSystemicRisk })).toEqual([measure(words)]);
  });

  it("is not said once that is recorded, nor before the rule was law", () => {
    expect(stands({ baseComputeKnown: false, baseIsSystemicRisk: true })).toEqual([]);
    expect(stands({}, lawOn("2025-01-01"))).toEqual([]);
    expect(simple("fine_tune", "1e22").some(([text]) => text?.includes("estimated"))).toBe(false);
  });
});

describe("what the weights add (GL 121)", () => {
  const last = (...given: Parameters<typeof means>) => means(...given).at(-1);
  const counts = (its: string, more: string) => [
    `The compute of the weights of Base, ${its}, counts toward its cumulative compute.${more}`,
    "GL 121 [118]",
  ];

  it.each<[string | undefined, string]>([
    ["1e23", " This step adds 10²³ FLOP. In all: 10²⁴ FLOP."],
    ["0", " In all: 9 × 10²³ FLOP."],
    [undefined, ""],
  ])("is said with the step, %s, and the sum, each where known", (figure, more) => {
    const link = edge("Ours", "fine_tune", "Base", figure);
    expect(last(link, [base, made("Ours", "Atlas")])).toEqual(counts("9 × 10²³ FLOP", more));
  });

  it("is said not to be known where it is not", () => {
    const link = edge("Ours", "fine_tune", "Base", "1e22");
    expect(last(link, [made("Base", "Atlas"), made("Ours", "Atlas")])).toEqual(
      counts("not known", " This step adds 10²² FLOP."),
    );
  });
});
