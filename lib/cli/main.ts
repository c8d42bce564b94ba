import { generateClient } from "./generate-client";
import { say } from "./say";

type Command = {
  summary: string;
  /** `client`: uses Prisma's generated client; `database`: is run with the database open. */
  needs?: "client" | "database";
  load: () => Promise<{ run: (args: string[]) => Promise<number> }>;
};

const commands: Record<string, Command> = {
  start: {
    summary: "run everything: database, migrations, web, worker",
    needs: "client",
    load: () => import("./start"),
  },
  migrate: {
    summary: "bring the database up to date",
    needs: "client",
    load: () => import("./migrate"),
  },
  classify: {
    summary: "[--from facts|worked-cases|epoch] [--as-of DAY] [FILE]: facts in, findings out",
    load: () => import("./classify"),
  },
  document: {
    summary: "MODEL [--format pdf|json] [--audience …] [--out FILE]: a model's documentation",
    needs: "database",
    load: () => import("./document"),
  },
  import: {
    summary: "FILE [--from epoch] [--dry-run] [--organisation NAME]: load models into an organisation",
    needs: "database",
    load: () => import("./import"),
  },
  parameters: {
    summary: "[--together] FILE…: count a model's parameters from config.json, .safetensors or .gguf files",
    load: () => import("./parameters"),
  },
  "export-organisation": {
    summary: "NAME FILE: everything of one organisation as a zip, with the audit trail",
    needs: "database",
    load: () => import("./export-organisation"),
  },
  "remove-organisation": {
    summary: "NAME --reason TEXT [--despite-retention]: remove an organisation with everything it has",
    needs: "database",
    load: () => import("./remove-organisation"),
  },
  verify: {
    summary: "check that no record was changed past the audit chain; exits 1 and names the first break",
    needs: "database",
    load: () => import("./verify"),
  },
  schema: {
    summary: "facts|finding: print the JSON Schema of a line",
    load: () => import("./schema"),
  },
  backup: {
    summary: "FILE: everything in the database, with its files, into one file; - for standard output",
    load: () => import("./backup"),
  },
  restore: {
    summary: "FILE: a backup into an empty database",
    needs: "client",
    load: () => import("./restore"),
  },
  migration: {
    summary: "NAME: write the next migration from what changed in prisma/schema.prisma",
    load: () => import("./migration"),
  },
};

/**
 * Runs one command of `weighbridge`.
 *
 * @param args what stands after `weighbridge` on the command line
 * @returns the exit code: 0 all well, 1 something was refused or fell short, 2 wrong usage
 */
export async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(usage());
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    if (name !== undefined) say(`There is no command "${name}".\n`);
    process.stderr.write(usage());
    return 2;
  }
  if (command.needs) generateClient();
  const { run } = await command.load();
  return command.needs === "database" ? withDatabase(() => run(rest)) : run(rest);
}

/** Runs a command on the database DATABASE_URL names, or on the embedded one. */
async function withDatabase(run: () => Promise<number>): Promise<number> {
  const { openDatabase } = await import("@/lib/database/open-database");
  const { disconnect } = await import("@/lib/db");
  const database = await openDatabase();
  try {
    return await run();
  } finally {
    await disconnect();
    await database.close();
  }
}

function usage(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const rows = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Usage: weighbridge <command>\n\n${rows.join("\n")}\n`;
}
