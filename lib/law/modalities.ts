import type { Cite } from "./types";

interface Modality {
  readonly label: string;
  /** Whether generating it counts as language, text-to-image or text-to-video in the indicative criterion. */
  readonly meetsCriterion: boolean;
}

/** What a model can put out, as far as the indicative criterion tells kinds apart. */
export const outputModalities = {
  text: { label: "Text", meetsCriterion: true },
  code: { label: "Program code", meetsCriterion: true },
  speech: { label: "Speech", meetsCriterion: true },
  music_with_lyrics: { label: "Music with sung lyrics", meetsCriterion: true },
  sound_effects_with_speech: { label: "Sound effects, incidental speech", meetsCriterion: true },
  text_to_image: { label: "Images from text", meetsCriterion: true },
  text_to_video: { label: "Video from text", meetsCriterion: true },
  image_to_image: { label: "Images from images", meetsCriterion: true },
  actions: { label: "Actions (games, robots)", meetsCriterion: false },
  numeric_fields: { label: "Numeric fields (weather, physics)", meetsCriterion: false },
  embeddings: { label: "Embeddings", meetsCriterion: false },
  labels: { label: "Labels or scores", meetsCriterion: false },
  biological_sequences: { label: "Biological sequences", meetsCriterion: false },
} as const satisfies Record<string, Modality>;

export type OutputModality = keyof typeof outputModalities;

export const modalityCite: Cite = { source: "GL", pinpoint: "GL 17, 19, 20", certainty: "guideline" };
