import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { parseArgs } from "node:util";
import { todayInBrussels } from "@/lib/clock";
import { isDay } from "@/lib/engine/days";
import { say } from "./say";

const sources = ["facts", "worked-cases", "epoch"] as const;
const USAGE = "Usage: weighbridge classify [--from facts|worked-cases|epoch] [--as-of YYYY-MM-DD] [FILE]";

/** `classify`: facts in, findings out; no database, no account. Exit codes: 0, 1 some input refused, 2 usage. */
export async function run(args: string[]): Promise<number> {
  const read = readArguments(args);
  if (typeof read === "string") {
    say(`${read}\n${USAGE}`);
    return 2;
  }
  const { from, asOf, file } = read;
  const input: Readable = file === undefined || file === "-" ? process.stdin : createReadStream(file);
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0); // the reader has seen enough
  });
  try {
    const { refused } = await classifiers[from](input, asOf);
    if (refused > 0) say(`${refused} ${refused === 1 ? "line was" : "lines were"} refused.`);
    return refused > 0 ? 1 : 0;
  } catch (error) {
    say(`The input cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

type Classifier = (input: Readable, asOf: string) => Promise<{ refused: number }>;

// Loaded when asked for, so that one format does not pay for the others.
const classifiers: Record<(typeof sources)[number], Classifier> = {
  facts: async (input, asOf) => (await import("./classify-facts")).classifyFacts(input, process.stdout, asOf),
  "worked-cases": async (input, asOf) =>
    (await import("./classify-worked-cases")).classifyWorkedCases(input, process.stdout, asOf),
  epoch: async (input, asOf) =>
    (await import("./classify-epoch")).classifyEpoch(input, process.stdout, process.stderr, asOf),
};

interface Arguments {
  from: (typeof sources)[number];
  asOf: string;
  file: string | undefined;
}

function readArguments(args: string[]): Arguments | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { from: { type: "string", default: "facts" }, "as-of": { type: "string" } },
      allowPositionals: true,
    });
    const from = sources.find((source) => source === values.from);
    if (from === undefined) return `--from is one of ${sources.join(", ")}.`;
    const asOf = values["as-of"] ?? todayInBrussels();
    if (!isDay(asOf)) return `--as-of is a date such as 2026-11-23, not "${asOf}".`;
    if (positionals.length > 1) return "Give one file.";
    return { from, asOf, file: positionals[0] };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
