import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { findProvider } from "./find-provider";
import type { ProviderSettings } from "./settings";

/** The provider of the organisation; `null` where none is set. */
export async function providerSettings(scope: Scope): Promise<ProviderSettings | null> {
  const { organisationId } = scope;
  const kept = await db(scope).singleSignOn.findUnique({
    where: { organisationId },
    select: { issuer: true, clientId: true, mayJoin: true },
  });
  if (kept === null) return null;
  const domains = await db(scope).signInDomain.findMany({
    where: { organisationId },
    orderBy: { domain: "asc" },
    select: { domain: true },
  });
  const isReadable = (await findProvider(organisationId)) !== undefined;
  return { ...kept, domains: domains.map(({ domain }) => domain), isReadable };
}
