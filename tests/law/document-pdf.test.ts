import { beforeAll, describe, expect, it } from "vitest";
import { writeDocumentJson } from "@/lib/documents/json";
import { audiencesOf } from "@/lib/documents/kinds";
import { writeDocumentPdf } from "@/lib/documents/pdf";
import { readable } from "@/lib/documents/readable";
import { contentOf, documentedModel } from "../support/documented-model";
import { readPdf } from "../support/read-pdf";

const at = new Date("2026-11-23T10:00:00Z");
/** In points. */
const A4_WIDTH = 595;
const MARGIN = 56;
const bare = (text: string) => text.replace(/\s+/g, "");

describe.each(audiencesOf("model-documentation-form"))("the form as PDF for %s", (audience) => {
  const content = contentOf(documentedModel, audience);
  const bytes = writeDocumentPdf(content, at);
  let pdf: Awaited<ReturnType<typeof readPdf>>;
  beforeAll(async () => {
    pdf = await readPdf(bytes);
  });

  it("holds every value and the number of its field", () => {
    for (const field of content.sections.flatMap((section) => section.fields)) {
      for (const line of readable(field.value).split("\n")) expect(pdf.text, field.id).toContain(bare(line));
      if (!field.id.startsWith("0.")) expect(pdf.text).toContain(bare(`${field.id}${field.label}`));
    }
  });

  it("is archival PDF/A-3a, tagged, titled and in English", () => {
    expect(pdf.xmp).toMatch(/pdfaid:part>3</);
    expect(pdf.xmp).toMatch(/pdfaid:conformance>A</);
    expect(pdf.marked).toBe(true);
    expect(pdf.info.Language).toMatch(/^en/);
    expect(pdf.info.Title).toBe("Model Documentation Form: Aurora 70B Instruct");
    expect(pdf.structure).toContain('"role":"Table"');
    expect(pdf.structure).toContain('"role":"TH"');
  });

  it("has bookmarks for its sections and numbers its pages", () => {
    expect(pdf.outline).toHaveLength(content.sections.length - 1 + (content.notes.length > 0 ? 1 : 0));
    pdf.pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
    });
  });

  it("names the model at the top", () => {
    expect(pdf.pages[0]?.slice(0, 200)).toContain("Aurora 70B Instruct");
  });

  it("claims confidentiality under Article 78 for authorities only", () => {
    expect(pdf.text.includes("Article78")).toBe(audience !== "downstream-providers");
  });

  it("carries the same document for machines", () => {
    const attached = Object.values(pdf.attachments);
    expect(attached.map((file) => file.filename)).toEqual(["model-documentation.json"]);
    expect(new TextDecoder().decode(attached[0]?.content)).toBe(writeDocumentJson(content));
  });

  it("comes out the same, byte for byte, and differs with the instant", () => {
    expect(Buffer.from(writeDocumentPdf(content, at)).equals(Buffer.from(bytes))).toBe(true);
    expect(Buffer.from(writeDocumentPdf(content, new Date(0))).equals(Buffer.from(bytes))).toBe(false);
  });
});

describe("a nearly empty form as PDF", () => {
  it("says of every blank that it is not recorded", async () => {
    const content = contentOf({});
    const pdf = await readPdf(writeDocumentPdf(content, at));
    const blanks = pdf.text.match(/Notrecorded/g) ?? [];
    expect(blanks).toHaveLength(content.completeness.blank);
    expect(pdf.text).toContain(bare(`2 fields filled, ${content.completeness.blank} not recorded`));
  });
});

describe("a field filled in only in part", () => {
  it("shows what is there and which part is missing", async () => {
    const form = {
      inputModalities: ["text" as const, "audio" as const],
      documentation: { "2.4": "text: 4k tokens" },
    };
    const pdf = await readPdf(writeDocumentPdf(contentOf(form), at));
    expect(pdf.text).toContain(bare("Text: 4k tokens Audio: Not recorded It is filled in only in part."));
  });
});

describe("hostile text", () => {
  const printed = async (answer: string) =>
    readPdf(writeDocumentPdf(contentOf({ documentation: { "5.2": answer } }), at));

  it.each([
    [
      "Typst markup",
      '#panic("x") #sys.inputs *b* _i_ = h $x^2$ `raw` @ref <label> \\ // c /* d */ ~ -- --- \'q\' "q"',
    ],
    ["lists", "- item\n+ item\n/ term: x\n1. one"],
    ["HTML", "<script>alert(1)</script> &amp; <!-- x -->"],
    ["a link, a formula and a template", '[x](javascript:alert(1)) =HYPERLINK("x","y") {{ 7*7 }}'],
    ["the end of CDATA", "]]> <![CDATA[ x ]]>"],
    ["JSON", '{"data": "\\u0041", "x": [1]} "}]'],
    ["letters of the Union", "ħġċż ąęłőű šžč ßøåæ ελληνικά български"],
    ["Hebrew", "שלום"],
  ])("prints %s as typed", async (_, answer) => {
    const pdf = await printed(answer);
    for (const line of answer.split("\n")) expect(pdf.text).toContain(bare(line));
  });

  it("prints ten thousand characters without a space, complete and on the page", async () => {
    const answer = "qxzjk".repeat(2000);
    const pdf = await printed(answer);
    expect((pdf.text.match(/[qxzjk]{5,}/g) ?? []).join("")).toBe(answer);
    expect(pdf.rightEdge).toBeLessThan(A4_WIDTH - MARGIN + 1);
  });

  it("leaves out control characters, says so, and attaches them", async () => {
    const pdf = await printed("a\u0000b\u0007c\u001bd\ud800e");
    expect(pdf.text).toContain("abcde");
    expect(pdf.text).toContain(bare("Control characters, which a PDF cannot hold, were left out."));
    const [file] = Object.values(pdf.attachments);
    expect(JSON.stringify(JSON.parse(new TextDecoder().decode(file?.content)))).toContain(
      "a\\u0000b\\u0007c",
    );
  });

  it("shows what fonts lack by number, says so, and never fails", async () => {
    const pdf = await printed("launch 🎉 漢字 \ue000 مرحبا");
    expect(pdf.text).toMatch(/launch(🎉|\[U\+1F389\])/u);
    expect(pdf.text).toContain("[U+E000]");
    expect(pdf.text).toContain(bare("given by their Unicode number"));
  });

  it("keeps a plain document free of such notes", async () => {
    const pdf = await printed("plain");
    expect(pdf.text).not.toContain("Unicode");
    expect(pdf.text).not.toContain("Controlcharacters");
  });

  it("survives in the title", async () => {
    const name = '#eval("1") <b> 🎉 \u0001';
    const pdf = await readPdf(writeDocumentPdf(contentOf({ name }), at));
    expect(pdf.text).toContain(bare('#eval("1") <b>'));
    expect(String(pdf.info.Title)).toContain('#eval("1") <b>');
  });
});
