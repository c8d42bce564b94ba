import { type CodeChapter, codeChapters } from "@/lib/law/code-chapters";
import type { Cite } from "@/lib/law/types";
import { answered } from "./answered";
import type { DutyGround, DutyReason } from "./duty-reasons";
import type { Facts } from "./facts";
import { type Finding, finding } from "./finding";
import { judge } from "./judge";
import { liftedBy } from "./open-source";

const codeCite = (pinpoint: string): Cite => ({ source: "CODE", pinpoint, certainty: "code" });

/** Whether the provider signed a chapter of the Code; unknown is not "none". */
export function signed(facts: Facts, chapter: CodeChapter): DutyReason {
  const name = codeChapters[chapter];
  const cite = codeCite(`${name} chapter`);
  if (facts.codeChapters === undefined) {
    const text = "Which chapters of the Code of Practice the provider signed is not known.";
    return answered("unknown", [{ text, cite }], { missing: ["codeChapters"] });
  }
  const isSigned = facts.codeChapters.includes(chapter);
  const text = `The provider ${isSigned ? "signed" : "has not signed"} the ${name} chapter.`;
  return answered(isSigned ? "yes" : "no", [{ text, cite }]);
}

/** Two conditions that must both hold; one "no" decides, and unknown outranks review. */
function both(first: Finding, second: Finding): DutyReason {
  for (const answer of ["no", "unknown", "review"] as const) {
    const open = [first, second].filter((one) => one.answer === answer);
    if (open.length > 0) {
      return answered(
        answer,
        open.flatMap(({ because }) => because),
        {
          missing: open.flatMap(({ missing }) => missing),
          readings: open.flatMap(({ readings }) => readings),
        },
      );
    }
  }
  return answered("yes", [...first.because, ...second.because]);
}

/** The Transparency chapter, which leaves exempt open-source models out. */
export const signedAndDocumenting = ({ facts, openSource }: DutyGround): DutyReason =>
  both(signed(facts, "transparency"), liftedBy(openSource));

/** What the Safety and Security chapter asks of its signatories: only with a systemic-risk model. */
export const framework = ({ facts, systemic }: DutyGround): DutyReason =>
  both(signed(facts, "safety"), systemic);

/** Publication where it is needed (Measure 10.2): whether it is, is a judgement. */
export function publicSummary(ground: DutyGround): DutyReason {
  const bound = framework(ground);
  if (bound.answer !== "yes") return bound;
  const cite = codeCite("Safety and Security 10.2");
  const text = "Whether publication is needed to assess or mitigate systemic risk is a judgement.";
  const because = [...bound.because, { text, cite }];
  return judge<"public-summary", string>(ground.facts, {
    question: "public-summary",
    undecided: answered("review", because),
    readings: {
      needed: finding("yes", "binds", because),
      "not-needed": finding("no", "does_not_bind", because),
    },
  });
}
