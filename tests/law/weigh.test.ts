import { expect, it } from "vitest";
import type { Decision } from "@/lib/engine/decisions";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { weigh } from "@/lib/judgements/weigh";
import { flop, openRelease, someFacts } from "../support/facts";

const law = lawOn("2026-11-23");
const asked = (facts: Facts) =>
  weigh({ facts: someFacts(facts) }, law).map(
    ({ question, isOpen }) => `${question}${isOpen ? " open" : ""}`,
  );

it("offers nothing where facts and law settle everything", () => {
  expect(asked({})).toEqual([]);
});

it("offers what is open before what can only be argued with", () => {
  const facts: Facts = { ...openRelease, licenceTerms: "needs_review", taskRange: undefined };
  expect(asked(facts)).toEqual(["licence-terms open", "generality"]);
});

it("says what each reading of GL 20 means for this model: class, duties and dates", () => {
  const [weighed] = weigh({ facts: someFacts({ taskRange: "appears_narrow", codeChapters: [] }) }, law);
  const [general, narrow] = weighed?.readings ?? [];
  expect(general).toMatchObject({
    id: "general",
    modelClass: "gpai",
    binding: ["art-53-1-a", "art-53-1-b", "art-53-1-c", "art-53-1-d", "art-53-3", "art-53-4"],
    open: [],
    deadlines: [
      { id: "D08", dueOn: "2026-03-02", review: false },
      { id: "D10", dueOn: "2026-03-02", review: false },
      { id: "D11", dueOn: "2026-03-02", review: false },
    ],
  });
  expect(narrow).toMatchObject({
    id: "narrow",
    modelClass: "not-indicated",
    binding: [],
    open: [],
    deadlines: [],
  });
  expect(narrow?.changes).toContainEqual({
    question: "Is it a general-purpose AI model?",
    from: "For judgement",
    to: "No, although the criterion is met",
  });
});

it("weighs a decided question against the state without the decision, so that it can be made again", () => {
  const made: Decision = {
    question: "generality",
    reading: "narrow",
    by: "Olga Officer",
    on: "2026-11-20",
    reason: "It transcribes speech and nothing else.",
  };
  const facts = someFacts({ taskRange: "appears_narrow" });
  expect(weigh({ facts: { ...facts, decisions: [made] } }, law)).toEqual(weigh({ facts }, law));
});

it("does not offer a question whose answer a missing fact bars", () => {
  const facts: Facts = {
    isThirdPartyModification: true,
    actorRole: "downstream_modifier",
    baseIsGpai: true,
    baseIsSystemicRisk: false,
    modificationFlop: undefined,
    trainingFlop: undefined,
    cumulativeTrainingFlop: flop("1.1e25"),
    weightsControlledBy: "modifier",
  };
  expect(asked(facts)).toEqual(["modification-significance"]);
});
