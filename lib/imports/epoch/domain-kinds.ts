import type { OutputModality } from "@/lib/law/modalities";

interface DomainKind {
  /** What a model of this domain puts out where its tasks do not say; empty where the domain does not say either. */
  readonly outputs: readonly OutputModality[];
  /** One field of use: a model whose tasks name nothing general appears narrow. */
  readonly narrow: boolean;
}

/** Every domain of Epoch AI's editions of 2024 and 2026. */
export const domainKinds: Readonly<Record<string, DomainKind>> = {
  language: { outputs: ["text"], narrow: false },
  multimodal: { outputs: [], narrow: false },
  vision: { outputs: [], narrow: false },
  "image generation": { outputs: ["text_to_image"], narrow: false },
  video: { outputs: [], narrow: false },
  audio: { outputs: ["sound_effects_with_speech"], narrow: true },
  speech: { outputs: ["speech"], narrow: true },
  games: { outputs: ["actions"], narrow: true },
  robotics: { outputs: ["actions"], narrow: true },
  driving: { outputs: ["actions"], narrow: true },
  biology: { outputs: ["biological_sequences"], narrow: true },
  medicine: { outputs: [], narrow: true },
  "earth science": { outputs: ["numeric_fields"], narrow: true },
  "materials science": { outputs: ["numeric_fields"], narrow: true },
  recommendation: { outputs: ["labels"], narrow: true },
  search: { outputs: [], narrow: true },
  mathematics: { outputs: [], narrow: true },
  cybersecurity: { outputs: [], narrow: true },
  "3d modeling": { outputs: [], narrow: true },
  other: { outputs: [], narrow: false },
};
