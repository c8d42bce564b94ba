import type { DocumentContent } from "@/lib/documents/content";
import { documentFile } from "@/lib/documents/file";
import type { DocumentFormat } from "@/lib/documents/kinds";
import { readDocx } from "./read-docx";
import { readHtml } from "./read-html";
import { readMarkdown } from "./read-markdown";
import { readPdf } from "./read-pdf";

export const bare = (text: string) => text.replace(/\s+/g, "");

/** What a reader finds in a file, without white space. */
export async function found(content: DocumentContent, format: DocumentFormat): Promise<string> {
  const { bytes } = await documentFile(content, format);
  const text = new TextDecoder().decode(bytes);
  switch (format) {
    case "pdf":
      return (await readPdf(bytes)).text;
    case "docx":
      return bare(readDocx(bytes).text);
    case "html":
      return bare(readHtml(text).text);
    case "md":
      return bare(readMarkdown(text).text);
    case "json":
      return bare(strings(JSON.parse(text)).join("\n"));
  }
}

/** Every text of a value, in its order. */
const strings = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(strings)
      : [];
