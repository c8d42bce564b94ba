import pg from "pg";
import { StopMessage } from "@/lib/cli/stop-message";

/** Any number will do, as long as it stays the same: those who migrate take turns by it. */
const MIGRATION_TURN = 53_202_024;

/**
 * A connection of its own to the database.
 *
 * @throws {StopMessage} where the server can't be reached
 */
export async function connectOwner(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  // A connection that breaks is told to whoever asks something next.
  client.on("error", () => {});
  await client.connect().catch((error: Error) => {
    const { host } = new URL(connectionString);
    throw new StopMessage(
      `The database at ${host} can't be reached (${error.message}). Is it running, and is DATABASE_URL right?`,
    );
  });
  return client;
}

/** Waits until nobody else migrates; ending the session gives the turn back. */
export async function takeMigrationTurn(client: pg.Client): Promise<void> {
  await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_TURN]);
}

/** Keeps migrations away until the session ends; others who do the same are not in the way. */
export async function holdOffMigrations(client: pg.Client): Promise<void> {
  await client.query("SELECT pg_advisory_lock_shared($1)", [MIGRATION_TURN]);
}
