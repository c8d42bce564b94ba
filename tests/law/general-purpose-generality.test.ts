import { describe, expect, it } from "vitest";
import type { Decision } from "@/lib/engine/decisions";
import type { Facts, TaskRange } from "@/lib/engine/facts";
import { gpai } from "@/lib/engine/gpai";
import { lawOn } from "@/lib/engine/law-on";
import type { QuestionId } from "@/lib/law/open-questions";
import { flop, someFacts } from "../support/facts";

const law = lawOn("2026-11-23");
const found = (facts: Facts) => gpai(someFacts(facts), law);
const told = (facts: Facts) => `${found(facts).answer} ${found(facts).outcome}`;
const decided = (question: QuestionId, reading: string): Decision => ({
  question,
  reading,
  by: "Olga Officer",
  on: "2026-11-20",
  reason: "the evaluation shows it",
});

const below: Facts = { trainingFlop: flop("1e23"), cumulativeTrainingFlop: flop("1e23") };
const open: Facts = { trainingFlop: undefined, cumulativeTrainingFlop: undefined };
const compute = /^(Training compute|Cumulative compute)/;

type Row = readonly [TaskRange | undefined, shown: boolean | undefined, outcome: string, said: RegExp];
const NARROW = /only a narrow set of tasks\.$/;
const NOTHING = /which the criterion names\.$/;

/** The criterion rules only as long as nothing better is known of generality (GL 20). */
const met: readonly Row[] = [
  [undefined, undefined, "yes indicated", NOTHING],
  [undefined, true, "yes indicated", NOTHING],
  [undefined, false, "no no_despite_criterion", NARROW],
  ["broad", undefined, "yes indicated", NOTHING],
  ["broad", true, "yes indicated", NOTHING],
  ["broad", false, "no no_despite_criterion", NARROW],
  ["narrow", undefined, "no no_despite_criterion", NARROW],
  ["narrow", true, "review review", /may be able to do only a narrow set/],
  ["narrow", false, "no no_despite_criterion", NARROW],
  ["appears_narrow", undefined, "review review", /may be able to do only a narrow set/],
  ["appears_narrow", true, "yes indicated", NOTHING],
  ["appears_narrow", false, "no no_despite_criterion", NARROW],
];
const SHOWN = /was shown to be significantly general/;
const NOT_INDICATED =
  /^Not indicated\. A model that is nevertheless significantly general would still be one/;
const notMet: readonly Row[] = (["broad", "narrow", "appears_narrow", undefined] as const).flatMap(
  (range): Row[] => [
    [range, undefined, "no not_indicated", NOT_INDICATED],
    [range, false, "no not_indicated", NOT_INDICATED],
    [range, true, "yes yes_despite_criterion", SHOWN],
  ],
);
const WHATEVER = /only a narrow set of tasks, whatever its compute\.$/;
const notKnown: readonly Row[] = [
  ...(["broad", "appears_narrow", undefined] as const).map(
    (range): Row => [range, undefined, "unknown unknown", NOTHING],
  ),
  ["narrow", undefined, "no not_indicated", WHATEVER],
  [undefined, false, "no not_indicated", WHATEVER],
  ["broad", false, "no not_indicated", WHATEVER],
  ["narrow", true, "yes yes_despite_criterion", /shown to be significantly general, whatever its compute\.$/],
  [undefined, true, "yes yes_despite_criterion", /shown to be significantly general, whatever its compute/],
];

describe.each([
  ["met", {} as Facts, met],
  ["not met", below, notMet],
  ["not known to be met", open, notKnown],
] as const)("the criterion is %s", (_what, facts, rows) => {
  it.each(rows)("range %s, shown %s: %s", (taskRange, generalityShown, outcome, said) => {
    const finding = found({ ...facts, taskRange, generalityShown });
    expect(`${finding.answer} ${finding.outcome}`).toBe(outcome);
    const [first, ...others] = finding.because;
    expect(first?.text).toMatch(compute);
    expect(others.at(-1)?.text).toMatch(said);
    expect(others.at(-1)?.cite.pinpoint).toBe(said === NOTHING ? "GL 17, 19, 20" : "GL 20");
    expect(finding.because).toHaveLength(said === NOTHING ? 2 : 3);
  });
});

it("a range nobody told could change a yes, and would settle what is disputed", () => {
  expect(found({ taskRange: undefined }).missing).toEqual(["taskRange"]);
  expect(found({ taskRange: "appears_narrow" }).missing).toEqual(["taskRange"]);
  expect(found({ taskRange: "narrow", generalityShown: true }).missing).toEqual(["taskRange"]);
  expect(found({}).missing).toEqual([]);
});

describe("a person decides on generality only where facts leave it open", () => {
  const narrow = [decided("generality", "narrow")];
  it.each<[Facts, string]>([
    [{ taskRange: undefined }, "no no_despite_criterion"],
    [{ taskRange: "appears_narrow" }, "no no_despite_criterion"],
    [{ taskRange: "narrow", generalityShown: true }, "no no_despite_criterion"],
    [{ taskRange: "broad" }, "yes indicated"],
    [{ taskRange: undefined, generalityShown: true }, "yes indicated"],
    [{ taskRange: "appears_narrow", generalityShown: true }, "yes indicated"],
  ])("above: %o", (facts, outcome) => {
    expect(told({ ...facts, decisions: narrow })).toBe(outcome);
  });

  const general = [decided("generality-below", "general")];
  it.each<[Facts, string]>([
    [below, "yes yes_despite_criterion"],
    [open, "yes yes_despite_criterion"],
    [{ ...below, taskRange: "appears_narrow" }, "yes yes_despite_criterion"],
    [{ ...below, outputModalities: undefined }, "yes yes_despite_criterion"],
    [{ outputModalities: undefined }, "yes yes_despite_criterion"],
    [{ ...below, taskRange: "narrow" }, "no not_indicated"],
    [{ ...below, generalityShown: false }, "no not_indicated"],
    [{ ...open, taskRange: "narrow" }, "no not_indicated"],
    [{ ...open, generalityShown: false }, "no not_indicated"],
  ])("below: %o", (facts, outcome) => {
    expect(told({ ...facts, decisions: general })).toBe(outcome);
  });

  it("not general, is a no whatever is not known", () => {
    const decisions = [decided("generality-below", "narrow")];
    expect(told({ ...open, decisions })).toBe("no not_indicated");
    expect(told({ ...below, decisions })).toBe("no not_indicated");
  });

  it("with the compute and what it generates still among the reasons", () => {
    for (const facts of [
      { ...below, decisions: general },
      { taskRange: undefined, decisions: narrow },
    ] as const) {
      const { because } = found(facts);
      expect(because).toHaveLength(3);
      expect(because[0]?.text).toMatch(compute);
      expect(because[2]?.decision?.question).toMatch(/^generality/);
    }
  });

  it("differs from the criterion only where the criterion says something", () => {
    const differs = (facts: Facts) => found(facts).because.at(-1)?.decision?.differs;
    const wide = [decided("generality", "general")];
    expect(differs({ taskRange: undefined, decisions: narrow })).toBe(true);
    expect(differs({ taskRange: "appears_narrow", decisions: narrow })).toBe(true);
    expect(differs({ taskRange: undefined, decisions: wide })).toBe(false);
    expect(differs({ taskRange: "appears_narrow", decisions: wide })).toBe(false);
    expect(differs({ ...below, decisions: general })).toBe(true);
    expect(differs({ ...below, decisions: [decided("generality-below", "narrow")] })).toBe(false);
    expect(differs({ ...open, decisions: general })).toBe(false);
  });
});

describe("a modification of a general-purpose model is one (GL 60-63 [58-60])", () => {
  const facts: Facts = { ...open, isThirdPartyModification: true, baseIsGpai: true };
  it("whatever its own compute", () => {
    const finding = found({ ...facts, trainingFlop: flop("1e20"), taskRange: "narrow" });
    expect(finding).toMatchObject({ answer: "yes", outcome: "indicated", missing: [] });
    expect(finding.because).toEqual([
      {
        text: "It is a modification of a general-purpose AI model.",
        cite: { source: "GL", pinpoint: "GL 60-63 [58-60]", certainty: "guideline" },
      },
    ]);
  });

  it.each<[string, Facts]>([
    ["where the base is one", { baseIsGpai: false }],
    ["where it is not known what the base is", { baseIsGpai: undefined }],
    ["where somebody else modified it", { isThirdPartyModification: false }],
  ])("only %s", (_what, changes) => expect(found({ ...facts, ...changes }).answer).toBe("unknown"));
});
