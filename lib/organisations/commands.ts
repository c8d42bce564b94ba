import type { z } from "zod";
import { hashPassword } from "@/lib/auth/password";
import { done, type Result, refused } from "@/lib/errors";
import { isEmptyInstallation } from "./queries";
import { saveFirstOrganisation } from "./save-organisation";
import type { setupSchema } from "./schema";

/**
 * Creates the organisation and its owner, once: it is refused as soon as any organisation exists, also
 * where two people try at the same moment.
 */
export async function setUpInstallation(input: z.output<typeof setupSchema>): Promise<Result<null>> {
  // Asked first, so that nobody can keep an installation busy with hashing.
  if (await isEmptyInstallation()) {
    const passwordHash = await hashPassword(input.password);
    if (await saveFirstOrganisation({ ...input, passwordHash })) return done(null);
  }
  return refused({ code: "refused", message: "This installation is set up already. Sign in instead." });
}
