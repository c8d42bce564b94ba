import type { OutputModality } from "@/lib/law/modalities";
import type { formModalities } from "@/lib/law/model-documentation-form/modalities";

type FormModality = (typeof formModalities)[number]["id"];

/** The form tells five kinds of output apart; the record more. */
export const formModalityOf: Readonly<Record<OutputModality, FormModality>> = {
  text: "text",
  code: "text",
  speech: "audio",
  music_with_lyrics: "audio",
  sound_effects_with_speech: "audio",
  text_to_image: "images",
  image_to_image: "images",
  text_to_video: "video",
  actions: "other",
  numeric_fields: "other",
  embeddings: "other",
  labels: "other",
  biological_sequences: "other",
};
