import { afterAll, inject } from "vitest";

// Runs ahead of each file: tells it where the server's database is.
const { databaseUrl, ownerUrl } = inject("served");
process.env.DATABASE_URL = databaseUrl;
process.env.WEIGHBRIDGE_TEST_OWNER_URL = ownerUrl;

afterAll(async () => {
  const { disconnect } = await import("@/lib/db");
  const { disconnectOwner } = await import("../support/owner-db");
  await disconnect();
  await disconnectOwner();
});
