import { randomBytes } from "node:crypto";
import { Children } from "@/lib/cli/children";
import { startWeb } from "@/lib/cli/start-web";
import { appLogin } from "@/lib/database/app-url";
import { migrate } from "@/lib/database/migrate";
import { temporaryDatabase } from "@/lib/database/temporary-database";
import { disconnect } from "@/lib/db";
import { env } from "@/lib/env";
import { disconnectOwner } from "../support/owner-db";
import { seed } from "../support/seed";

/**
 * Starts what the browser tests look at: the production build on a free port, the worker, and a
 * database of their own. Leaves the address and the account in the environment, for the fixtures.
 */
export default async function serve(): Promise<() => Promise<void>> {
  const children = new Children();
  try {
    const database = await temporaryDatabase();
    children.watch("database", database.exited, database.stop);
    Object.assign(process.env, {
      NODE_ENV: "production",
      WEIGHBRIDGE_TEST_OWNER_URL: database.url,
      NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
      WEIGHBRIDGE_METRICS_TOKEN: randomBytes(32).toString("hex"),
      // Every page that is asked for would be a line between the tests.
      WEIGHBRIDGE_LOG_LEVEL: "warn",
      PORT: "0",
      // The provider that a test signs in at runs beside it.
      WEIGHBRIDGE_PRIVATE_PROVIDERS: "allow",
    });
    await migrate(database.url);
    process.env.DATABASE_URL = await appLogin(database.url, randomBytes(32).toString("hex"));
    process.env.WEIGHBRIDGE_TEST_ACCOUNT = JSON.stringify(await seed());
    await disconnect();
    await disconnectOwner();
    children.node("worker", ["--import", "tsx", "lib/jobs/worker.ts"], process.env);
    process.env.WEIGHBRIDGE_TEST_ADDRESS = await startWeb(env(), children);
  } catch (error) {
    await children.stop();
    throw error;
  }
  return () => children.stop();
}
