import fc from "fast-check";
import { expect } from "vitest";

/** Inputs of the whole run, over all properties. */
const inputs = Number(process.env.FUZZ_INPUTS ?? 1_000);
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
const path = process.env.FUZZ_PATH;

let told = false;

/**
 * Tries a property on its part of the run's inputs.
 *
 * @param share of all inputs, between 0 and 1
 * @throws with the smallest input found on which it fails, and how to try that one again
 */
export async function check<T>(
  share: number,
  input: fc.Arbitrary<T>,
  holds: (input: T) => Promise<void>,
): Promise<void> {
  if (!told) process.stdout.write(`Seed ${seed}, ${inputs} inputs in all.\n`);
  told = true;
  const numRuns = Math.max(1, Math.round(inputs * share));
  const result = await fc.check(fc.asyncProperty(input, holds), { seed, numRuns, ...(path && { path }) });
  if (!result.failed) return;
  const { currentTestName = "" } = expect.getState();
  const name = currentTestName.split(" > ").at(-1) ?? "";
  const [smallest] = result.counterexample ?? [];
  throw new Error(
    [
      String((result.errorInstance as Error | null)?.message ?? "failed"),
      `after ${result.numRuns} inputs, made smaller ${result.numShrinks} times: ${shown(smallest)}`,
      `Again: npm run test:fuzz -- --seed ${seed} --inputs ${inputs} --name "${name}" --path "${result.counterexamplePath}"`,
    ].join("\n"),
  );
}

/** An input for people to read; what is long is cut in the middle. */
function shown(input: unknown): string {
  const text = written(input);
  return text.length > 1_500
    ? `${text.slice(0, 1_000)} … ${text.slice(-300)} (${text.length} characters)`
    : text;
}

function written(input: unknown): string {
  try {
    return fc.stringify(input);
  } catch {
    return "an input nested too deeply to be shown; its path finds it again";
  }
}
