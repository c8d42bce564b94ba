import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/client/client";
import { EnvError, env } from "./env";

// On globalThis because a development server loads this module anew after each edit.
const kept = globalThis as { weighbridgeDb?: PrismaClient };

/**
 * The database. Nothing connects before the first query, so importing this costs nothing and a build
 * needs no database. Its pool drops broken connections and makes new ones when the server is back.
 *
 * @throws {EnvError} on first use, where DATABASE_URL is missing
 */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, name) {
    kept.weighbridgeDb ??= connect();
    const value = Reflect.get(kept.weighbridgeDb, name);
    return typeof value === "function" ? value.bind(kept.weighbridgeDb) : value;
  },
});

/** Closes the connections, for a command that is done. The next query opens new ones. */
export async function disconnect(): Promise<void> {
  const client = kept.weighbridgeDb;
  kept.weighbridgeDb = undefined;
  await client?.$disconnect();
}

function connect(): PrismaClient {
  const { databaseUrl } = env();
  if (!databaseUrl) {
    throw new EnvError(
      "DATABASE_URL is not set. `npm start` sets it for the web and the worker; a process of its own needs it given.",
    );
  }
  const pool = { connectionString: databaseUrl, max: 10, connectionTimeoutMillis: 5_000, keepAlive: true };
  return new PrismaClient({ adapter: new PrismaPg(pool) });
}
