import type { Cite } from "./types";

/** Whether a stage counts; `review` where the guidelines do not say. */
export type Counting = "yes" | "no" | "review";

/** One way the guidelines' silence can be read. */
export interface StageReading {
  readonly counts: boolean;
  readonly reading: string;
}

interface Counted {
  readonly counts: Counting;
  readonly cite: Cite;
  /** Filled where it is `review`. */
  readonly readings?: readonly [StageReading, StageReading];
}

export interface ComputeStage {
  readonly label: string;
  /** What belongs here, where the label leaves doubt. */
  readonly help: string;
  /** Why it counts or does not, in our words. */
  readonly rule: string;
  /** Toward the compute of parameter updates: the test for a general-purpose AI model. */
  readonly updates: Counted;
  /** Toward the cumulative compute: the test for systemic risk. */
  readonly cumulative: Counted;
}

const guideline = (pinpoint: string): Cite => ({ source: "GL", pinpoint, certainty: "guideline" });
const inference = (pinpoint: string): Cite => ({ source: "GL", pinpoint, certainty: "inference" });

const UPDATES = guideline("GL 118 [115]");
const CUMULATIVE = guideline("GL 119-120 [116-117]");
const EXCLUDED = guideline("GL 122 [119]");

const updating = (label: string, help: string, cumulative: Cite = CUMULATIVE): ComputeStage => ({
  label,
  help,
  rule: "It updates the parameters directly, so it counts toward both tests.",
  updates: { counts: "yes", cite: UPDATES },
  cumulative: { counts: "yes", cite: cumulative },
});

const generating = (label: string, help: string, rule: string): ComputeStage => ({
  label,
  help,
  rule,
  updates: { counts: "no", cite: UPDATES },
  cumulative: { counts: "yes", cite: guideline("GL 120 [117]") },
});

const leftOut = (label: string, help: string, rule: string): ComputeStage => ({
  label,
  help,
  rule,
  updates: { counts: "no", cite: UPDATES },
  cumulative: { counts: "no", cite: EXCLUDED },
});

/** Every kind of compute around a model, and whether it counts toward each test (Annex A.1 of the guidelines). */
export const computeStages = {
  "pre-training": updating("Pre-training", "The large run on much data that builds general capabilities."),
  "continued-pre-training": updating(
    "Continued pre-training",
    "Further training of that kind: longer context, more languages, another field.",
  ),
  "supervised-fine-tuning": updating(
    "Supervised fine-tuning",
    "Training on examples of the wanted answers.",
    {
      source: "AIA",
      pinpoint: "Rec 111; GL 120 [117]",
      certainty: "settled",
    },
  ),
  "reinforcement-updates": updating(
    "Preference optimisation and reinforcement learning: updates",
    "The passes that compute and apply the updates. Enter the generated samples as an entry of their own.",
  ),
  "reinforcement-rollouts": {
    label: "Reinforcement learning: generated samples (rollouts)",
    help: "Forward passes in which the model writes the answers it then learns from, discarded ones included.",
    rule: "Counts toward the cumulative total on either reading; whether it counts as parameter updates is not said.",
    updates: {
      counts: "review",
      cite: inference("GL 118 [115]"),
      readings: [
        {
          counts: false,
          reading: "They generate data, as synthetic data does, and update nothing by themselves.",
        },
        { counts: true, reading: "They are a part of each update step, which cannot be taken without them." },
      ],
    },
    cumulative: { counts: "yes", cite: inference("GL 120 [117]") },
  },
  "synthetic-private": generating(
    "Synthetic data that is not public",
    "All passes that generated it, samples that were thrown away included.",
    "Every sample that was generated counts toward the cumulative total, whether it was kept or not.",
  ),
  "synthetic-public": leftOut(
    "Synthetic data that anyone can get",
    "Generating a data set that is publicly accessible.",
    "Generating data that is publicly accessible need not be counted.",
  ),
  "synthetic-failed": leftOut(
    "Failed synthetic data, thrown away whole",
    "Only where none of it went into training; discarded samples of a set that was used belong above.",
    "A failed experiment whose data is thrown away need not be counted.",
  ),
  "initial-weights": {
    label: "Training of weights it started from",
    help: "Weights that were merged, averaged or used to start from, with all that went into training them.",
    rule: "The training of such weights counts toward the cumulative total; that it counts as updates is our reading.",
    updates: { counts: "yes", cite: inference("GL 118 [115], 121 [118]") },
    cumulative: { counts: "yes", cite: guideline("GL 121 [118]") },
  },
  "teacher-training": leftOut(
    "Training of the teacher it was distilled from",
    "What went into the teacher itself, not the passes made for this model.",
    "The training of a parent model used in distillation need not be counted.",
  ),
  "teacher-passes": generating(
    "The teacher's passes for private data",
    "Forward passes of a teacher whose answers or scores this model was trained on.",
    "A teacher's forward passes for data that is not public count toward the cumulative total.",
  ),
  "auxiliary-models": leftOut(
    "Reward and value models",
    "Training and running models that only guide the training.",
    "Auxiliary models, such as reward models and value functions, need not be counted.",
  ),
  evaluation: leftOut(
    "Evaluation and red-teaming",
    "Running the model to measure or attack it.",
    "Passes that only diagnose need not be counted.",
  ),
  "discarded-research": leftOut(
    "Research and runs that were discarded",
    "Only where neither weights nor data live on in the model.",
    "Research from which only people learnt something need not be counted.",
  ),
  "activation-recomputation": leftOut(
    "Recomputation of activations",
    "Forward passes repeated to save memory. Hardware counters include them.",
    "Recomputing activations to save memory need not be counted.",
  ),
  other: {
    label: "Something else",
    help: "Say in the note what it is. It stays open until a stage fits.",
    rule: "The guidelines do not name it: whether it counts is for judgement.",
    updates: {
      counts: "review",
      cite: inference("GL 118 [115]"),
      readings: [
        { counts: false, reading: "It does not contribute directly to parameter updates." },
        { counts: true, reading: "It contributes directly to parameter updates." },
      ],
    },
    cumulative: {
      counts: "review",
      cite: inference("GL 120 [117], 122 [119]"),
      readings: [
        {
          counts: false,
          reading: "It is like what need not be counted: diagnosis, lessons learnt, auxiliary models.",
        },
        {
          counts: true,
          reading: "It contributed to the model's capabilities, and as a rule all such compute counts.",
        },
      ],
    },
  },
} as const satisfies Readonly<Record<string, ComputeStage>>;

export type ComputeStageId = keyof typeof computeStages;
