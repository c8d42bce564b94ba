import { z } from "zod";
import { modelDocumentationForm } from "@/lib/law/model-documentation-form";
import type { FormField } from "@/lib/law/model-documentation-form/types";
import { answerProblem } from "./answer-problem";
import { fromRecord } from "./from-record";

const MOST_CHARACTERS = 10_000;

/** The fields that people answer; the record alone answers the others. */
export const answeredFields: readonly FormField[] = modelDocumentationForm
  .flatMap((section) => section.fields)
  .filter(({ id }) => fromRecord[id]?.extendable ?? true);

/** A field's name in the web form, where a dot would mean a path. */
export const answerName = (fieldId: string): string => `field-${fieldId.replace(".", "-")}`;

const answer = (field: FormField) =>
  z
    .string()
    .max(MOST_CHARACTERS, `Shorten this to ${MOST_CHARACTERS} characters.`)
    .superRefine((text, context) => {
      const message = answerProblem(field, text);
      if (message !== undefined) context.addIssue({ code: "custom", message });
    });

/** The answers of the web form by `answerName`, as they are stored: text, `""` for blank. */
export const answersSchema = z
  .record(z.string(), z.string())
  .pipe(z.object(Object.fromEntries(answeredFields.map((field) => [answerName(field.id), answer(field)]))));

/** A save that started from `revision`. */
export const documentationSchema = z.object({
  id: z.uuid("This address is not that of a model."),
  revision: z.int().positive(),
  answers: answersSchema,
});

export type Answers = Record<string, string>;
