import { hash } from "@node-rs/argon2";
import { machineScope } from "@/lib/auth/scope";
import { createModel } from "@/lib/models/commands";
import { modelData, ourModel } from "./organisation";
import { ownerDb as db } from "./owner-db";

export type SeededAccount = { email: string; password: string; modelId: string };

/** Makes what the browser tests start from: an organisation, somebody who can sign in, and one model. */
export async function seed(): Promise<SeededAccount> {
  const account = { email: "officer@example.org", password: "a password for tests only" };
  const organisation = await db.organisation.create({
    data: {
      name: "Test organisation",
      users: {
        create: {
          email: account.email,
          name: "Olga Officer",
          role: "owner",
          passwordHash: await hash(account.password),
        },
      },
    },
  });
  const scope = await machineScope(organisation.id, { userId: null, name: "Seed" });
  const model =
    scope && (await createModel(scope, modelData({ ...ourModel, inputModalities: ["text", "other"] })));
  if (!model?.ok) throw new Error("the model was not created");
  return { ...account, modelId: model.value.id };
}
