import { unzip } from "./unzip";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text of XML without its entities. */
const plain = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
    name ? (ENTITIES[name] ?? "") : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );

/** What a Word file holds: its parts, and the text of its body with each paragraph on a line. */
export function readDocx(bytes: Uint8Array) {
  const parts = new Map([...unzip(Buffer.from(bytes))].map(([path, data]) => [path, data.toString("utf8")]));
  const body = parts.get("word/document.xml") ?? "";
  return { parts, body, text: textOf(body), footer: textOf(parts.get("word/footer1.xml") ?? "") };
}

function textOf(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>|<(\/w:p)>/g);
  return [...pieces]
    .map(([, text, inline]) => (text !== undefined ? plain(text) : inline === "tab" ? "\t" : "\n"))
    .join("");
}
