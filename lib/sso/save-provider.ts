import type { Nothing } from "@/lib/account/schema";
import { requireFresh } from "@/lib/auth/fresh";
import { permitted } from "@/lib/auth/permitted";
import type { Scope } from "@/lib/auth/scope";
import { seal } from "@/lib/auth/sealed-text";
import { db } from "@/lib/db";
import { env, installationSecret } from "@/lib/env";
import { errorDetails } from "@/lib/error-details";
import { done, notFound, type Result, refused } from "@/lib/errors";
import { log } from "@/lib/log";
import { findProvider } from "./find-provider";
import { loadProvider } from "./load-claims";
import { issuerProblem } from "./public-address";
import type { ProviderInput } from "./schema";

const fault = (field: string, message: string) =>
  refused({ code: "invalid", message: "One field needs mending.", fields: { [field]: message } });

/** Sets where people of the organisation may sign in, once the provider there has answered. */
export const setProvider = permitted(
  "manage-sign-in",
  async (scope: Scope, input: ProviderInput, now: Date = new Date()): Promise<Result<null>> => {
    const stale = requireFresh(scope, now);
    if (stale) return stale;
    const { organisationId } = scope;
    const { issuer, clientId, domains, mayJoin } = input;
    const problem = issuerProblem(issuer, env().privateProviders);
    if (problem) return fault("issuer", problem);
    const before = await findProvider(organisationId);
    // A secret that is kept goes to no other address than the one it was entered for.
    const clientSecret = input.clientSecret || (before?.issuer === issuer ? before.clientSecret : "");
    if (!clientSecret) return fault("clientSecret", "Enter the client secret that the provider gave.");
    const answers = await loadProvider({ issuer, clientId, clientSecret }).then(
      () => true,
      (error: unknown) => {
        log("warn", "provider-unreached", errorDetails(error));
        return false;
      },
    );
    if (!answers)
      return fault(
        "issuer",
        "No OpenID Connect provider answers there. Check the address: what follows it is /.well-known/openid-configuration.",
      );
    const sealed = seal(clientSecret, installationSecret(), {
      purpose: "client secret",
      owner: organisationId,
    });
    const kept = { issuer, clientId, clientSecret: sealed, mayJoin, changedAt: now };
    const taken = await db(scope)
      .$transaction(async (tx) => {
        await tx.singleSignOn.upsert({
          where: { organisationId },
          create: { organisationId, ...kept },
          update: kept,
        });
        await tx.signInDomain.deleteMany({ where: { organisationId } });
        const { count } = await tx.signInDomain.createMany({
          data: domains.map((domain) => ({ domain, organisationId })),
          skipDuplicates: true,
        });
        if (count < domains.length) throw new DomainTaken();
        return false;
      })
      .catch((error) => {
        if (error instanceof DomainTaken) return true;
        throw error;
      });
    if (taken) return fault("domains", "Another organisation of this installation has one of these domains.");
    return done(null);
  },
);

/** Ends the transaction: nothing of it is kept. */
class DomainTaken extends Error {}

/** Takes the provider away: people sign in by password or passkey again. */
export const removeProvider = permitted(
  "manage-sign-in",
  async (scope: Scope, _: Nothing): Promise<Result<null>> => {
    const stale = requireFresh(scope);
    if (stale) return stale;
    const { organisationId } = scope;
    const removed = await db(scope).$transaction(async (tx) => {
      await tx.signInDomain.deleteMany({ where: { organisationId } });
      return tx.singleSignOn.deleteMany({ where: { organisationId } });
    });
    return removed.count === 0 ? notFound("provider") : done(null);
  },
);
