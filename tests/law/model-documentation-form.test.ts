import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { audiences } from "@/lib/documents/audiences";
import { audiencesOf } from "@/lib/documents/kinds";
import { modelDocumentationForm } from "@/lib/law/model-documentation-form";
import { contentOf } from "../support/documented-model";

type Row = Record<"id" | "aio" | "nca" | "dp" | "words", string>;
const rows: Row[] = parse(readFileSync(new URL("model-documentation-form.csv", import.meta.url)), {
  columns: true,
});
const fields = modelDocumentationForm.flatMap((section) => section.fields);

describe("Model Documentation Form", () => {
  it("has the form's rows in the form's order", () => {
    expect(fields.map((field) => field.id)).toEqual(rows.map((row) => row.id));
  });

  it.each(rows.map((row) => [row.id, row] as const))(
    "row %s has the form's recipients and word figure",
    (id, row) => {
      const field = fields.find((candidate) => candidate.id === id);
      expect(field?.recipients).toEqual((["aio", "nca", "dp"] as const).filter((name) => row[name] === "x"));
      expect(field?.words ?? "").toEqual(row.words === "" ? "" : Number(row.words));
    },
  );

  it.each(audiencesOf("model-documentation-form"))("gives %s its fields and no others", (audience) => {
    const { recipient } = audiences[audience];
    const content = contentOf({}, audience);
    const given = content.sections.flatMap((section) => section.fields.map((field) => field.id));
    expect(given).toEqual(rows.filter((row) => recipient && row[recipient] === "x").map((row) => row.id));
  });

  it("marks what awaits the official edition", () => {
    const open = fields.filter((field) => field.unconfirmed).map((field) => [field.id, field.unconfirmed]);
    expect(open).toEqual([
      ["2.4", "recipients"],
      ["3.5", "recipients"],
      ["5.1", "words"],
      ["6.8", "words"],
    ]);
  });

  it("has a title and guidance on every row", () => {
    for (const field of fields)
      expect(field.label.length * field.guidance.length, field.id).toBeGreaterThan(0);
  });
});
