import { describe, expect, it } from "vitest";
import { classify } from "@/lib/engine/classify";
import { withDecisions } from "@/lib/engine/decided";
import type { Decision } from "@/lib/engine/decisions";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { openQuestions, type QuestionId } from "@/lib/law/open-questions";
import { flop, openRelease, someFacts } from "../support/facts";

const law = lawOn("2026-11-23");
const decision = (question: QuestionId, reading: string, more: Partial<Decision> = {}): Decision => ({
  question,
  reading,
  by: "Olga Officer",
  on: "2026-11-20",
  reason: "the evaluation shows it",
  ...more,
});
const decided = (facts: Facts, ...decisions: Decision[]) => classify(someFacts({ ...facts, decisions }), law);
const standings = (facts: Facts, ...decisions: Decision[]) =>
  decided(facts, ...decisions).decisions?.map(({ question, standing }) => `${question} ${standing}`);

const seemsNarrow: Facts = { taskRange: "appears_narrow" };

describe("what became of a decision", () => {
  it("is told with all that it is, but not with the facts it rested on", () => {
    const made = decision("generality", "narrow", { facts: seemsNarrow, confirmedBy: "Ben Second" });
    const [state] = decided({ ...seemsNarrow, outputModalities: undefined }, made).decisions ?? [];
    const { facts: _facts, ...told } = made;
    expect(state).toMatchObject(told);
    expect(state).not.toHaveProperty("facts");
  });

  it("says that it differs from the criterion only while it is applied", () => {
    const differs = (facts: Facts, ...decisions: Decision[]) =>
      decided(facts, ...decisions).decisions?.map((one) => one.differs);
    const narrow = decision("generality", "narrow");
    expect(differs(seemsNarrow, narrow)).toEqual([true]);
    expect(differs(seemsNarrow, decision("generality", "general"))).toEqual([false]);
    expect(differs({ taskRange: "broad" }, narrow)).toEqual([false]);
    expect(differs(seemsNarrow, narrow, decision("generality", "general"))).toEqual([false, false]);
  });

  it("is superseded by every later one on the same question, and by no other", () => {
    const three = [
      decision("generality", "narrow"),
      decision("monetisation", "monetised"),
      decision("generality", "general"),
      decision("generality", "narrow"),
    ];
    expect(standings({ ...seemsNarrow, ...openRelease, monetisation: "personal_data" }, ...three)).toEqual([
      "generality superseded",
      "monetisation applied",
      "generality superseded",
      "generality applied",
    ]);
  });

  it("keeps what changed under it, superseded too", () => {
    const stale = decision("generality", "narrow", { facts: { ...someFacts(), taskRange: "narrow" } });
    const after = decided(seemsNarrow, stale, decision("generality", "general"));
    const changed = [{ fact: "taskRange", from: "narrow", to: "appears_narrow" }];
    expect(after.decisions).toMatchObject([
      { standing: "superseded", changed },
      { standing: "applied", changed: [] },
    ]);
  });

  it("expires only where the question still arises, with the other decisions made", () => {
    const facts: Facts = { supply: "non_commercial", actorRole: "consortium_coordinator" };
    const stale = decision("consortium", "coordinator", { facts: { ...facts, supply: "eu_market" } });
    const placed = decision("non-commercial-supply", "placed");
    expect(standings(facts, placed, stale)).toEqual(["non-commercial-supply applied", "consortium expired"]);
    expect(standings(facts, stale)).toEqual(["consortium without-effect"]);
    const notPlaced = decision("non-commercial-supply", "not-placed");
    expect(standings(facts, notPlaced, stale)?.[1]).toBe("consortium without-effect");
  });

  it("without effect is what is decided on a question that does not arise, changed or not", () => {
    expect(standings({}, decision("generality", "narrow"))).toEqual(["generality without-effect"]);
    const stale = decision("generality", "narrow", { facts: seemsNarrow });
    expect(standings({}, stale)).toEqual(["generality without-effect"]);
  });
});

describe("a decision made only after the day asked about", () => {
  const later = decision("generality", "narrow", { on: "2026-11-24", facts: seemsNarrow });
  const sooner = decision("generality", "general", { on: "2026-11-23" });

  it("comes after the others and supersedes none of them", () => {
    const { gpai, decisions } = decided(seemsNarrow, later, sooner);
    expect(gpai.answer).toBe("yes");
    expect(decisions?.map(({ on, standing }) => [on, standing])).toEqual([
      ["2026-11-23", "applied"],
      ["2026-11-24", "without-effect"],
    ]);
    expect(decisions?.[1]?.changed.map(({ fact }) => fact)).toContain("trainingFlop");
    expect(decisions?.[1]).not.toHaveProperty("facts");
  });

  it("marks nothing, and leaves every answer as it would be without it", () => {
    const { decisions, ...after } = decided(seemsNarrow, later);
    expect(after).toEqual(classify(someFacts(seemsNarrow), law));
    expect(decisions).toHaveLength(1);
  });
});

describe("nobody decided anything", () => {
  it("is an assessment without decisions", () => {
    for (const decisions of [undefined, []]) {
      const assessment = classify(someFacts({ decisions }), law);
      expect(assessment).not.toHaveProperty("decisions");
      expect(assessment.gpai).not.toHaveProperty("decided");
    }
  });

  it("is reasoned about as with an empty list", () => {
    const given: Facts[] = [];
    const plain = classify(someFacts(), law);
    const after = withDecisions({}, "2026-11-23", (facts) => {
      given.push(facts);
      return plain;
    });
    expect(after.decisions).toEqual([]);
    expect(given.every(({ decisions }) => decisions?.length === 0)).toBe(true);
  });
});

it("a decision on a duty alone is applied there, and marked there", () => {
  const big = flop("3e25");
  const facts: Facts = {
    trainingFlop: big,
    cumulativeTrainingFlop: big,
    thresholdMetOrKnownOn: "2026-10-17",
    codeChapters: ["safety"],
  };
  const after = decided(facts, decision("public-summary", "not-needed"));
  expect(after.decisions).toMatchObject([{ standing: "applied" }]);
  const marked = after.duties.filter((duty) => duty.decided !== undefined);
  expect(marked.map(({ id, decided: rests }) => [id, rests])).toEqual([
    ["code-safety-10-2", [{ question: "public-summary", undecided: { answer: "review", outcome: "open" } }]],
  ]);
});

describe("the decisions an answer rests on", () => {
  it("are those without which it would read otherwise, with what it would then be", () => {
    const facts: Facts = { supply: "non_commercial", actorRole: "consortium_coordinator" };
    const { provider, gpai } = decided(
      facts,
      decision("non-commercial-supply", "placed"),
      decision("consortium", "coordinator"),
    );
    expect(provider.decided).toEqual([
      { question: "non-commercial-supply", undecided: { answer: "review", outcome: "case_by_case" } },
      { question: "consortium", undecided: { answer: "review", outcome: "case_by_case" } },
    ]);
    expect(gpai).not.toHaveProperty("decided");
  });

  it("are all where each alone would do, with what it would be without any", () => {
    // No exemption for its licence, and none for its systemic risk: either way a representative is needed.
    const facts: Facts = {
      ...openRelease,
      licenceTerms: "needs_review",
      providerLocation: "non-EU",
      thresholdTrigger: "known_will_be_met",
      thresholdMetOrKnownOn: "2026-10-17",
    };
    const one = decision("licence-terms", "disqualifying");
    const two = decision("foreseen-threshold", "will-be-met");
    expect(decided(facts).representative.answer).toBe("review");
    const { representative } = decided(facts, one, two);
    expect(representative.answer).toBe("yes");
    const undecided = { answer: "review", outcome: "review" };
    expect(representative.decided).toEqual([
      { question: "licence-terms", undecided },
      { question: "foreseen-threshold", undecided },
    ]);
    const idle = decision("generality", "narrow");
    expect(decided(facts, idle, one, two).representative.decided).toEqual(representative.decided);
    expect(decided(facts, one).representative.decided).toEqual([{ question: "licence-terms", undecided }]);
  });

  it("stand each beside the answer without it alone", () => {
    const facts: Facts = { ...openRelease, licenceTerms: "needs_review", monetisation: "personal_data" };
    const both = [decision("licence-terms", "allowed"), decision("monetisation", "harmless")];
    const { openSource } = decided(facts, ...both);
    expect(openSource.answer).toBe("yes");
    // Personal data are a monetisation as a rule (GL 87), whatever the licence says.
    expect(openSource.decided).toEqual([
      { question: "licence-terms", undecided: { answer: "review", outcome: "review" } },
      { question: "monetisation", undecided: { answer: "no", outcome: "no" } },
    ]);
  });

  it("leave out one that changes nothing in this answer", () => {
    const facts: Facts = { ...openRelease, licenceTerms: "needs_review", ...seemsNarrow };
    const after = decided(facts, decision("licence-terms", "allowed"), decision("generality", "general"));
    expect(after.gpai.decided?.map(({ question }) => question)).toEqual(["generality"]);
    expect(after.openSource.decided?.map(({ question }) => question)).toEqual(["licence-terms"]);
  });

  it("name each question once, decided often as it may be", () => {
    const after = decided(
      seemsNarrow,
      decision("generality", "narrow"),
      decision("generality", "narrow", { on: "2026-11-21" }),
    );
    expect(after.gpai.decided).toHaveLength(1);
  });

  it("are of questions that there are", () => {
    const every = Object.entries(openQuestions).map(([question, { readings }]) =>
      decision(question as QuestionId, Object.keys(readings)[0] ?? ""),
    );
    const after = decided(seemsNarrow, ...every);
    expect(after.decisions).toHaveLength(every.length);
    expect(after.decisions?.filter(({ standing }) => standing === "applied")).toMatchObject([
      { question: "generality" },
    ]);
  });
});
