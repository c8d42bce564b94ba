import type { z } from "zod";
import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import { done, type Result, refused } from "@/lib/errors";
import type { setupSchema } from "./schema";

/**
 * Creates the organisation and its owner, once: it is refused as soon as any organisation exists, also
 * where two people try at the same moment.
 */
export async function setUpInstallation(input: z.output<typeof setupSchema>): Promise<Result<null>> {
  const passwordHash = await hashPassword(input.password);
  return db.$transaction(async (tx) => {
    // An arbitrary number that only this statement uses; held until the transaction ends.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(5211689)`;
    if ((await tx.organisation.count()) > 0) {
      return refused({ code: "refused", message: "This installation is set up already. Sign in instead." });
    }
    await tx.organisation.create({
      data: {
        name: input.organisationName,
        users: { create: { email: input.email, name: input.name, passwordHash } },
      },
    });
    return done(null);
  });
}
