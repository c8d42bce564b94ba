/** Chapters of the Code of Practice; each can be signed by itself. */
export const codeChapters = {
  transparency: "Transparency",
  copyright: "Copyright",
  safety: "Safety and Security",
} as const;

export type CodeChapter = keyof typeof codeChapters;
