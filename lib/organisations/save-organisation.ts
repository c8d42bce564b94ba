import { randomUUID } from "node:crypto";
import { db, type Tenant } from "@/lib/db";
import type { Prisma } from "@/prisma/client/client";

/** The first organisation of an installation and the person who owns it. */
export interface Founding {
  organisationName: string;
  name: string;
  /** Lower case. */
  email: string;
  passwordHash: string;
  /** Who is recorded as having done it, where it is not that person. */
  by?: string;
}

/**
 * Founds the organisation of an empty installation, also where several try at the same moment: one does.
 *
 * @param fill what is to be there from the start, in the same transaction
 * @returns whether it was founded; false where there is an organisation already
 */
export async function saveFirstOrganisation(
  { organisationName, name, email, passwordHash, by }: Founding,
  fill: (tx: Prisma.TransactionClient, tenant: Tenant) => Promise<void> = async () => {},
): Promise<boolean> {
  const [organisationId, userId] = [randomUUID(), randomUUID()];
  const tenant = by
    ? { organisationId, userId: null, actorName: by }
    : { organisationId, userId, actorName: name };
  return db(tenant).$transaction(
    async (tx) => {
      // An arbitrary number that only this statement uses; held until the transaction ends.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(5211689)`;
      const [{ count } = { count: 0n }] = await tx.$queryRaw<{ count: bigint }[]>`
        SELECT count(*) FROM organisation_ids()`;
      if (count > 0n) return false;
      const owner = { id: userId, email, name, passwordHash, role: "owner" };
      await tx.organisation.create({
        data: { id: organisationId, name: organisationName, users: { create: owner } },
      });
      await fill(tx, tenant);
      return true;
    },
    { timeout: 120_000 },
  );
}
