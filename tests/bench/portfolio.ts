import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/auth/password";
import { machineScope } from "@/lib/auth/scope";
import { db as dbOf } from "@/lib/db";
import { saveModels } from "@/lib/models/save-models";
import { blankModelForm, modelSchema } from "@/lib/models/schema";
import { ownerDb as db } from "../support/owner-db";

/** Written one by one through the code; more are copies of these under other names. */
const WRITTEN = 1_000;

/** An organisation with that many models, and the account of its owner. */
export async function portfolioOf(count: number): Promise<{ email: string; password: string }> {
  const account = { email: `owner-${count}@example.org`, password: "a password for measuring" };
  const organisation = await db.organisation.create({
    data: {
      name: `${count} models`,
      users: {
        create: {
          email: account.email,
          name: "Owner",
          role: "owner",
          passwordHash: await hashPassword(account.password),
        },
      },
    },
  });
  const scope = await machineScope(organisation.id, { userId: null, name: "Measuring" });
  if (scope === null) throw new Error("the organisation was not created");
  const saves = Array.from({ length: Math.min(count, WRITTEN) }, (_, n) => ({
    id: randomUUID(),
    data: model(n),
  }));
  await dbOf(scope).$transaction((tx) => saveModels(tx, scope, saves, "import"), { timeout: 120_000 });
  await multiply(organisation.id, count / WRITTEN);
  await db.$executeRaw`VACUUM ANALYZE "ModelRecord"`;
  return account;
}

function model(n: number) {
  const figure = n % 5 === 0 ? "" : `${(n % 89) + 1}.5e${22 + (n % 4)}`;
  return modelSchema.parse({
    ...blankModelForm,
    name: `Model ${(n * 7919) % 1_000_003}`,
    provider: `Provider ${n % 400}`,
    ourRole: "auditor",
    outputModalities: ["text"],
    trainingFlop: figure,
    cumulativeTrainingFlop: figure,
    releasedOn: `202${n % 7}-0${(n % 9) + 1}-11`,
    supply: "eu_market",
  });
}

/** Copies of an organisation's records, each under a name and a provider of its own. */
async function multiply(organisationId: string, times: number): Promise<void> {
  if (times <= 1) return;
  const columns = await db.$queryRaw<{ column_name: string }[]>`
    SELECT column_name FROM information_schema.columns
    WHERE table_name = 'ModelRecord' AND table_schema = 'public' AND is_generated = 'NEVER'`;
  const values = columns.map(({ column_name: name }) => {
    if (name === "id") return "gen_random_uuid()";
    if (name === "name") return `name || ' ' || n`;
    return name === "provider" ? `provider || ' ' || n % 4` : `"${name}"`;
  });
  await db.$executeRawUnsafe(
    `INSERT INTO "ModelRecord" (${columns.map(({ column_name: name }) => `"${name}"`).join(", ")})
     SELECT ${values.join(", ")} FROM "ModelRecord", generate_series(1, $1) AS n WHERE "organisationId" = $2::uuid`,
    times - 1,
    organisationId,
  );
}
