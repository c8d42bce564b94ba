import type { ObligationId } from "./obligations";
import type { Cite } from "./types";

/** How a period is counted; see `lib/engine/periods`. */
export type Counting = "weeks" | "months" | "years" | "fixed" | "before";

interface DeadlineRule {
  readonly title: string;
  /** The event the period runs from. */
  readonly trigger: string;
  readonly counting: Counting;
  /** Length in the unit of `counting`; 0 where the day itself counts. */
  readonly length: number;
  readonly duties: readonly ObligationId[];
  readonly cite: Cite;
  /** What has to be there on the day, in one line. */
  readonly deliver: string;
}

const act = (pinpoint: string): Cite => ({ source: "AIA", pinpoint, certainty: "settled" });

/** Deadlines a model record can give rise to. Ids never change. */
export const deadlineRules = {
  D01: {
    title: "Notify the Commission of systemic risk",
    trigger: "The threshold is met, or it becomes known that it will be",
    counting: "weeks",
    length: 2,
    duties: ["art-52-1"],
    cite: act("Art 52(1)"),
    deliver: "The notification, without delay and within two weeks at the latest",
  },
  D02: {
    title: "Notify the Commission of a modified systemic-risk model",
    trigger:
      "The modification passes one third of the base model's compute, or it becomes known that it will",
    counting: "weeks",
    length: 2,
    duties: ["art-52-1"],
    cite: { source: "GL", pinpoint: "Art 52(1); GL 70-71 [67-68]", certainty: "guideline" },
    deliver: "The notification, without delay and within two weeks at the latest",
  },
  D03: {
    title: "Notify the Commission of a model known on 2 August 2025",
    trigger: "Chapter V began to apply with the threshold already met or foreseen",
    counting: "weeks",
    length: 2,
    duties: ["art-52-1"],
    cite: { source: "GL", pinpoint: "GL 114-115 [111-112]", certainty: "guideline" },
    deliver: "The notification, within two weeks of 2 August 2025",
  },
  D08: {
    title: "Documentation for authorities and downstream providers ready",
    trigger: "Placing on the Union market",
    counting: "fixed",
    length: 0,
    duties: ["art-53-1-a", "art-53-1-b"],
    cite: act("Art 53(1)(a) and (b)"),
    deliver: "Documentation covering Annexes XI and XII, current",
  },
  D09: {
    title: "Authorised representative mandated",
    trigger: "Placing on the Union market",
    counting: "before",
    length: 0,
    duties: ["art-54"],
    cite: act("Art 54(1)"),
    deliver: "A written mandate, signed before the model is placed",
  },
  D10: {
    title: "Copyright policy in place",
    trigger: "Placing on the Union market",
    counting: "fixed",
    length: 0,
    duties: ["art-53-1-c"],
    cite: act("Art 53(1)(c)"),
    deliver: "A policy that is followed, with its responsibilities assigned",
  },
  D11: {
    title: "Training content summary published",
    trigger: "Placing on the Union market",
    counting: "fixed",
    length: 0,
    duties: ["art-53-1-d"],
    cite: { source: "TPL", pinpoint: "Art 53(1)(d); notice 32", certainty: "guideline" },
    deliver: "The filled template on the official website and with the model",
  },
  D12: {
    title: "Training content summary updated",
    trigger: "Further training",
    counting: "months",
    length: 6,
    duties: ["art-53-1-d"],
    cite: { source: "TPL", pinpoint: "notice 29", certainty: "guideline" },
    deliver: "An updated summary, sooner if the change is material",
  },
  D13: {
    title: "Model placed before 2 August 2025 brought into compliance",
    trigger: "The model was placed on the market before 2 August 2025",
    counting: "fixed",
    length: 0,
    duties: ["art-53-1-a", "art-53-1-b", "art-53-1-c", "art-53-1-d", "art-54"],
    cite: act("Art 111(3)"),
    deliver: "Every duty that binds the model; gaps disclosed and justified",
  },
  D19: {
    title: "Representative keeps the documentation until",
    trigger: "Placing on the Union market",
    counting: "years",
    length: 10,
    duties: ["art-54"],
    cite: act("Art 54(3)(b)"),
    deliver: "A copy of the documentation and the provider's contact details",
  },
} as const satisfies Record<string, DeadlineRule>;

export type DeadlineId = keyof typeof deadlineRules;
