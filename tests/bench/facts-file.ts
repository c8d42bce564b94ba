import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { openRelease } from "../support/facts";

/** Writes a file of facts, one JSON object a line, hands it over, and takes it away again. */
export async function withFactsFile<T>(count: number, act: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "weighbridge-facts-"));
  const file = path.join(folder, "facts.jsonl");
  try {
    await pipeline(Readable.from(chunks(count)), createWriteStream(file));
    return await act(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function* chunks(count: number) {
  for (let from = 0; from < count; from += 200) {
    const lines = Array.from({ length: Math.min(200, count - from) }, (_, n) =>
      JSON.stringify(facts(from + n)),
    );
    yield `${lines.join("\n")}\n`;
  }
}

function facts(n: number) {
  const figure = `${(n % 97) + 1}.5e${22 + (n % 4)}`;
  return {
    id: `model-${n}`,
    actorRole: "original_developer",
    providerLocation: n % 3 === 0 ? "EU" : "non-EU",
    outputModalities: n % 7 === 0 ? ["labels"] : ["text"],
    taskRange: "broad",
    trainingFlop: n % 5 === 0 ? undefined : figure,
    cumulativeTrainingFlop: n % 5 === 0 ? undefined : figure,
    supply: "eu_market",
    placedOn: `202${4 + (n % 3)}-0${(n % 9) + 1}-15`,
    ...(n % 2 === 0 ? openRelease : { weightsPublic: false }),
  };
}
