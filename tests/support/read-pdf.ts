import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a reader finds in a PDF. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const pages: string[] = [];
  let rightEdge = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items)
      if ("str" in item) rightEdge = Math.max(rightEdge, item.transform[4] + item.width);
    pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
  }
  const { info, metadata } = await pdf.getMetadata();
  const outline = await pdf.getOutline();
  const tree = await (await pdf.getPage(1)).getStructTree();
  const found = {
    pages,
    /** How far to the right any text reaches, in points. */
    rightEdge,
    /** Without white space, since a page breaks lines where a text does not. */
    text: pages.join("").replace(/\s+/g, ""),
    info: info as Record<string, unknown>,
    xmp: metadata?.getRaw() as string,
    marked: ((await pdf.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
    outline: (outline ?? []).map((entry: { title: string }) => entry.title),
    structure: JSON.stringify(tree),
    attachments: (await pdf.getAttachments()) as Record<string, { filename: string; content: Uint8Array }>,
  };
  await task.destroy();
  return found;
}
