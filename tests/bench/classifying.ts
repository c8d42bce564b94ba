import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { withFactsFile } from "./facts-file";
import { report } from "./measure";

const COUNT = 1_000_000;
const AS_OF = "2026-11-23";
/** Findings the comparison prints by turns. */
const SAMPLE = 1_000;

/**
 * Classifies a million facts by the command line, against a process that parses the same lines and prints
 * as many findings of the same kind; and how much more memory a million take than a hundredth of them.
 */
export async function benchClassifying(): Promise<void> {
  const classify = (file: string) => ["bin/weighbridge.js", "classify", "--as-of", AS_OF, file];
  await withFactsFile(SAMPLE, async (sample) => {
    const findings = `${sample}.findings`;
    await measured(classify(sample), createWriteStream(findings));
    const few = await withFactsFile(COUNT / 100, (file) => measured(classify(file), nowhere()));
    await withFactsFile(COUNT, async (file) => {
      const ours = await measured(classify(file), nowhere());
      const baseline = await measured(
        ["--import", "tsx", "tests/bench/parse-and-print.ts", file, findings],
        nowhere(),
      );
      report(
        `Classifying ${COUNT} facts by the command line`,
        ours.ms,
        "parsing the facts and printing the findings",
        baseline.ms,
      );
      process.stdout.write(
        `Peak memory: ${ours.peakMb} MB at ${COUNT} facts, ${few.peakMb} MB at ${COUNT / 100}; grown by ${ours.peakMb - few.peakMb} MB\n`,
      );
    });
  });
}

/** Told by the process itself as it ends: its peak resident set, in kB. */
const TELL_PEAK = `process.on("exit", () => process.stderr.write("\\npeak " + process.resourceUsage().maxRSS))`;

async function measured(args: string[], output: Writable): Promise<{ ms: number; peakMb: number }> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(TELL_PEAK)}`, ...args],
    {
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let told = "";
  child.stderr.on("data", (chunk: Buffer) => {
    told += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  await pipeline(child.stdout, output);
  const code = await ended;
  const peak = /peak (\d+)$/.exec(told)?.[1];
  if (code !== 0 || peak === undefined) throw new Error(`a measured process failed: ${told}`);
  return { ms: performance.now() - began, peakMb: Math.round(Number(peak) / 1024) };
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, next) => next() });
