import { migrate } from "@/lib/database/migrate";
import { temporaryDatabase } from "@/lib/database/temporary-database";

const database = await temporaryDatabase();
process.env.DATABASE_URL = database.url;
await migrate(database.url);
try {
  const { benchChangeOfLaw } = await import("./change-of-law");
  await benchChangeOfLaw(Number(process.argv[2]));
} finally {
  const { disconnect } = await import("@/lib/db");
  await disconnect();
  await database.stop();
}
