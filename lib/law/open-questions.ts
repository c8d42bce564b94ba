import type { Cite } from "./types";

/** One way to answer an open question, and what follows from it. */
interface OpenReading {
  readonly reading: string;
  readonly consequence: string;
  readonly cite: Cite;
}

interface OpenQuestion {
  readonly title: string;
  /** Where a criterion or the guidelines lean to one reading: what a decision may differ from. */
  readonly yardstick?: string;
  /** By id. A day of the timeline stands as its name in braces. */
  readonly readings: Readonly<Record<string, OpenReading>>;
}

const gl = (pinpoint: string) => ({ source: "GL", pinpoint, certainty: "guideline" }) as const;
const code = (pinpoint: string) => ({ source: "CODE", pinpoint, certainty: "code" }) as const;
const inferred = (pinpoint: string) => ({ source: "GL", pinpoint, certainty: "inference" }) as const;

/**
 * What the law leaves to judgement, as a closed list. Ids of questions and readings are stored with
 * decisions and never change their meaning.
 */
export const openQuestions = {
  generality: {
    title: "Is it narrow although the criterion is met?",
    yardstick: "the indicative criterion",
    readings: {
      general: {
        reading: "It can do a wide range of distinct tasks competently: a general-purpose AI model.",
        consequence: "The duties of Article 53 bind its provider.",
        cite: gl("GL 20"),
      },
      narrow: {
        reading:
          "It can do only a narrow set of tasks: not a general-purpose AI model despite the criterion.",
        consequence: "Chapter V does not bind its provider.",
        cite: gl("GL 20"),
      },
    },
  },
  "generality-below": {
    title: "Is it general although the criterion is not shown to be met?",
    yardstick: "the indicative criterion",
    readings: {
      general: {
        reading:
          "It can do a wide range of distinct tasks competently: a general-purpose AI model whatever the criterion says.",
        consequence: "The duties of Article 53 bind its provider.",
        cite: gl("GL 20"),
      },
      narrow: {
        reading: "It cannot do a wide range of distinct tasks competently: not a general-purpose AI model.",
        consequence: "Chapter V does not bind its provider.",
        cite: gl("GL 20"),
      },
    },
  },
  "compute-doubt": {
    title: "Is the compute complete enough to rule out a general-purpose AI model?",
    readings: {
      complete: {
        reading: "The figure is complete: not indicated.",
        consequence: "Chapter V does not bind its provider.",
        cite: gl("GL 20"),
      },
      incomplete: {
        reading: "The figure leaves compute out that counts: the total may be above the threshold.",
        consequence: "The duties of Article 53 may bind its provider.",
        cite: gl("GL 121 [118]"),
      },
    },
  },
  "cumulative-doubt": {
    title: "Is the compute complete enough to rule out systemic risk?",
    readings: {
      complete: {
        reading: "The figure is complete: no presumption.",
        consequence: "Article 55 does not bind.",
        cite: gl("GL 121 [118]"),
      },
      incomplete: {
        reading: "The figure leaves compute out that counts: the total may pass the threshold.",
        consequence: "Notification and the duties of Article 55 may bind.",
        cite: gl("GL 121 [118]"),
      },
    },
  },
  "modification-significance": {
    title: "Is the modification significant, whatever its share of the compute?",
    yardstick: "the indicative criterion",
    readings: {
      significant: {
        reading: "It changes generality, capabilities or systemic risk significantly.",
        consequence: "Its maker is the provider of the result.",
        cite: gl("GL 62-63 [59-60]"),
      },
      "not-significant": {
        reading: "It changes neither generality nor capabilities nor systemic risk significantly.",
        consequence: "Its maker is no provider.",
        cite: gl("GL 62-63 [59-60]"),
      },
    },
  },
  "general-result": {
    title: "Who provides a general-purpose AI model made from one that was none?",
    readings: {
      "not-provider": {
        reading: "The modification is small: its maker is no provider.",
        consequence: "Nothing in Chapter V binds the actor.",
        cite: inferred("GL 60-63 [58-60]"),
      },
      provider: {
        reading: "Whoever first makes it a general-purpose AI model is its developer and so its provider.",
        consequence: "The duties of Chapter V bind the actor.",
        cite: inferred("GL 60-63 [58-60]"),
      },
    },
  },
  "modified-total": {
    title: "Does a small modification count by its share or by the total it builds on?",
    readings: {
      share: {
        reading:
          "The modification is not significant, so the modifier is no provider and the total does not matter.",
        consequence: "Nothing binds the modifier.",
        cite: inferred("GL 62-63 [59-60]; GL 121 [118]; Art 51(2)"),
      },
      total: {
        reading:
          "The weights built upon count, so the total passes the threshold and the presumption applies.",
        consequence: "Notification within two weeks and the duties of Article 55.",
        cite: inferred("GL 62-63 [59-60]; GL 121 [118]; Art 51(2)"),
      },
    },
  },
  "foreseen-threshold": {
    title: "Will the systemic-risk threshold be met, as recorded, though no figure is above it?",
    readings: {
      "will-be-met": {
        reading: "It will be met, and the figure is not the final one: the presumption will apply.",
        consequence: "Notification within two weeks of the day it became known.",
        cite: gl("GL 31 [30]"),
      },
      "figure-final": {
        reading: "The figure is final, and that the threshold will be met was recorded by mistake.",
        consequence: "No notification; correct what is recorded of the threshold.",
        cite: { source: "AIA", pinpoint: "Art 51(2)", certainty: "settled" },
      },
    },
  },
  "unknown-base-total": {
    title: "Is the total above the systemic-risk threshold, though the base model's compute cannot be known?",
    yardstick: "the guidelines",
    readings: {
      "not-above": {
        reading: "The base has no systemic risk, so the total is taken as not above the threshold.",
        consequence: "No systemic risk is presumed.",
        cite: inferred("GL 64 [61]"),
      },
      above: {
        reading: "The base and the modification together are above the threshold.",
        consequence: "Systemic risk may be presumed, with notification and the duties of Article 55.",
        cite: inferred("GL 64 [61]; GL 121 [118]"),
      },
    },
  },
  "internal-use-systemic": {
    title: "Does purely internal use place a systemic-risk model on the market?",
    readings: {
      "not-placed": {
        reading: "Placing asks for a supply on the market: internal use is none.",
        consequence: "Nothing in Chapter V binds the actor.",
        cite: inferred("Rec 97; Art 3(3), 3(9), 3(10)"),
      },
      placed: {
        reading: "Internal use of a systemic-risk model counts as placing it; notifying is the safe course.",
        consequence: "The duties of Chapter V bind the actor.",
        cite: inferred("Rec 97; Art 3(3), 3(9), 3(10)"),
      },
    },
  },
  "non-commercial-supply": {
    title: "Is a model supplied free of charge, outside any commercial activity, placed on the market?",
    readings: {
      "not-placed": {
        reading: "Making available asks for a commercial activity: not placed.",
        consequence: "Nothing in Chapter V binds the actor.",
        cite: inferred("Art 3(10); Rec 109"),
      },
      placed: {
        reading: "Publishing it for anyone to use is a supply on the market all the same.",
        consequence: "The duties of Chapter V bind the actor.",
        cite: inferred("Art 3(10); Rec 109"),
      },
    },
  },
  consortium: {
    title: "Is the coordinator or the consortium the provider?",
    yardstick: "the guidelines",
    readings: {
      consortium: {
        reading: "The consortium itself is the provider.",
        consequence: "Nothing in Chapter V binds the actor.",
        cite: gl("GL 51"),
      },
      coordinator: {
        reading: "The coordinator is the provider, as is usual.",
        consequence: "The duties of Chapter V bind the actor.",
        cite: gl("GL 51"),
      },
    },
  },
  "weights-control": {
    title: "Who modifies the model: the actor, or the original provider who controls the weights?",
    readings: {
      "original-provider": {
        reading: "Whoever controls the weights modifies: the original provider.",
        consequence: "Nothing in Chapter V binds the actor.",
        cite: gl("GL 60 fn 12 [fn 13]"),
      },
      actor: {
        reading: "Whoever orders and pays for the training modifies: the actor.",
        consequence: "The duties of Chapter V bind the actor.",
        cite: gl("GL 60 fn 12 [fn 13]"),
      },
    },
  },
  "licence-terms": {
    title: "Do the licence's restrictions disqualify it from the open-source exemption?",
    readings: {
      allowed: {
        reading: "The restrictions are proportionate safety terms: the exemption applies.",
        consequence: "Articles 53(1)(a), 53(1)(b) and 54 do not bind.",
        cite: gl("GL 84"),
      },
      disqualifying: {
        reading: "The restrictions go beyond what is allowed: no exemption.",
        consequence: "Articles 53(1)(a) and 53(1)(b) bind, and 54 for a provider outside the Union.",
        cite: gl("GL 80, 83"),
      },
    },
  },
  monetisation: {
    title: "Is asking for personal data a monetisation of the model?",
    yardstick: "the guidelines",
    readings: {
      monetised: {
        reading: "It is, unless the data serve security alone and bring no gain: no exemption.",
        consequence: "Articles 53(1)(a) and 53(1)(b) bind, and 54 for a provider outside the Union.",
        cite: gl("GL 87"),
      },
      harmless: {
        reading: "It is not where the data only improve security, compatibility or interoperability.",
        consequence: "The exemption does not fail on this account.",
        cite: { source: "AIA", pinpoint: "Rec 103", certainty: "inference" },
      },
    },
  },
  "legacy-notification": {
    title: "By when is a systemic-risk model notified that was on the market before Chapter V applied?",
    readings: {
      "legacy-date": {
        reading: "Article 111(3) covers the notification too: it is due by {legacyModelsComply}.",
        consequence: "Notify by {legacyModelsComply} at the latest.",
        cite: inferred("Art 52(1), 111(3); GL 114-115 [111-112]"),
      },
      "two-weeks": {
        reading: "The two weeks ran from {chapterVApplies}, or from the day the threshold was passed since.",
        consequence: "The notification is overdue; notifying now is the safe course.",
        cite: inferred("Art 52(1), 111(3); GL 114-115 [111-112]"),
      },
    },
  },
  "public-summary": {
    title: "Is a published summary of the framework and the reports needed?",
    readings: {
      needed: {
        reading: "Publication is needed.",
        consequence: "A short form of the framework and the reports is published.",
        cite: code("Safety and Security 10.2"),
      },
      "not-needed": {
        reading: "It is not needed, or the model is as safe as one already assessed.",
        consequence: "Nothing is published; the reason is kept on file.",
        cite: code("Safety and Security 10.2"),
      },
    },
  },
  "article-55-start": {
    title: "From when does Article 55 bind a model that is placed on the market only later?",
    yardstick: "the guidelines",
    readings: {
      "condition-met": {
        reading: "From the day the condition of Article 51(1) is met, also before placing.",
        consequence: "Article 55 binds already before the model is placed.",
        cite: gl("GL 27, 42"),
      },
      placing: {
        reading: "From the day of placing: a provider's duties begin with the market.",
        consequence: "Until then Article 55 does not bind; the notification is not affected.",
        cite: { source: "AIA", pinpoint: "Rec 97", certainty: "inference" },
      },
    },
  },
} as const satisfies Readonly<Record<string, OpenQuestion>>;

export type QuestionId = keyof typeof openQuestions;
export type ReadingId<Q extends QuestionId = QuestionId> = Q extends QuestionId
  ? Extract<keyof (typeof openQuestions)[Q]["readings"], string>
  : never;
