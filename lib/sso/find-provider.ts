import { unseal } from "@/lib/auth/sealed-text";
import { db, installation } from "@/lib/db";
import { installationSecret } from "@/lib/env";
import { domainOf } from "./domain";

/** A provider as it is asked. */
export interface Provider {
  organisationId: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  mayJoin: boolean;
  domains: string[];
}

/** The provider of an organisation; nothing where there is none, or its secret can no longer be read. */
export async function findProvider(organisationId: string): Promise<Provider | undefined> {
  const client = db({ organisationId, userId: null, actorName: "Sign-in" });
  const kept = await client.singleSignOn.findUnique({ where: { organisationId } });
  const secret =
    kept &&
    unseal(kept.clientSecret, installationSecret(), { purpose: "client secret", owner: organisationId });
  if (!kept || secret === undefined) return undefined;
  const domains = await client.signInDomain.findMany({ where: { organisationId }, select: { domain: true } });
  const { issuer, clientId, mayJoin } = kept;
  return {
    organisationId,
    issuer,
    clientId,
    clientSecret: secret as string,
    mayJoin,
    domains: domains.map(({ domain }) => domain),
  };
}

/** The organisation that somebody with this address signs in at: the one they belong to, or the domain's. */
export async function findOrganisation(email: string): Promise<string | undefined> {
  const [member] = await installation.$queryRaw<{ organisationId: string }[]>`
    SELECT "organisationId" FROM account_of(${email})`;
  if (member !== undefined) return member.organisationId;
  const [found] = await installation.$queryRaw<{ organisationId: string | null }[]>`
    SELECT organisation_of_domain(${domainOf(email)}) AS "organisationId"`;
  return found?.organisationId ?? undefined;
}
