import { type DefaultTreeAdapterTypes, html, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What stands on a line of its own. */
const BLOCKS = new Set(["p", "li", "dt", "dd", "h1", "h2", "h3", "title"]);

/** What a browser makes of an HTML file: its elements in order, and its text with each block on a line. */
export function readHtml(file: string) {
  const elements: { tag: string; attributes: Record<string, string>; text: string }[] = [];
  const walk = (node: Node): string => {
    if ("value" in node) return node.value;
    if (!("childNodes" in node)) return "";
    if (!isElement(node)) return node.childNodes.map(walk).join("");
    if (node.tagName === "br") elements.push({ tag: "br", attributes: {}, text: "" });
    if (node.tagName === "br") return "\n";
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    const found = { tag: node.tagName, attributes, text: "" };
    elements.push(found);
    found.text = node.childNodes.map(walk).join("");
    return BLOCKS.has(node.tagName) ? `${found.text}\n` : found.text;
  };
  const text = walk(parse(file));
  return { text, elements, tags: new Set(elements.map(({ tag }) => tag)) };
}

const isElement = (node: Node): node is Element => "tagName" in node && node.namespaceURI === html.NS.HTML;
