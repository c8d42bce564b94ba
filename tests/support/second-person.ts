import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/auth/roles";
import { ownerDb as db } from "./owner-db";
import type { SeededAccount } from "./seed";

/** Another person of the organisation the browser tests sign in to, with the same password. */
export async function secondPerson(
  name: string,
  as: { role: Role; accessEndsOn?: Date } = { role: "owner" },
): Promise<Pick<SeededAccount, "email" | "password">> {
  const account: SeededAccount = JSON.parse(process.env.WEIGHBRIDGE_TEST_ACCOUNT as string);
  const first = await db.user.findUniqueOrThrow({ where: { email: account.email } });
  const email = `${randomUUID()}@example.org`;
  const { organisationId, passwordHash } = first;
  await db.user.create({ data: { organisationId, email, name, passwordHash, ...as } });
  return { email, password: account.password };
}
