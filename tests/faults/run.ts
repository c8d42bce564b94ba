import { randomBytes, randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { generateClient } from "@/lib/cli/generate-client";

// `npm run test:faults`: kills processes at moments drawn by lot and looks for what was lost.
generateClient();
const { startInstallation } = await import("./installation");
const { broken } = await import("./invariants");
const { kindsOf } = await import("./kinds");
const { spread, strikeAll } = await import("./rounds");

const { values } = parseArgs({
  options: { seed: { type: "string" }, rounds: { type: "string" }, only: { type: "string" } },
});
const seed = Number(values.seed ?? randomInt(1_000_000_000));
const wanted = Number(values.rounds ?? 100);
if (!Number.isInteger(seed) || !Number.isInteger(wanted) || wanted < 1) {
  process.stderr.write("Usage: npm run test:faults [-- --seed NUMBER] [--rounds NUMBER] [--only WORD,…]\n");
  process.exit(2);
}
const words = (values.only ?? "").split(",");
const isWanted = (name: string) => words.some((word) => name.includes(word));
process.stdout.write(`seed ${seed}\n`);
process.env.NEXTAUTH_SECRET = randomBytes(32).toString("base64");
delete process.env.DATABASE_APP_URL;

const total = { rounds: 0, lost: 0 };
const installation = await startInstallation();
try {
  await installation.use();
  const kinds = kindsOf(installation).filter(({ name }) => isWanted(name));
  for (const [n, rounds] of spread(kinds, wanted).entries()) {
    const kind = kinds[n];
    if (kind === undefined || rounds === 0) continue;
    const tally = await strikeAll(kind, rounds, seed + n * 104_729);
    total.rounds += tally.rounds;
    total.lost += tally.lost;
  }
  const atLast = await broken();
  for (const what of atLast) process.stdout.write(`LOST, seen at the end: ${what}\n`);
  if (atLast.length > 0) total.lost += 1;
} finally {
  await installation.stop();
}
process.stdout.write(`survived ${total.rounds - total.lost} of ${total.rounds}, lost ${total.lost}\n`);
process.exit(total.lost === 0 ? 0 : 1);
