import { z } from "zod";
import { answerProblem } from "./answer-problem";
import type { AskedField } from "./asked";
import { askedFields, type TypedDocument, typedKinds } from "./typed-documents";

const MOST_CHARACTERS = 10_000;

/** The fields of a document that people answer; the record alone answers the others. */
export const answeredFields = (document: TypedDocument): readonly AskedField[] =>
  askedFields(document).filter(({ record }) => record?.adds !== "nothing");

/** A field's name in the web form, where a dot would mean a path. */
export const answerName = (key: string): string => `field-${key.replaceAll(".", "-")}`;

const answer = (field: AskedField) =>
  z
    .string()
    .max(MOST_CHARACTERS, `Shorten this to ${MOST_CHARACTERS} characters.`)
    .superRefine((text, context) => {
      const message = answerProblem(field, text);
      if (message !== undefined) context.addIssue({ code: "custom", message });
    });

const answersTo = (document: TypedDocument) =>
  z
    .record(z.string(), z.string())
    .pipe(
      z.object(
        Object.fromEntries(answeredFields(document).map((field) => [answerName(field.key), answer(field)])),
      ),
    );

/** The answers of the web form by `answerName`, as they are stored: text, `""` for blank. */
export const answersSchema = Object.fromEntries(
  typedKinds.map((document) => [document, answersTo(document)]),
) as Readonly<Record<TypedDocument, ReturnType<typeof answersTo>>>;

/** A save of the answers of one document that started from `revision`. */
export const documentationSchema = z
  .object({
    id: z.uuid("This address is not that of a model."),
    revision: z.int().positive(),
    document: z.enum(typedKinds),
    answers: z.record(z.string(), z.string()),
  })
  .superRefine(({ document, answers }, context) => {
    for (const { path, message } of answersSchema[document].safeParse(answers).error?.issues ?? [])
      context.addIssue({ code: "custom", path: ["answers", ...path], message });
  });

export type Answers = Record<string, string>;
