import { beforeAll, describe, expect, it } from "vitest";
import type { Audience } from "@/lib/documents/audiences";
import type { DocumentContent } from "@/lib/documents/content";
import { documentFile } from "@/lib/documents/file";
import { audiencesOf, type DocumentFormat, documentFormats } from "@/lib/documents/kinds";
import { readable } from "@/lib/documents/readable";
import { contentOf, documentedModel } from "../support/documented-model";
import { bare, found } from "../support/read-document";
import { readDocx } from "../support/read-docx";

const everyAudience = audiencesOf("model-documentation-form");
const everyFormat = Object.keys(documentFormats) as DocumentFormat[];
/** Shorter lines may stand in another field by chance. */
const TELLING = 12;

const fieldsOf = (content: DocumentContent) => content.sections.flatMap(({ fields }) => fields);
const linesOf = (field: ReturnType<typeof fieldsOf>[number]) =>
  [...readable(field.value).split("\n"), ...(field.reason ?? "").split("\n")].map(bare).filter(Boolean);

describe.each(everyAudience)("a full form for %s", (audience) => {
  const content = contentOf(documentedModel, audience);
  const own = new Set(fieldsOf(content).map(({ id }) => id));
  const others = everyAudience
    .flatMap((other) => fieldsOf(contentOf(documentedModel, other)))
    .filter(({ id }) => !own.has(id));

  describe.each(everyFormat)("as %s", (format) => {
    let text: string;
    beforeAll(async () => {
      text = await found(content, format);
    });

    it("holds the label and the whole entry of each of its fields", () => {
      for (const field of fieldsOf(content)) {
        expect(text, field.id).toContain(bare(field.label));
        // The JSON gives days and figures for machines.
        const isSpelled = format !== "json" || !["date", "choices", "figures"].includes(field.value.kind);
        if (isSpelled) for (const line of linesOf(field)) expect(text, field.id).toContain(line);
      }
    });

    it("holds no field that is for others", () => {
      const ownText = fieldsOf(content)
        .flatMap((field) => [bare(field.label), ...linesOf(field)])
        .join("\n");
      for (const field of others) {
        expect(text, field.id).not.toContain(bare(`${field.id}${field.label}`));
        for (const line of linesOf(field))
          if (line.length >= TELLING && !ownText.includes(line)) expect(text, field.id).not.toContain(line);
      }
    });

    it("claims confidentiality under Article 78 for authorities only", async () => {
      if (format === "json") return;
      const { bytes } = await documentFile(content, format);
      const whole = format === "docx" ? bare(readDocx(bytes).footer) : text;
      expect(whole.includes("Article78")).toBe(audience !== "downstream-providers");
    });
  });
});

it("tells the audiences apart at all", () => {
  const ids = (audience: Audience) => fieldsOf(contentOf(documentedModel, audience)).length;
  expect(ids("downstream-providers")).toBeLessThan(ids("ai-office"));
});

describe.each(["html", "md", "docx"] as const)("a nearly empty form as %s", (format) => {
  it("says of every blank that it is not recorded, in words", async () => {
    const content = contentOf({});
    const text = await found(content, format);
    expect(text.match(/Notrecorded/g)).toHaveLength(content.completeness.blank);
  });

  it("shows what is there of a field and which part is missing", async () => {
    const inputModalities = ["text" as const, "audio" as const];
    const text = await found(
      contentOf({ inputModalities, documentation: { "2.4": "text: 4k tokens" } }),
      format,
    );
    expect(text).toContain(bare("Text: 4k tokens Audio: Not recorded It is filled in only in part."));
  });
});
