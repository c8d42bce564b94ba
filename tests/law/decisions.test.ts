import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assessment } from "@/lib/engine/classify";
import { classify } from "@/lib/engine/classify";
import { findingNames } from "@/lib/engine/decided";
import { type Decision, factsUnder, restsOn } from "@/lib/engine/decisions";
import { deriveDeadlines } from "@/lib/engine/derive-deadlines";
import type { Facts } from "@/lib/engine/facts";
import type { Finding } from "@/lib/engine/finding";
import { lawOn } from "@/lib/engine/law-on";
import { modificationHistory } from "@/lib/engine/lineage-share";
import { questionsOpen } from "@/lib/engine/questions-open";
import { type ObligationId, obligations } from "@/lib/law/obligations";
import { openQuestions, type QuestionId } from "@/lib/law/open-questions";
import { flop, openRelease, someFacts } from "../support/facts";

const law = lawOn("2026-11-23");

const decision = (question: QuestionId, reading: string, more: Partial<Decision> = {}): Decision => ({
  question,
  reading,
  by: "Olga Officer",
  on: "2026-11-20",
  reason: "the evaluation of 2 November shows it",
  ...more,
});

const systemic: Facts = {
  trainingFlop: flop("3e25"),
  cumulativeTrainingFlop: flop("3e25"),
  thresholdMetOrKnownOn: "2026-10-17",
  thresholdTrigger: "met",
};

/** A third party's modification of a general-purpose model without systemic risk: 2e24 on 9e24. */
const modification: Facts = {
  actorRole: "downstream_modifier",
  isThirdPartyModification: true,
  baseIsGpai: true,
  baseIsSystemicRisk: false,
  baseComputeKnown: true,
  baseTrainingFlop: flop("9e24"),
  modificationFlop: flop("2e24"),
  trainingFlop: undefined,
  cumulativeTrainingFlop: flop("9.9e24"),
  weightsControlledBy: "modifier",
};

type Name = (typeof findingNames)[number] | ObligationId;
interface Outcome {
  readonly answer: string;
  readonly binds?: readonly ObligationId[];
  readonly free?: readonly ObligationId[];
  readonly deadlines?: readonly string[];
}
interface Case {
  readonly question: QuestionId;
  /** Where the law says that it is open. */
  readonly basis: string;
  readonly facts: Facts;
  readonly finding: Name;
  /** `review` where a person has to decide; else what the criterion or the guidelines answer. */
  readonly undecided: string;
  readonly readings: Readonly<Record<string, Outcome>>;
  readonly differs: string | undefined;
}

const general: readonly ObligationId[] = ["art-53-1-a", "art-53-1-b", "art-53-1-c", "art-53-1-d"];
const all: readonly ObligationId[] = [...general, "art-52-1", "art-55-1-a", "art-55-1-c"];
const placed = ["D08 2026-03-02", "D10 2026-03-02", "D11 2026-03-02"];

const cases: readonly Case[] = [
  {
    question: "generality",
    basis: "GL 20: criterion met, narrow to all appearance",
    facts: { taskRange: "appears_narrow" },
    finding: "gpai",
    undecided: "review review",
    readings: {
      general: { answer: "yes indicated", binds: general, deadlines: placed },
      narrow: { answer: "no no_despite_criterion", free: general, deadlines: [] },
    },
    differs: "narrow",
  },
  {
    question: "generality",
    basis: "GL 20: criterion met, nobody said how wide its tasks range",
    facts: { taskRange: undefined },
    finding: "gpai",
    undecided: "yes indicated",
    readings: {
      general: { answer: "yes indicated", binds: general },
      narrow: { answer: "no no_despite_criterion", free: general, deadlines: [] },
    },
    differs: "narrow",
  },
  {
    question: "generality-below",
    basis: "GL 20: criterion not met, the other way round",
    facts: { trainingFlop: flop("1e23"), cumulativeTrainingFlop: flop("1e23") },
    finding: "gpai",
    undecided: "no not_indicated",
    readings: {
      general: { answer: "yes yes_despite_criterion", binds: general, deadlines: placed },
      narrow: { answer: "no not_indicated", free: general, deadlines: [] },
    },
    differs: "general",
  },
  {
    question: "generality-below",
    basis: "Art 3(63): generality decides, whatever the compute",
    facts: { trainingFlop: undefined, cumulativeTrainingFlop: undefined, taskRange: undefined },
    finding: "gpai",
    undecided: "unknown unknown",
    readings: {
      general: { answer: "yes yes_despite_criterion", binds: general },
      narrow: { answer: "no not_indicated", free: general },
    },
    differs: undefined,
  },
  {
    question: "compute-doubt",
    basis: "GL 121 [118]: weights built upon count",
    facts: { trainingFlop: flop("9e22"), cumulativeTrainingFlop: undefined, computeDoubt: "Base left out." },
    finding: "gpai",
    undecided: "review review",
    readings: {
      complete: { answer: "no not_indicated", free: general },
      incomplete: { answer: "unknown unknown" },
    },
    differs: undefined,
  },
  {
    question: "cumulative-doubt",
    basis: "GL 121 [118], against 10^25",
    facts: { computeDoubt: "Base left out." },
    finding: "systemicRisk",
    undecided: "review review",
    readings: {
      complete: { answer: "no no", binds: general, free: ["art-55-1-a"] },
      incomplete: { answer: "unknown unknown", binds: general },
    },
    differs: undefined,
  },
  {
    question: "cumulative-doubt",
    basis: "GL 118 [115], 120 [117]: entries on which the guidelines are silent would lead above 10^25",
    facts: {
      cumulativeTrainingFlop: flop("9e24"),
      cumulativeBasis: { low: flop("9e24"), high: flop("9e24"), planned: 0n, open: flop("2e24") },
    },
    finding: "systemicRisk",
    undecided: "review review",
    readings: {
      complete: { answer: "no no", binds: general, free: ["art-55-1-a"] },
      incomplete: { answer: "unknown unknown", binds: general },
    },
    differs: undefined,
  },
  {
    question: "modification-significance",
    basis: "GL 62-63 [59-60]: one third is indicative, here not exceeded",
    facts: modification,
    finding: "modifierShare",
    undecided: "no not_over",
    readings: {
      significant: { answer: "yes significant", binds: general, deadlines: placed },
      "not-significant": { answer: "no not_over", free: general, deadlines: [] },
    },
    differs: "significant",
  },
  {
    question: "modification-significance",
    basis: "GL 62-63 [59-60]: here exceeded",
    facts: { ...modification, modificationFlop: flop("4e24") },
    finding: "modifierShare",
    undecided: "yes over",
    readings: {
      significant: { answer: "yes over", binds: general },
      "not-significant": { answer: "no not_significant", free: general, deadlines: [] },
    },
    differs: "not-significant",
  },
  {
    question: "general-result",
    basis: "GL 60-63 [58-60] speak of modified general-purpose models only",
    facts: { ...modification, baseIsGpai: false },
    finding: "provider",
    undecided: "review case_by_case",
    readings: {
      "not-provider": { answer: "no no", free: general, deadlines: [] },
      provider: { answer: "yes yes", binds: general, deadlines: placed },
    },
    differs: undefined,
  },
  {
    question: "modified-total",
    basis: "WC-063: GL 62-63 [59-60] against GL 121 [118]",
    facts: { ...modification, cumulativeTrainingFlop: flop("1.1e25"), thresholdMetOrKnownOn: "2026-10-17" },
    finding: "systemicRisk",
    undecided: "review case_by_case",
    readings: {
      share: { answer: "no n/a", free: all, deadlines: [] },
      total: { answer: "yes presumed", binds: all, deadlines: ["D01 2026-10-31", ...placed] },
    },
    differs: undefined,
  },
  {
    question: "unknown-base-total",
    basis: "GL 64 [61] sets replacements for the one-third test only",
    facts: {
      ...modification,
      baseComputeKnown: false,
      baseTrainingFlop: undefined,
      modificationFlop: flop("5e22"),
      cumulativeTrainingFlop: undefined,
    },
    finding: "systemicRisk",
    undecided: "no no",
    readings: {
      "not-above": { answer: "no no", binds: general, free: ["art-55-1-a", "art-52-1"] },
      above: { answer: "yes presumed", binds: all },
    },
    differs: "above",
  },
  {
    question: "internal-use-systemic",
    basis: "WC-110: Rec 97 against Art 3(9)",
    facts: { ...systemic, supply: "internal_only", placedOn: undefined },
    finding: "provider",
    undecided: "review case_by_case",
    readings: {
      "not-placed": { answer: "no no", free: all, deadlines: [] },
      placed: { answer: "yes yes", binds: all },
    },
    differs: undefined,
  },
  {
    question: "non-commercial-supply",
    basis: "Art 3(10) against Rec 109",
    facts: { supply: "non_commercial" },
    finding: "provider",
    undecided: "review case_by_case",
    readings: {
      "not-placed": { answer: "no no", free: general, deadlines: [] },
      placed: { answer: "yes yes", binds: general, deadlines: placed },
    },
    differs: undefined,
  },
  {
    question: "consortium",
    basis: "GL 51: usually the coordinator",
    facts: { actorRole: "consortium_coordinator" },
    finding: "provider",
    undecided: "review case_by_case",
    readings: {
      consortium: { answer: "no no", free: general, deadlines: [] },
      coordinator: { answer: "yes yes", binds: general, deadlines: placed },
    },
    differs: "consortium",
  },
  {
    question: "weights-control",
    basis: "GL 60 fn 12 [fn 13]",
    facts: {
      ...modification,
      modificationFlop: flop("4e24"),
      weightsControlledBy: "original_provider",
    },
    finding: "provider",
    undecided: "review case_by_case",
    readings: {
      "original-provider": { answer: "no no", free: general, deadlines: [] },
      actor: { answer: "yes yes", binds: general, deadlines: placed },
    },
    differs: undefined,
  },
  {
    question: "licence-terms",
    basis: "GL 84 against GL 80, 83",
    facts: { ...openRelease, licenceTerms: "needs_review", providerLocation: "non-EU" },
    finding: "openSource",
    undecided: "review review",
    readings: {
      allowed: {
        answer: "yes yes",
        binds: ["art-53-1-c", "art-53-1-d"],
        free: ["art-53-1-a", "art-53-1-b", "art-54"],
        deadlines: ["D10 2026-03-02", "D11 2026-03-02"],
      },
      disqualifying: {
        answer: "no no",
        binds: [...general, "art-54"],
        // Signed before placing; kept ten years after it (Art 54(1), 54(3)(b)).
        deadlines: ["D08 2026-03-02", "D09 2026-03-01", "D10 2026-03-02", "D11 2026-03-02", "D19 2036-03-02"],
      },
    },
    differs: undefined,
  },
  {
    question: "licence-terms",
    basis: "GL 78-84: a licence in its own words, whose terms nobody has sorted",
    facts: { ...openRelease, licenceTerms: undefined, licence: "Aurora licence, version 2" },
    finding: "openSource",
    undecided: "unknown unknown",
    readings: {
      allowed: { answer: "yes yes", free: ["art-53-1-a", "art-53-1-b"] },
      disqualifying: { answer: "no no", binds: general },
    },
    differs: undefined,
  },
  {
    question: "monetisation",
    basis: "GL 87 against Rec 103",
    facts: { ...openRelease, monetisation: "personal_data" },
    finding: "openSource",
    undecided: "no no",
    readings: {
      monetised: { answer: "no no", binds: general },
      harmless: { answer: "yes yes", free: ["art-53-1-a", "art-53-1-b"], binds: ["art-53-1-c"] },
    },
    differs: "harmless",
  },
  {
    question: "legacy-notification",
    basis: "Art 111(3) against GL 114-115 [111-112]",
    facts: { ...systemic, placedOn: "2025-07-01", thresholdMetOrKnownOn: "2024-05-02" },
    finding: "notification",
    undecided: "review ambiguous",
    readings: {
      "legacy-date": {
        answer: "yes due",
        binds: ["art-52-1"],
        deadlines: ["D03 2027-08-02", "D13 2027-08-02"],
      },
      // Two weeks from 2 August 2025.
      "two-weeks": {
        answer: "yes due",
        binds: ["art-52-1"],
        deadlines: ["D03 2025-08-16", "D13 2027-08-02"],
      },
    },
    differs: undefined,
  },
  {
    question: "article-55-start",
    basis: "GL 27, 42 against Rec 97",
    facts: { ...systemic, placedOn: "2027-03-01" },
    finding: "article55",
    undecided: "yes applies",
    readings: {
      "condition-met": { answer: "yes applies", binds: ["art-55-1-a"] },
      placing: { answer: "yes applies", binds: ["art-55-1-a"] },
    },
    differs: "placing",
  },
  {
    question: "foreseen-threshold",
    basis: "GL 31 [30]: known that it will be met, no figure above it yet",
    facts: {
      trainingFlop: flop("5e24"),
      cumulativeTrainingFlop: flop("5e24"),
      thresholdTrigger: "known_will_be_met",
      thresholdMetOrKnownOn: "2026-10-17",
    },
    finding: "systemicRisk",
    undecided: "review review",
    readings: {
      // Article 55 waits until the threshold is met, the notification does not.
      "will-be-met": {
        answer: "yes presumed",
        binds: [...general, "art-52-1"],
        deadlines: ["D01 2026-10-31", ...placed],
      },
      "figure-final": {
        answer: "no no",
        binds: general,
        free: ["art-52-1", "art-55-1-a"],
        deadlines: placed,
      },
    },
    differs: undefined,
  },
  {
    question: "foreseen-threshold",
    basis: "GL 31 [30]: the same without any figure",
    facts: {
      trainingFlop: flop("5e23"),
      cumulativeTrainingFlop: undefined,
      thresholdTrigger: "known_will_be_met",
      thresholdMetOrKnownOn: "2026-10-17",
    },
    finding: "systemicRisk",
    undecided: "review review",
    readings: {
      "will-be-met": { answer: "yes presumed", binds: [...general, "art-52-1"] },
      // Missing compute is not low compute, whoever decides.
      "figure-final": { answer: "unknown unknown" },
    },
    differs: undefined,
  },
  {
    question: "public-summary",
    basis: "Safety and Security 10.2: published if and as far as necessary",
    facts: { ...systemic, codeChapters: ["safety"] },
    finding: "code-safety-10-2",
    undecided: "review open",
    readings: {
      needed: { answer: "yes binds", binds: [...all, "code-safety-10-2"] },
      "not-needed": { answer: "no does_not_bind", binds: all, free: ["code-safety-10-2"] },
    },
    differs: undefined,
  },
];

const isDuty = (name: Name): name is ObligationId => name in obligations;

/** A finding, or a duty, by its name. */
function findingOf(assessment: Assessment, name: Name): Finding {
  if (!isDuty(name)) return assessment[name];
  const duty = assessment.duties.find(({ id }) => id === name);
  if (duty === undefined) throw new Error(name);
  return duty;
}

const told = ({ answer, outcome }: { answer: string; outcome: string }) => `${answer} ${outcome}`;
const dutiesWith = ({ duties }: Assessment, outcome: string) =>
  duties.filter((duty) => duty.outcome === outcome).map(({ id }) => id);
const deadlinesOf = (facts: Facts, assessment: Assessment) =>
  deriveDeadlines(facts, law, assessment)
    .map(({ id, dueOn }) => `${id} ${dueOn}`)
    .sort();

it("has a case for every question and every reading", () => {
  for (const [question, { readings }] of Object.entries(openQuestions)) {
    const found = cases.filter((one) => one.question === question);
    expect(found.length, question).toBeGreaterThan(0);
    for (const one of found) expect(Object.keys(one.readings)).toEqual(Object.keys(readings));
  }
});

describe.each(cases)("$question ($basis)", ({ question, facts, finding, undecided, readings, differs }) => {
  // Nothing signed, so that what the Code asks for stays out of the lists.
  const given = someFacts({ codeChapters: [], ...facts });
  const before = classify(given, law);

  it("is open, or answered by what only indicates, while nobody has decided", () => {
    expect(told(findingOf(before, finding))).toBe(undecided);
    const isOpen = undecided.startsWith("review");
    expect(questionsOpen(before).includes(question)).toBe(isOpen);
    const own = findingOf(before, finding).readings.filter((reading) => reading.question === question);
    expect(own.map(({ id, leadsTo }) => [id, leadsTo && told(leadsTo)])).toEqual(
      isOpen ? Object.entries(readings).map(([id, { answer }]) => [id, answer]) : [],
    );
  });

  it.each(Object.entries(readings))("decided %s, the consequences follow", (reading, expected) => {
    const decided: Facts = { ...given, decisions: [decision(question, reading)] };
    const after = classify(decided, law);
    expect(told(findingOf(after, finding))).toBe(expected.answer);
    expect(dutiesWith(after, "binds")).toEqual(expect.arrayContaining([...(expected.binds ?? [])]));
    expect(dutiesWith(after, "does_not_bind")).toEqual(expect.arrayContaining([...(expected.free ?? [])]));
    if (expected.deadlines) expect(deadlinesOf(decided, after)).toEqual([...expected.deadlines].sort());
    expect(questionsOpen(after)).not.toContain(question);
    expect(findingOf(after, finding).readings).toEqual([]);
  });

  it.each(Object.keys(readings))("decided %s, says who decided, when, why and against what", (reading) => {
    const after = classify({ ...given, decisions: [decision(question, reading)] }, law);
    const reason = findingOf(after, finding).because.find((one) => one.decision !== undefined);
    expect(reason?.text).toMatch(
      /^Decided by Olga Officer on 2026-11-20 because “the evaluation of 2 November shows it”: /,
    );
    expect(reason?.text).toContain("No second person has confirmed it.");
    expect(/differs from the (indicative criterion|guidelines)\.$/.test(reason?.text ?? "")).toBe(
      reading === differs,
    );
    expect(reason?.decision).toEqual({ question, reading, differs: reading === differs });
    const rests = findingOf(after, finding).decided?.find((one) => one.question === question);
    expect(rests && told(rests.undecided)).toBe(undecided);
    expect(after.decisions).toMatchObject([{ question, reading, standing: "applied", changed: [] }]);
  });

  it("expires, with all that followed from it, as soon as a fact under it changes", () => {
    const [reading = ""] = Object.keys(readings);
    const then = factsUnder(question, given);
    for (const fact of restsOn[question]) {
      const stale = decision(question, reading, { facts: { ...then, [fact]: another(then[fact]) } });
      const after = classify({ ...given, decisions: [stale] }, law);
      expect({ ...after, decisions: undefined }, fact).toEqual({ ...before, decisions: undefined });
      expect(after.decisions).toMatchObject([{ standing: "expired", changed: [{ fact }] }]);
    }
    const fresh = classify({ ...given, decisions: [decision(question, reading, { facts: then })] }, law);
    expect(fresh.decisions).toMatchObject([{ standing: "applied" }]);
  });
});

/** Some other value than the one a fact has now. */
function another(value: unknown): never {
  const other = value === undefined ? "something" : undefined;
  return other as never;
}

describe("a decision", () => {
  it("of a question the facts settle has no effect, and says so", () => {
    const settled = someFacts({ taskRange: "broad" });
    const { decisions, ...after } = classify(
      { ...settled, decisions: [decision("generality", "narrow"), decision("consortium", "consortium")] },
      law,
    );
    expect(after).toEqual(classify(settled, law));
    expect(decisions?.map(({ standing }) => standing)).toEqual(["without-effect", "without-effect"]);
  });

  it("does not make a contractor, a hub or a researcher a provider, nor free the one who places", () => {
    const everything = Object.entries(openQuestions).flatMap(([question, { readings }]) =>
      Object.keys(readings).map((reading) => decision(question as QuestionId, reading)),
    );
    for (const one of everything) {
      for (const facts of [{ actorRole: "hub_operator" }, { supply: "research_only" }] as const) {
        expect(classify(someFacts({ ...facts, decisions: [one] }), law).provider.answer).toBe("no");
      }
      expect(classify(someFacts({ decisions: [one] }), law).provider.answer).toBe("yes");
    }
  });

  it("never ends what the Commission designated (Art 51(1)(b))", () => {
    const designated = someFacts({ ...systemic, designationBasis: "52(1)", designatedOn: "2026-11-02" });
    for (const question of ["cumulative-doubt", "modified-total", "unknown-base-total"] as const) {
      for (const reading of Object.keys(openQuestions[question].readings)) {
        const decided = { ...designated, decisions: [decision(question, reading)] };
        expect(classify(decided, law).systemicRisk.outcome).toBe("designated");
      }
    }
  });

  it("gives way to the one made later, which does not bring it back when it expires", () => {
    const facts = someFacts({ taskRange: "appears_narrow" });
    const two = [decision("generality", "narrow"), decision("generality", "general")];
    const after = classify({ ...facts, decisions: two }, law);
    expect(after.gpai.answer).toBe("yes");
    expect(after.decisions?.map(({ standing }) => standing)).toEqual(["superseded", "applied"]);
    const stale = decision("generality", "general", {
      facts: { ...factsUnder("generality", facts), taskRange: "broad" },
    });
    const expired = classify({ ...facts, decisions: [decision("generality", "narrow"), stale] }, law);
    expect(expired.gpai.answer).toBe("review");
    expect(expired.decisions?.map(({ standing }) => standing)).toEqual(["superseded", "expired"]);
  });

  it("stays among the reasons while another condition of the exemption is not known", () => {
    const facts = someFacts({ ...openRelease, licenceTerms: "needs_review", accessTerms: undefined });
    const { openSource, decisions } = classify(
      { ...facts, decisions: [decision("licence-terms", "allowed")] },
      law,
    );
    expect([openSource.answer, openSource.missing]).toEqual(["unknown", ["accessTerms"]]);
    expect(openSource.because.map((one) => one.decision?.question)).toContain("licence-terms");
    expect(decisions).toMatchObject([{ standing: "applied" }]);
  });

  it("leaves no answer unmarked that would read otherwise if nobody had decided anything", () => {
    const everything = Object.entries(openQuestions).flatMap(([question, { readings }]) =>
      Object.keys(readings).map((reading) => decision(question as QuestionId, reading)),
    );
    const situations = fc.record({
      facts: fc.constantFrom(...cases.map((one) => one.facts)),
      more: fc.record(
        {
          supply: fc.constantFrom("internal_only", "non_commercial", "eu_market"),
          actorRole: fc.constantFrom("consortium_coordinator", "original_developer"),
          computeDoubt: fc.constant("Base left out."),
          taskRange: fc.constantFrom("appears_narrow", undefined),
          monetisation: fc.constant("personal_data"),
          licenceTerms: fc.constant("needs_review"),
          trainingFlop: fc.constantFrom(flop("9e22"), flop("5e23"), flop("3e25")),
        },
        { requiredKeys: [] },
      ),
      decisions: fc.subarray(everything, { minLength: 1 }),
    });
    fc.assert(
      fc.property(situations, ({ facts, more, decisions }) => {
        const given = someFacts({ ...facts, ...more } as Facts);
        const none = classify(given, law);
        const after = classify({ ...given, decisions }, law);
        for (const name of findingNames) {
          if (after[name].decided === undefined) expect(after[name], name).toEqual(none[name]);
        }
        for (const [index, duty] of after.duties.entries()) {
          if (duty.decided === undefined) expect(duty).toEqual(none.duties[index]);
        }
      }),
      { numRuns: 600 },
    );
  });

  it("needs no second decision where a change of facts has settled the question", () => {
    const facts = someFacts({ taskRange: "appears_narrow" });
    const then = factsUnder("generality", facts);
    const decisions = [decision("generality", "narrow", { facts: then })];
    const after = classify({ ...facts, taskRange: "broad", decisions }, law);
    expect(after.gpai.outcome).toBe("indicated");
    expect(after.decisions).toMatchObject([{ standing: "without-effect", changed: [{ fact: "taskRange" }] }]);
  });

  it("names the fact that expired it, from what to what", () => {
    const stale = decision("generality", "narrow", {
      facts: { outputModalities: ["code", "text"], taskRange: "appears_narrow", trainingFlop: flop("2e23") },
    });
    const facts = someFacts({
      taskRange: "appears_narrow",
      outputModalities: ["text", "code"],
      decisions: [stale],
    });
    expect(classify(facts, law).decisions?.[0]?.changed).toEqual([
      { fact: "trainingFlop", from: "2e23", to: "5e23" },
      { fact: "cumulativeTrainingFlop", from: "", to: "5e23" },
    ]);
  });

  it("says who confirmed it", () => {
    const confirmed = decision("generality", "narrow", {
      confirmedBy: "Ben Second",
      confirmedOn: "2026-11-21",
    });
    const { gpai } = classify(someFacts({ taskRange: "appears_narrow", decisions: [confirmed] }), law);
    expect(gpai.because.at(-1)?.text).toContain("Confirmed by Ben Second on 2026-11-21. It differs");
  });

  it("marks every answer that rests on it, duties too, and no other", () => {
    const facts = someFacts({ ...openRelease, licenceTerms: "needs_review", codeChapters: ["transparency"] });
    const { openSource, gpai, systemicRisk, duties } = classify(
      { ...facts, decisions: [decision("licence-terms", "allowed")] },
      law,
    );
    expect([gpai.decided, systemicRisk.decided]).toEqual([undefined, undefined]);
    expect(openSource.decided).toEqual([
      { question: "licence-terms", undecided: { answer: "review", outcome: "review" } },
    ]);
    const resting = duties.filter(({ decided }) => decided !== undefined).map(({ id }) => id);
    // The Transparency chapter leaves exempt open-source models out, too.
    expect(resting).toEqual(["art-53-1-a", "art-53-1-b", "code-transparency"]);
  });

  it("opens the question that lies behind it: placed all the same, but is the coordinator its provider?", () => {
    const facts = someFacts({ supply: "non_commercial", actorRole: "consortium_coordinator" });
    expect(questionsOpen(classify(facts, law))).toEqual(["non-commercial-supply"]);
    const placedAllTheSame = decision("non-commercial-supply", "placed");
    const one = classify({ ...facts, decisions: [placedAllTheSame] }, law);
    expect([one.provider.answer, questionsOpen(one)]).toEqual(["review", ["consortium"]]);
    const both = [placedAllTheSame, decision("consortium", "coordinator")];
    const two = classify({ ...facts, decisions: both }, law);
    expect(two.provider.answer).toBe("yes");
    expect(two.provider.decided?.map(({ question }) => question)).toEqual([
      "non-commercial-supply",
      "consortium",
    ]);
  });

  it("cannot settle whether a modification is small while its compute is not known", () => {
    const facts = someFacts({
      ...modification,
      modificationFlop: undefined,
      cumulativeTrainingFlop: flop("1.1e25"),
    });
    const before = classify(facts, law);
    expect(before.systemicRisk.answer).toBe("review");
    expect(questionsOpen(before)).toEqual([]);
    const after = classify({ ...facts, decisions: [decision("modified-total", "share")] }, law);
    expect(after.systemicRisk.answer).toBe("review");
    expect(after.decisions).toMatchObject([{ standing: "without-effect" }]);
  });

  it("moves the day from which Article 55 binds (Rec 97)", () => {
    const facts = someFacts({ ...systemic, placedOn: "2027-03-01" });
    expect(classify(facts, law).article55.dates.from).toBe("2026-10-17");
    const after = classify({ ...facts, decisions: [decision("article-55-start", "placing")] }, law);
    expect(after.article55.dates.from).toBe("2027-03-01");
    expect(after.article55.decided).toHaveLength(1);
  });
});

describe("a decision on a model made from others", () => {
  const share = { chain: { flop: flop("4e24"), most: flop("4e24"), text: "2e24 + 2e24" } };
  const evidence = { derived: [], share, missing: [] };
  const facts = someFacts({ ...modification, modificationHistory: modificationHistory(share) });
  const bySteps = (decisions?: readonly Decision[], of = evidence) =>
    classify({ ...facts, modificationHistory: modificationHistory(of.share), decisions }, law, of);

  it("settles whether it is significant where the steps of one provider are over one third only together", () => {
    const before = bySteps();
    expect(told(before.modifierShare)).toBe("review review");
    expect(before.modifierShare.readings.map(({ id, leadsTo }) => [id, leadsTo && told(leadsTo)])).toEqual([
      ["significant", "yes significant"],
      ["not-significant", "no not_significant"],
    ]);
    expect(questionsOpen(before)).toEqual(["modification-significance"]);
    const provider = (reading: string) => bySteps([decision("modification-significance", reading)]).provider;
    expect(provider("significant").answer).toBe("yes");
    expect(provider("not-significant").answer).toBe("no");
  });

  it("expires as soon as an earlier step turns out greater", () => {
    const made = decision("modification-significance", "not-significant", {
      facts: factsUnder("modification-significance", facts),
    });
    expect(bySteps([made]).decisions).toMatchObject([{ standing: "applied" }]);
    const greater = {
      ...evidence,
      share: { chain: { flop: flop("5e24"), most: flop("5e24"), text: "3e24 + 2e24" } },
    };
    const after = bySteps([made], greater);
    expect(after.provider.answer).toBe("review");
    expect(after.decisions).toMatchObject([
      { standing: "expired", changed: [{ fact: "modificationHistory" }] },
    ]);
  });
});

it("counts only what was decided until the day asked about", () => {
  const facts = someFacts({ taskRange: "appears_narrow", decisions: [decision("generality", "narrow")] });
  expect(classify(facts, lawOn("2026-11-20")).gpai.answer).toBe("no");
  const before = classify(facts, lawOn("2026-11-19"));
  expect(before.gpai.answer).toBe("review");
  expect(before.decisions).toMatchObject([{ question: "generality", standing: "without-effect" }]);
});
