import { afterAll } from "vitest";
import { asApp } from "@/lib/database/app-url";
import { createTestDatabase } from "./database";

// Runs ahead of each file in tests/db: its own database, known before lib/db is asked for it,
// which works on it as the application does.
const database = await createTestDatabase();
process.env.WEIGHBRIDGE_TEST_OWNER_URL = database.url;
process.env.DATABASE_URL = asApp(database.url);

afterAll(async () => {
  const { disconnect } = await import("@/lib/db");
  const { disconnectOwner } = await import("./owner-db");
  await disconnect();
  await disconnectOwner();
  await database.drop();
});
