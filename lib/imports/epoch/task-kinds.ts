import type { OutputModality } from "@/lib/law/modalities";

/**
 * How far a task reaches. `general`: one that a model of wide range is trained for. `open`: generation
 * without a fixed subject. `narrow`: one kind of job; a model that only does such jobs appears narrow.
 */
export type Reach = "general" | "open" | "narrow";

interface TaskKind {
  readonly outputs: readonly OutputModality[];
  readonly reach: Reach;
  readonly tasks: readonly string[];
}

/** Every task of Epoch AI's editions of 2024 and 2026, by what a model that does it puts out and how far it reaches. */
export const taskKinds: readonly TaskKind[] = [
  {
    outputs: ["text"],
    reach: "general",
    tasks: [
      "Agentic tasks",
      "Agentic workflows",
      "Chat",
      "Instruction interpretation",
      "Japanese language modeling",
      "Language generation",
      "Language modeling",
      "Language modeling/generation",
      "Language modelling",
      "Language modelling/generation",
      "Reasoning",
      "Tool use",
      "text",
    ],
  },
  {
    outputs: ["text"],
    reach: "open",
    tasks: [
      "Mathematical reasoning",
      "Quantitative reasoning",
      "Question answering",
      "Retrieval-augmented generation",
      "Text autocompletion",
      "Image captioning",
      "Image Understanding",
      "Video description",
      "Vision-language generation",
      "Visual puzzles",
      "Visual question answering",
    ],
  },
  {
    outputs: ["text", "code"],
    reach: "open",
    tasks: ["Code autocompletion", "Code generation", "Coding"],
  },
  {
    outputs: ["text", "code"],
    reach: "narrow",
    tasks: ["Software vulnerability discovery and exploitation", "Table tasks"],
  },
  {
    outputs: ["text"],
    reach: "narrow",
    tasks: [
      "Audio question answering",
      "Audio speech recognition",
      "Automated theorem proving",
      "Character recognition (OCR)",
      "Financial management",
      "Geometry",
      "Medical diagnosis",
      "Morse translation",
      "Protein question answering",
      "Search",
      "Semantic search",
      "Speech recognition",
      "Speech recognition (ASR)",
      "Speech-to-text",
      "Text summarization",
      "Transcription",
      "Translation",
      "Verb conjugation",
    ],
  },
  {
    outputs: ["speech"],
    reach: "narrow",
    tasks: [
      "Speech completion",
      "Speech synthesis",
      "Speech-to-speech",
      "Text to Speech",
      "Text-to-speech (TTS)",
    ],
  },
  // Epoch tells neither sung lyrics nor incidental speech from pure sound; both count as speech.
  { outputs: ["sound_effects_with_speech"], reach: "narrow", tasks: ["Audio generation"] },
  { outputs: ["text_to_image"], reach: "open", tasks: ["Image generation", "Text-to-image"] },
  {
    outputs: ["image_to_image"],
    reach: "narrow",
    tasks: ["Image completion", "Image super-resolution", "Image-to-image"],
  },
  {
    outputs: ["text_to_video"],
    reach: "open",
    tasks: ["Image-to-video", "Text-to-video", "Video generation"],
  },
  {
    outputs: ["text_to_video"],
    reach: "narrow",
    tasks: ["Video editing", "Video-to-video", "Video compression"],
  },
  {
    outputs: ["actions"],
    reach: "narrow",
    tasks: [
      "Animal (human/non-human) imitation",
      "Atari",
      "Atari game: Ms. Pac-Man",
      "Backgammon",
      "Blackjack",
      "Block stacking",
      "Capture the flag",
      "Checkers",
      "Chess",
      "DOTA",
      "Diplomacy",
      "Dota 2",
      "Go",
      "Hanabi",
      "Helicopter driving",
      "Ms Pacman",
      "Open ended play",
      "Pokemon battles",
      "Poker",
      "Pole balancing",
      "Robotic manipulation",
      "Route finding",
      "Self-driving car",
      "Shogi",
      "Sports",
      "Stratego",
      "System control",
      "Tic Tac Toe",
    ],
  },
  {
    outputs: ["numeric_fields"],
    reach: "narrow",
    tasks: [
      "3D reconstruction",
      "Crystal discovery",
      "Periodic function approximation",
      "Regression",
      "Weather forecasting",
      "Weather prediction",
    ],
  },
  {
    outputs: ["embeddings"],
    reach: "narrow",
    tasks: [
      "Dimensionality reduction",
      "Document representation",
      "Entity embedding",
      "Image embedding",
      "Image representation",
      "Protein representation learning",
      "Representation learning",
      "Semantic embedding",
    ],
  },
  {
    outputs: ["biological_sequences"],
    reach: "narrow",
    tasks: [
      "Drug discovery",
      "Nucleotide generation",
      "Other Biological Modeling",
      "Protein design",
      "Protein folding prediction",
      "Protein generation",
      "Protein inverse folding",
      "Protein or nucleotide language model (pLM/nLM)",
      "Proteins",
      "RNA sequence generation",
      "RNA structure prediction",
    ],
  },
];
