import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { catalogTypes } from "./catalog-types";

/**
 * Prisma's adapter for PostgreSQL, mended for migrations: the plain one cuts a script at every
 * semicolon, those inside function bodies and comments too, and drops a shadow database it is still
 * connected to. Here a script goes to PostgreSQL whole, which also makes it one transaction.
 */
export class MigrationAdapter extends PrismaPg {
  readonly #connectionString: string;
  readonly #opened: { dispose(): Promise<void> }[] = [];

  constructor(connectionString: string) {
    super({ connectionString, max: 4 });
    this.#connectionString = connectionString;
  }

  override async connect() {
    const adapter = await super.connect();
    this.#opened.push(adapter);
    catalogTypes(adapter);
    adapter.executeScript = async (script) => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
    };
    return adapter;
  }

  /** Ends every connection; the engine itself leaves that to time. */
  async close(): Promise<void> {
    for (const adapter of this.#opened.splice(0)) await adapter.dispose();
  }

  override async connectToShadowDb() {
    const name = `weighbridge_shadow_${crypto.randomUUID().replaceAll("-", "")}`;
    const address = new URL(this.#connectionString);
    await this.#administer(`CREATE DATABASE ${name}`);
    address.pathname = name;
    const adapter = await new MigrationAdapter(address.href).connect();
    const close = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await close();
      await this.#administer(`DROP DATABASE ${name}`);
    };
    return adapter;
  }

  async #administer(statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.#connectionString });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  }
}
