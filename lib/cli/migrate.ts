import { migrate } from "@/lib/database/migrate";
import { openDatabase } from "@/lib/database/open-database";
import { say } from "./say";

/** `weighbridge migrate`: brings the database up to date and names what was applied on stdout. */
export async function run(args: string[]): Promise<number> {
  if (args.length > 0) {
    say("Usage: weighbridge migrate");
    return 2;
  }
  const database = await openDatabase();
  try {
    const applied = [...database.migrated, ...(await migrate(database.url))];
    for (const name of applied) process.stdout.write(`${name}\n`);
    say(applied.length === 0 ? "The database is up to date." : `Applied ${applied.length}.`);
    return 0;
  } finally {
    await database.close();
  }
}
