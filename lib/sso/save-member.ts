import { hashPassword } from "@/lib/auth/password";
import { newSecret } from "@/lib/auth/secret";
import { db, installation } from "@/lib/db";
import { domainOf } from "./domain";
import type { Provider } from "./find-provider";
import type { Claims } from "./load-claims";
import type { SignInProblem } from "./problems";

/** What somebody becomes by signing in for the first time: they read, and answer for nothing. */
const LOWEST = "reviewer";

type Found = { ok: true; userId: string } | { ok: false; problem: SignInProblem };

/**
 * The member of the provider's organisation that it speaks of, by an e-mail address it has verified. Somebody new
 * becomes one where the organisation wants that, and the address is of one of its domains.
 */
export async function findOrAddMember(
  { organisationId, mayJoin, domains }: Provider,
  { email, isVerified, name }: Claims,
): Promise<Found> {
  if (email === undefined || !isVerified) return { ok: false, problem: "unverified" };
  const [member] = await installation.$queryRaw<{ id: string; organisationId: string }[]>`
    SELECT id, "organisationId" FROM account_of(${email})`;
  // A provider speaks for its own organisation's members only.
  if (member?.organisationId === organisationId) return { ok: true, userId: member.id };
  if (member !== undefined || !mayJoin || !domains.includes(domainOf(email)))
    return { ok: false, problem: "stranger" };
  // A password that nobody knows: they sign in at the provider, or set one of their own.
  const passwordHash = await hashPassword(newSecret());
  const shown = (name ?? email).slice(0, 200);
  const created = await db({ organisationId, userId: null, actorName: "Single sign-on" }).user.create({
    data: { organisationId, email, name: shown, role: LOWEST, passwordHash },
    select: { id: true },
  });
  return { ok: true, userId: created.id };
}
