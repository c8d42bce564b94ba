import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { template } from "./cluster";

export type TestDatabase = {
  url: string;
  /** Runs SQL beside whatever the test looks at. */
  query: (sql: string, values?: unknown[]) => Promise<pg.QueryResult>;
  /** Ends all connections and removes it. */
  drop: () => Promise<void>;
};

/**
 * Makes a database for a test. Each file in tests/db has one already, in DATABASE_URL, before it loads
 * anything; this is for tests that need another.
 *
 * @param from "template": migrated and without rows; "nothing": no tables at all
 */
export async function createTestDatabase(from: "template" | "nothing" = "template"): Promise<TestDatabase> {
  const clusterUrl = inject("clusterUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await run(clusterUrl, `CREATE DATABASE ${name}${from === "template" ? ` TEMPLATE ${template}` : ""}`);
  const address = new URL(clusterUrl);
  address.pathname = name;
  return {
    url: address.href,
    query: (sql, values) => run(address.href, sql, values),
    drop: async () => {
      await run(clusterUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function run(url: string, sql: string, values?: unknown[]): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(sql, values).finally(() => client.end());
}
