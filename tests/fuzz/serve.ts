import type { TestProject } from "vitest/node";
import { disconnect } from "@/lib/db";
import serve from "../e2e/serve";
import { fillEveryTable } from "../support/arrange-tenant";
import { colleagueOf, scopeOf } from "../support/organisation";
import { disconnectOwner, ownerDb } from "../support/owner-db";
import type { SeededAccount } from "../support/seed";

/** What a test needs to reach the server and its database. */
export interface Served {
  address: string;
  account: SeededAccount;
  databaseUrl: string;
  ownerUrl: string;
}

declare module "vitest" {
  interface ProvidedContext {
    served: Served;
  }
}

/** Starts the production build on a database of its own in which no table is empty. */
export default async function serveForFuzzing(project: TestProject): Promise<() => Promise<void>> {
  const stop = await serve();
  try {
    const { env } = process;
    const account = JSON.parse(env.WEIGHBRIDGE_TEST_ACCOUNT as string) as SeededAccount;
    const person = await ownerDb.user.findFirstOrThrow({ where: { email: account.email } });
    // Somebody else's: who signs in keeps to a password alone.
    await fillEveryTable(await colleagueOf(await scopeOf(person.id), "Ada Arranger"));
    project.provide("served", {
      address: env.WEIGHBRIDGE_TEST_ADDRESS as string,
      account,
      databaseUrl: env.DATABASE_URL as string,
      ownerUrl: env.WEIGHBRIDGE_TEST_OWNER_URL as string,
    });
  } catch (error) {
    await stop();
    throw error;
  } finally {
    await disconnect();
    await disconnectOwner();
  }
  return stop;
}
