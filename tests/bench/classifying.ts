import { Readable, Writable } from "node:stream";
import { classifyFacts } from "@/lib/cli/classify-facts";
import { openRelease } from "../support/facts";
import { median, report } from "./measure";

const COUNT = 100_000;

/** Classifies facts as the command line does, against parsing the same lines and printing the same findings. */
export async function benchClassifying(): Promise<void> {
  const lines = Array.from({ length: COUNT }, (_, n) => `${JSON.stringify(facts(n))}\n`);
  const found: unknown[] = [];
  const collect = new Writable({
    write: (chunk: Buffer, _encoding, next) => {
      for (const line of chunk.toString().trim().split("\n"))
        if (found.length < 1000) found.push(JSON.parse(line));
      next();
    },
  });
  await classifyFacts(Readable.from([Buffer.from(lines.slice(0, 1000).join(""))]), collect, "2026-11-23");

  const ours = await median(3, () => classifyFacts(bytes(lines), sink(), "2026-11-23"));
  const baseline = await median(3, () => {
    let printed = 0;
    for (const [n, line] of lines.entries()) {
      JSON.parse(line);
      printed += JSON.stringify(found[n % found.length]).length;
    }
    return printed;
  });
  report(`Classifying ${COUNT} facts`, ours, "parsing the facts and printing the findings", baseline);
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

function* chunks(lines: string[]) {
  for (let n = 0; n < lines.length; n += 200) yield Buffer.from(lines.slice(n, n + 200).join(""));
}

const bytes = (lines: string[]) => Readable.from(chunks(lines));
const sink = () => new Writable({ write: (_chunk, _encoding, next) => next() });
