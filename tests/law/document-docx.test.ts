import { afterEach, describe, expect, it, vi } from "vitest";
import { writeDocumentDocx } from "@/lib/documents/docx";
import { contentOf, documentedModel } from "../support/documented-model";
import { readDocx } from "../support/read-docx";

const at = new Date("2026-11-23T00:00:00Z");
const draw = async (audience: "ai-office" | "downstream-providers" = "ai-office") =>
  readDocx(await writeDocumentDocx(contentOf(documentedModel, audience), at));
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

afterEach(() => {
  vi.useRealTimers();
});

describe("the form as a Word file", () => {
  it("has a title, a heading for each section and tables whose first row comes again", async () => {
    const { body, parts } = await draw();
    const sections = contentOf(documentedModel).sections.filter(({ id }) => id !== "0").length;
    const notes = contentOf(documentedModel).notes.length > 0 ? 1 : 0;
    expect(matches(body, /<w:pStyle w:val="Title"\/>/g)).toBe(1);
    expect(matches(body, /<w:pStyle w:val="Heading1"\/>/g)).toBe(sections + notes);
    expect(matches(body, /<w:tblHeader\/>/g)).toBe(sections);
    expect(parts.get("word/styles.xml")).toMatch(/w:styleId="Heading1"/);
  });

  it("is in English and says whose it is, of what and when", async () => {
    const { parts } = await draw();
    expect(parts.get("word/styles.xml")).toMatch(/<w:lang w:val="en-GB"/);
    const core = parts.get("docProps/core.xml") ?? "";
    expect(core).toContain("<dc:title>Model Documentation Form: Aurora 70B Instruct</dc:title>");
    expect(core).toContain("<dc:creator>Nordlicht Modelle GmbH</dc:creator>");
    expect(core).toContain("of Aurora 70B Instruct, for: AI Office</dc:description>");
    expect(matches(core, /2026-11-23T00:00:00Z/g)).toBe(2);
  });

  it("numbers its pages and claims confidentiality at their foot", async () => {
    const { parts, footer } = await draw();
    expect(footer).toMatch(/^Confidential\. Article 78/);
    expect(parts.get("word/footer1.xml")).toMatch(/>PAGE<[\s\S]*>NUMPAGES</);
  });

  it("holds a name with markup in its properties as typed", async () => {
    const { parts } = readDocx(await writeDocumentDocx(contentOf({ name: "A & B <C> ]]>" }), at));
    expect(parts.get("docProps/core.xml")).toContain(": A &amp; B &lt;C&gt; ]]&gt;</dc:title>");
  });

  it.each([
    ["שלום, world", 1],
    ["12 مرحبا", 1],
    ["world, שלום", 0],
    ["123", 0],
  ])("sets %s from the side of its first letter", async (typed, paragraphs) => {
    const { body } = readDocx(await writeDocumentDocx(contentOf({ documentation: { "5.2": typed } }), at));
    expect(matches(body, /<w:bidi\b/g)).toBe(paragraphs);
  });

  it("comes out the same, byte for byte, whatever the clock says, and differs with the day", async () => {
    const content = contentOf(documentedModel);
    const files = [];
    for (const now of ["2026-11-23T08:00:00Z", "2031-02-03T04:05:06Z"]) {
      vi.useFakeTimers({ now: new Date(now), toFake: ["Date"] });
      files.push(Buffer.from(await writeDocumentDocx(content, at)));
    }
    expect(files[0]?.equals(files[1] ?? Buffer.alloc(0))).toBe(true);
    const later = Buffer.from(await writeDocumentDocx(content, new Date("2026-11-24T00:00:00Z")));
    expect(files[0]?.equals(later)).toBe(false);
  });
});
