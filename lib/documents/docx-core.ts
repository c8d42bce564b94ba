import type { DocumentView } from "./view";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string): string => text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? "");

/**
 * What a Word file says of itself (`docProps/core.xml`), with the day the document was drawn up in place of the
 * clock's.
 */
export function docxCore(view: DocumentView, drawnUpAt: Date): string {
  const instant = drawnUpAt.toISOString().replace(/\.\d+/, "");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(view.title)}</dc:title><dc:creator>${escaped(view.author)}</dc:creator><dc:description>${escaped(view.description)}</dc:description><dc:language>en-GB</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified></cp:coreProperties>
`;
}
