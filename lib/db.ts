import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@/prisma/client/client";
import { EnvError, env } from "./env";
import { actAs, type Tenant, TenantPool } from "./tenant-pool";

// On globalThis because a development server loads this module anew after each edit.
const kept = globalThis as { weighbridgeDb?: PrismaClient };

export type { Tenant };

/** The database as one organisation sees it; what is not there is whatever would reach beyond. */
export type TenantDb = Omit<Prisma.TransactionClient, "$transaction"> & {
  $transaction<T>(
    run: (tx: Prisma.TransactionClient) => Promise<T>,
    options?: { maxWait?: number; timeout?: number; isolationLevel?: Prisma.TransactionIsolationLevel },
  ): Promise<T>;
};

let tenantDbs = new WeakMap<Tenant, TenantDb>();

/**
 * The database for one organisation. Each question, and each transaction, first tells PostgreSQL whose it is,
 * for that transaction only; row-level security then leaves nobody else's rows in reach, whatever the
 * question says. Not for `findUnique`: Prisma asks several of one moment at once, and they may be of several tenants.
 *
 * @param tenant a Scope, or what one is made from
 */
export function db(tenant: Tenant): TenantDb {
  const known = tenantDbs.get(tenant);
  if (known !== undefined) return known;
  const made = asTenant(tenant, client()) as unknown as TenantDb;
  tenantDbs.set(tenant, made);
  return made;
}

/** The client or a part of it, whose every question is asked within the tenant's act. */
function asTenant<Part extends object>(tenant: Tenant, part: Part): Part {
  const parts = new Map<PropertyKey, unknown>();
  const wrapped = (name: PropertyKey): unknown => {
    const value: unknown = Reflect.get(part, name);
    // Prisma asks only when somebody awaits, which has to happen in here.
    if (typeof value === "function")
      return (...given: unknown[]) => actAs(tenant, async () => await value.apply(part, given));
    return typeof value === "object" && value !== null ? asTenant(tenant, value) : value;
  };
  return new Proxy(part, {
    get(_, name) {
      if (!parts.has(name)) parts.set(name, wrapped(name));
      return parts.get(name);
    },
  });
}

/**
 * The database as the installation itself sees it: no organisation's rows, only what belongs to none (counts
 * of wrong passwords, the worker's sign) and the few functions that say whose a person or a token is.
 *
 * @throws {EnvError} on first use, where DATABASE_URL is missing
 */
export const installation: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, name) {
    const value = Reflect.get(client(), name);
    return typeof value === "function" ? value.bind(client()) : value;
  },
});

/** Closes the connections, for a command that is done. The next query opens new ones. */
export async function disconnect(): Promise<void> {
  const open = kept.weighbridgeDb;
  kept.weighbridgeDb = undefined;
  tenantDbs = new WeakMap();
  await open?.$disconnect();
}

/** Nothing connects before the first query, so importing this costs nothing and a build needs no database. */
function client(): PrismaClient {
  kept.weighbridgeDb ??= connect();
  return kept.weighbridgeDb;
}

function connect(): PrismaClient {
  const { databaseUrl } = env();
  if (!databaseUrl) {
    throw new EnvError(
      "DATABASE_URL is not set. `npm start` sets it for the web and the worker; a process of its own needs it given.",
    );
  }
  // Its pool drops broken connections and makes new ones when the server is back.
  const pool = new TenantPool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  return new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true }),
    transactionOptions: { maxWait: 10_000, timeout: 60_000 },
  });
}
