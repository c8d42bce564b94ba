import type { Option } from "./types";

/** The kinds of content the form tells apart. */
export const formModalities = [
  { id: "text", label: "Text" },
  { id: "images", label: "Images" },
  { id: "audio", label: "Audio" },
  { id: "video", label: "Video" },
  { id: "other", label: "Other" },
] as const satisfies readonly Option[];
