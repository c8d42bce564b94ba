import { createModel } from "@/lib/models/commands";
import type { ModelForm } from "@/lib/models/schema";
import { modelData, ourModel, scopeOf } from "./organisation";
import { ownerDb as db } from "./owner-db";
import type { SeededAccount } from "./seed";

/** Records a model for the account the browser tests sign in with, past the pages. */
export async function recordModel(fields: Partial<ModelForm>): Promise<string> {
  const account: SeededAccount = JSON.parse(process.env.WEIGHBRIDGE_TEST_ACCOUNT as string);
  const person = await db.user.findUniqueOrThrow({ where: { email: account.email } });
  const answer = await createModel(await scopeOf(person.id), modelData({ ...ourModel, ...fields }));
  if (!answer.ok) throw new Error("the model was not recorded");
  return answer.value.id;
}
