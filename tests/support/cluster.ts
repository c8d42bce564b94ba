import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/database/migrate";
import { temporaryDatabase } from "@/lib/database/temporary-database";

declare module "vitest" {
  interface ProvidedContext {
    /** The server that the run's test databases are made on. */
    clusterUrl: string;
  }
}

/** Name of the migrated database every test file starts from. */
export const template = "weighbridge_template";

/** Starts one PostgreSQL for the whole run, with a migrated template in it. */
export default async function cluster(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await temporaryDatabase();
  try {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`CREATE DATABASE ${template}`).finally(() => client.end());
    const templateUrl = new URL(url);
    templateUrl.pathname = template;
    await migrate(templateUrl.href);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("clusterUrl", url);
  return stop;
}
