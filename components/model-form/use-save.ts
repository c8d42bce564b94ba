import { useState } from "react";
import type { Refusal, Result } from "@/lib/errors";
import { createModelAction, editModelAction } from "@/lib/models/actions";
import { filledIn } from "@/lib/models/form-values";
import type { ModelForm } from "@/lib/models/schema";

/** Sends the form and keeps what the server refused; without a server it refuses too, so nothing is lost. */
export function useSave(id: string | undefined) {
  const [refusal, setRefusal] = useState<Refusal>();

  async function save(values: ModelForm, revision: number | undefined): Promise<Result<{ id: string }>> {
    setRefusal(undefined);
    const answer = await send(id, revision, filledIn(values)).catch(
      (): Result<{ id: string }> => unreachable,
    );
    if (!answer.ok) setRefusal(answer.refusal);
    return answer;
  }
  return { refusal, save, clear: () => setRefusal(undefined) };
}

function send(
  id: string | undefined,
  revision: number | undefined,
  data: ModelForm,
): Promise<Result<{ id: string }>> {
  return id === undefined || revision === undefined
    ? createModelAction(data)
    : editModelAction({ id, revision, data });
}

const unreachable = {
  ok: false,
  refusal: {
    code: "unavailable",
    message: "The server cannot be reached. Nothing you typed is lost; wait a moment and save again.",
  },
} as const;
