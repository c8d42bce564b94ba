import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { DocumentContent } from "./content";
import { writeDocumentJson } from "./json";
import { pdfPage } from "./pdf-page";
import { charactersWithoutGlyph, printable } from "./printable";
import { modelDocumentationFormTemplate } from "./typst/model-documentation-form";

const STRIPPED =
  "Control characters, which a PDF cannot hold, were left out. The attached file has the texts as typed.";
const SPELLED_OUT =
  "Characters that no available font can show are given by their Unicode number in square brackets. The attached file has the texts as typed.";
/** Renderings kept in the compiler's memory: none, since what documents say is confidential. */
const CACHE_AGE = 0;

let shared: NodeCompiler | undefined;

/**
 * The document as PDF/A-3a: archival, tagged for screen readers, its JSON attached. The same content and
 * instant give the same bytes.
 *
 * @param createdAt the instant written into the file
 */
export function writeDocumentPdf(content: DocumentContent, createdAt: Date): Uint8Array {
  const attachment = writeDocumentJson(content);
  const unsupported = new Set<string>();
  for (;;) {
    const known = unsupported.size;
    try {
      return render({ data: dataFor(content, unsupported), attachment }, createdAt);
    } catch (error) {
      // Fonts cannot be asked in advance; each failed pass names characters they lack, and no pass repeats.
      for (const character of charactersWithoutGlyph(String(error))) unsupported.add(character);
      if (unsupported.size === known) throw error;
    }
  }
}

function render(inputs: Record<string, string>, createdAt: Date): Uint8Array {
  shared ??= NodeCompiler.create();
  try {
    return shared.pdf(
      { mainFileContent: modelDocumentationFormTemplate, inputs },
      { pdfStandard: "a-3a", creationTimestamp: Math.floor(createdAt.getTime() / 1000) },
    );
  } finally {
    shared.evictCache(CACHE_AGE);
  }
}

/** The page's data with every text made printable, and a note where that changed one. */
function dataFor(content: DocumentContent, unsupported: ReadonlySet<string>): string {
  let stripped = false;
  let spelledOut = false;
  const clean = (_: string, value: unknown) => {
    if (typeof value !== "string") return value;
    const result = printable(value, unsupported);
    stripped ||= result.stripped;
    spelledOut ||= result.spelledOut;
    return result.text;
  };
  JSON.stringify(pdfPage(content, []), clean);
  const notes = [...content.notes, ...(stripped ? [STRIPPED] : []), ...(spelledOut ? [SPELLED_OUT] : [])];
  return JSON.stringify(pdfPage(content, notes), clean);
}
