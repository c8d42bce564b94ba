import { randomUUID } from "node:crypto";
import { ownerDb as db } from "./owner-db";
import type { SeededAccount } from "./seed";

/** An organisation beside the seeded one, with one person in it, for what holds for everybody of an organisation. */
export async function anotherOrganisation(
  name: string,
): Promise<Pick<SeededAccount, "email" | "password"> & { organisationId: string }> {
  const account: SeededAccount = JSON.parse(process.env.WEIGHBRIDGE_TEST_ACCOUNT as string);
  const { passwordHash } = await db.user.findUniqueOrThrow({ where: { email: account.email } });
  const email = `${randomUUID()}@example.org`;
  const { id } = await db.organisation.create({
    data: { name: `${name}'s organisation`, users: { create: { email, name, role: "owner", passwordHash } } },
  });
  return { email, password: account.password, organisationId: id };
}
