import { permitted } from "@/lib/auth/permitted";
import type { Scope } from "@/lib/auth/scope";
import { notFound, type Result } from "@/lib/errors";
import { editModel } from "@/lib/models/commands";
import { getModel } from "@/lib/models/queries";
import { dataOf } from "@/lib/models/record";
import { type Answers, answeredFields, answerName } from "./schema";
import type { TypedDocument } from "./typed-documents";

/**
 * Saves the answers typed into one document: an edit of the record like any other, with its history,
 * refused where somebody saved in between. Answers to what it does not ask for stay as they are.
 */
export const saveDocumentation = permitted(
  "edit-records",
  async (
    scope: Scope,
    {
      id,
      revision,
      document,
      answers,
    }: { id: string; revision: number; document: TypedDocument; answers: Answers },
  ): Promise<Result<{ id: string; revision: number }>> => {
    const row = await getModel(scope, id);
    if (row === null) return notFound("model");
    const data = dataOf(row);
    const documentation = { ...data.documentation };
    for (const field of answeredFields(document)) {
      const answer = (answers[answerName(field.key)] ?? "").replaceAll("\r\n", "\n").trim();
      if (answer === "") delete documentation[field.key];
      else documentation[field.key] = answer;
    }
    return editModel(scope, { id, revision, data: { ...data, documentation } });
  },
);
