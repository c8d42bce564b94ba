import { randomBytes } from "node:crypto";
import { afterAll } from "vitest";
import { asApp } from "@/lib/database/app-url";
import { createTestDatabase } from "./database";

// Runs ahead of each file in tests/db: its own database, known before lib/db is asked for it,
// which works on it as the application does.
const database = await createTestDatabase();
process.env.WEIGHBRIDGE_TEST_OWNER_URL = database.url;
process.env.DATABASE_URL = asApp(database.url);
process.env.NEXTAUTH_SECRET ??= randomBytes(32).toString("base64");

afterAll(async () => {
  const { disconnect } = await import("@/lib/db");
  const { disconnectOwner } = await import("./owner-db");
  await disconnect();
  await disconnectOwner();
  await database.drop();
});
