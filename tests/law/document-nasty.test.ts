import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeDocumentDocx } from "@/lib/documents/docx";
import { html } from "@/lib/documents/escape-html";
import { markdownHeading, markdownText } from "@/lib/documents/escape-markdown";
import { writeDocumentHtml } from "@/lib/documents/html";
import { writeDocumentMarkdown } from "@/lib/documents/markdown";
import { contentOf } from "../support/documented-model";
import { readDocx } from "../support/read-docx";
import { readHtml } from "../support/read-html";
import { readMarkdown } from "../support/read-markdown";

const at = new Date("2026-11-23T00:00:00Z");

/** Texts that some format would read as its own. */
const nasty: readonly [string, string][] = [
  ["ten thousand characters", "qxzjk".repeat(2000)],
  ["right to left", "مرحبا (world) שלום, 123"],
  ["combining marks", "e\u0301 a\u0308\u0323 ก็ नि"],
  ["emoji", "👩‍👩‍👧‍👦 🇪🇺 🎉"],
  ["Typst", "#set page(width: 1pt) #panic()"],
  ["a script", "<script>alert(1)</script><img src=x onerror=alert(1)>"],
  ["a style and a comment", "</style><!-- --><style>* {display: none}</style>"],
  ["a link", "[x](javascript:alert(1)) ![y](https://a.example/y.png) <https://a.example>"],
  ["bare addresses", "https://a.example/b www.example.org someone@example.org"],
  ["a reference and a footnote", "[a]: /x 'y'\n[^1]: note\n[a][a] [^1]"],
  ["formulas", '=HYPERLINK("https://a.example","x")\n+1+cmd|\' /C calc\'!A0\n@SUM(A1)\n-2+3'],
  ["templates", "{{ 7*7 }} $" + "{x} {default-bullet-numbering-0} {% raw %} { HYPERLINK a }"],
  ["the end of CDATA", "]]> <![CDATA[ x ]]> &amp; &#60; &copy;"],
  ["lists and headings", "- item\n* item\n+ item\n1. one\n2) two\n# head\n> quote\nhead\n===\nhead\n---"],
  ["code, tables and emphasis", "`a` ``` ~~~\n| a | b |\n|---|:-:|\n**b** _i_ ~~s~~ *a*b\\"],
  ["a table of one column", "a\n:-:\nb"],
  ["white space", "a  b\tc\n    code?\n\n\nafter empty lines"],
];

describe.each(nasty)("%s", (_, typed) => {
  const content = contentOf({ documentation: { "3.1": "a list\nof two", "5.2": typed } });

  it("comes out of HTML as typed, and nothing of it is markup", () => {
    const { text, tags, elements } = readHtml(writeDocumentHtml(content));
    expect(text).toContain(`\n${typed}\n`.slice(1));
    for (const tag of ["script", "img", "a", "iframe", "object", "form", "link"])
      expect(tags).not.toContain(tag);
    for (const { attributes } of elements)
      expect(Object.keys(attributes).filter((name) => /^on|^href$|^src$|^style$/.test(name))).toEqual([]);
  });

  it("comes out of Markdown as typed, and nothing of it is markup", () => {
    const { text, tags } = readMarkdown(writeDocumentMarkdown(content));
    expect(text).toContain(`${typed}\n`);
    expect([...tags].sort()).toEqual(
      [
        "body",
        "h1",
        "h2",
        "h3",
        "head",
        "html",
        "li",
        "p",
        "strong",
        "ul",
        ...(typed.includes("\n") ? ["br"] : []),
      ].sort(),
    );
  });

  it("comes out of Word as typed, as plain runs", async () => {
    const { text, body, parts } = readDocx(await writeDocumentDocx(content, at));
    expect(text).toContain(`${typed}\n`);
    expect(body).not.toMatch(/<w:(?:hyperlink|fldSimple|instrText|object|altChunk)\b/);
    for (const [path, xml] of parts) if (path.endsWith(".rels")) expect(xml, path).not.toContain("External");
  });
});

describe.each([
  [
    "HTML",
    (text: string) =>
      Promise.resolve(readHtml(writeDocumentHtml(contentOf({ documentation: { "5.2": text } })))),
  ],
  [
    "Markdown",
    (text: string) =>
      Promise.resolve(readMarkdown(writeDocumentMarkdown(contentOf({ documentation: { "5.2": text } })))),
  ],
  [
    "Word",
    async (text: string) =>
      readDocx(await writeDocumentDocx(contentOf({ documentation: { "5.2": text } }), at)),
  ],
] as const)("control characters in %s", (_, read) => {
  it("are left out, and the document says so", async () => {
    const { text } = await read("a\u0000b\u0007c\u001bd\ud800e\ufffff\u0085g\rh\u2028i");
    expect(text).toContain("abcdefg\nh\ni\n");
    expect(text).toMatch(/Control characters, which this kind of file cannot hold, were left out\./);
  });

  it("are not spoken of where there are none", async () => {
    expect((await read("plain\ttext")).text).not.toContain("Control characters");
  });
});

describe("any text", () => {
  const markup = fc.constantFrom(
    ..." \t\n\\`*_{}[]<>()#+-.!|~=:/@&;$^\"'1a",
    "www.",
    "http://",
    "&#9;",
    "é",
    "\u00a0",
    "א",
  );
  const text = fc.oneof(
    fc.string({ unit: markup, maxLength: 30 }),
    fc.string({ unit: "grapheme", maxLength: 30 }),
  );
  /** Empty lines at the end are left out. */
  const kept = (typed: string) => typed.replace(/\n+$/, "");

  it("is read back from Markdown, in a paragraph, a list and a heading", () => {
    fc.assert(
      fc.property(
        text.filter((typed) => kept(typed) !== ""),
        (typed) => {
          const paragraph = readMarkdown(`before\n\n${markdownText(typed)}\n\nafter\n`);
          expect(paragraph.text.slice("before\n\n".length - 1)).toContain(`${kept(typed)}\n`);
          expect(
            [...paragraph.tags].filter((tag) => !["html", "head", "body", "p", "br"].includes(tag)),
          ).toEqual([]);
          const list = readMarkdown(`- ${markdownText(typed, "  ")}\n`);
          expect(list.text).toContain(`${kept(typed)}\n`);
          const heading = readMarkdown(`# ${markdownHeading(typed)}\n`);
          expect(heading.text).toContain(typed.replaceAll("\n", " "));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is read back from HTML, in an element and in an attribute", () => {
    fc.assert(
      fc.property(text, (typed) => {
        const { elements } = readHtml(html`<p title="${typed}">${typed}</p>`.markup);
        expect(elements.at(-1)).toEqual({ tag: "p", attributes: { title: typed }, text: typed });
      }),
      { numRuns: 500 },
    );
  });
});
