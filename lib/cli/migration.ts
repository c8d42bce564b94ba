import path from "node:path";
import { newMigration } from "@/lib/database/new-migration";
import { temporaryDatabase } from "@/lib/database/temporary-database";
import { say } from "./say";

/** `weighbridge migration NAME`: for developers, writes the next migration and prints its file name. */
export async function run([name, ...more]: string[]): Promise<number> {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name) || more.length > 0) {
    say("Usage: weighbridge migration NAME, with NAME in snake_case");
    return 2;
  }
  const database = await temporaryDatabase();
  try {
    const file = await newMigration(database.url, name);
    if (file) process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
    else say("The migrations already say what prisma/schema.prisma says.");
    return 0;
  } finally {
    await database.stop();
  }
}
