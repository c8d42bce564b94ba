import { z } from "zod";
import { type Audience, audiences } from "./audiences";
import { type DocumentKind, documentKinds } from "./kinds";

const day = z.iso.date();
const option = z.strictObject({ id: z.string(), label: z.string(), detail: z.string().optional() });
const reason = z.strictObject({ text: z.string(), cite: z.string() });
const figure = z.strictObject({ id: z.string(), label: z.string(), text: z.string().nullable() });

/** What a field says. A part of `figures` whose text is null is not recorded. */
const value = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), text: z.string() }),
  z.strictObject({ kind: z.literal("list"), items: z.array(z.string()) }),
  z.strictObject({ kind: z.literal("date"), date: day, planned: z.boolean() }),
  z.strictObject({
    kind: z.literal("number"),
    text: z.string(),
    figure: z.string().nullable(),
    unit: z.string(),
  }),
  z.strictObject({ kind: z.literal("choices"), chosen: z.array(option) }),
  z.strictObject({ kind: z.literal("figures"), figures: z.array(figure) }),
  z.strictObject({ kind: z.literal("answer"), text: z.string(), because: z.array(reason) }),
]);

const about = {
  /** The number of the row in its section; that of the form never changes. */
  id: z.string(),
  label: z.string(),
  recipients: z.array(z.enum(["aio", "nca", "dp"])),
  /** Points of Annex XI, Section 1, and of Annex XII that a row of the form answers; our mapping. */
  annexXi: z.array(z.string()),
  annexXii: z.array(z.string()),
  source: z.array(z.enum(["record", "documentation"])),
  words: z.strictObject({ count: z.int().min(0), recommended: z.int().min(1) }).optional(),
  unconfirmed: z.enum(["recipients", "words"]).optional(),
};

const field = z.discriminatedUnion("state", [
  z.strictObject({ ...about, state: z.literal("filled"), value }),
  /** A value beside a blank is one that is filled in only in part. */
  z.strictObject({
    ...about,
    state: z.literal("blank"),
    value: value.nullable(),
    remark: z.string().optional(),
  }),
  z.strictObject({ ...about, state: z.literal("not-applicable"), value: z.null(), reason: z.string() }),
]);

const formats = Object.values(documentKinds).map(({ format }) => format);

/** A document for machines. A change that breaks readers raises the number of its format. */
export const documentJsonSchema = z.strictObject({
  format: z.enum(formats),
  kind: z.enum(Object.keys(documentKinds) as DocumentKind[]),
  edition: z.string(),
  basis: z.string(),
  audience: z.enum(Object.keys(audiences) as Audience[]),
  model: z.strictObject({ name: z.string(), provider: z.string() }),
  organisation: z.string(),
  record: z.strictObject({ revision: z.int().min(1), changedOn: day }),
  asOf: day,
  generatedOn: day,
  lawVersion: z.string(),
  completeness: z.strictObject({
    filled: z.int().min(0),
    blank: z.int().min(0),
    notApplicable: z.int().min(0),
  }),
  sections: z.array(z.strictObject({ id: z.string(), title: z.string(), fields: z.array(field) })),
  notes: z.array(z.string()),
});

export type DocumentJson = z.output<typeof documentJsonSchema>;
