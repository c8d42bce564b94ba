import { afterAll } from "vitest";
import { createTestDatabase } from "./database";

// Runs ahead of each file in tests/db: its own database, known before lib/db is asked for it.
const database = await createTestDatabase();
process.env.DATABASE_URL = database.url;

afterAll(async () => {
  const { disconnect } = await import("@/lib/db");
  await disconnect();
  await database.drop();
});
