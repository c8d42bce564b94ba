import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";

/** For whom the database is asked: whose rows are there, and who is recorded as having written. */
export interface Tenant {
  readonly organisationId: string;
  readonly userId: string | null;
  readonly actorName: string;
}

// On globalThis like the client it belongs to: several instances of this module serve one pool.
const kept = globalThis as { weighbridgeTenant?: AsyncLocalStorage<Tenant> };
kept.weighbridgeTenant ??= new AsyncLocalStorage();
const current = kept.weighbridgeTenant;

/** Does something of which every question to the database is one tenant's. */
export const actAs = <T>(tenant: Tenant, act: () => Promise<T>): Promise<T> => current.run(tenant, act);

type Asked = string | { text: string };

/** Sends with each BEGIN whose transaction it is: for that transaction, and in the same trip. */
class TenantClient extends pg.Client {
  override query = ((asked: Asked, ...rest: never[]) => {
    const tenant = current.getStore();
    const text = typeof asked === "string" ? asked : asked?.text;
    return super.query(tenant && text === "BEGIN" ? `BEGIN; ${settings(tenant)}` : (asked as never), ...rest);
  }) as pg.Client["query"];
}

function settings({ organisationId, userId, actorName }: Tenant): string {
  const values = { organisation: organisationId, actor: userId ?? "", actor_name: actorName };
  // SET and not a SELECT, after which a transaction could no longer choose its isolation.
  return Object.entries(values)
    .map(([name, value]) => `SET LOCAL weighbridge.${name} = ${pg.escapeLiteral(value)}`)
    .join("; ");
}

/**
 * A pool that asks a tenant's questions in transactions of their own. Nothing is set for longer, so a pooler in
 * front of PostgreSQL cannot hand one tenant's connection to another. Beginning, question and end go in one trip.
 */
export class TenantPool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super({ ...config, Client: TenantClient, pipeline: true } as pg.PoolConfig);
  }

  override query = (async (asked: never, ...rest: never[]) => {
    if (current.getStore() === undefined) return super.query(asked, ...rest);
    const client = await this.connect();
    // Told by the question as well; without a listener it would end the process.
    const ignore = () => {};
    client.on("error", ignore);
    const told = await Promise.allSettled([
      client.query("BEGIN"),
      client.query(asked, ...rest),
      client.query("COMMIT"),
    ]);
    client.off("error", ignore);
    const failed = told.find((one) => one.status === "rejected");
    client.release(failed?.reason);
    if (failed) throw failed.reason;
    return (told[1] as PromiseFulfilledResult<unknown>).value;
  }) as unknown as pg.Pool["query"];
}
