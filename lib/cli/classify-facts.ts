import type { Readable, Writable } from "node:stream";
import { factsSchema } from "@/lib/assessments/facts-schema";
import { classify } from "@/lib/engine/classify";
import { type Law, lawOn } from "@/lib/engine/law-on";
import type { IsoDate } from "@/lib/law/types";
import { lineBatches } from "./lines";
import { writeOut } from "./write-out";

/**
 * Facts in, findings out: JSON Lines, in order, in flat memory. A line that cannot be read gives an error
 * object in its place and the rest goes on.
 *
 * @returns how many lines were refused
 */
export async function classifyFacts(
  input: Readable,
  output: Writable,
  asOf: IsoDate,
): Promise<{ refused: number }> {
  const law = lawOn(asOf);
  let line = 0;
  let refused = 0;
  for await (const batch of lineBatches(input)) {
    let printed = "";
    for (const text of batch) {
      line += 1;
      if (text.trim() === "") continue;
      const answer = answerTo(text, law);
      if (answer.error) refused += 1;
      printed += answer.error ? `${JSON.stringify({ line, error: answer.error })}\n` : `${answer.finding}\n`;
    }
    await writeOut(output, printed);
  }
  return { refused };
}

interface LineError {
  code: string;
  message: string;
  path: string;
}

function answerTo(
  text: string,
  law: Law,
): { finding: string; error?: never } | { error: LineError; finding?: never } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { error: { code: "not-json", message: "This line is not a JSON object.", path: "" } };
  }
  const parsed = factsSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.code === "unrecognized_keys" ? issue.keys[0] : issue?.path.join(".");
    return { error: { code: issue?.code ?? "invalid", message: issue?.message ?? "", path: path ?? "" } };
  }
  const { id, ...facts } = parsed.data;
  return { finding: JSON.stringify({ id, ...classify(facts, law) }) };
}
