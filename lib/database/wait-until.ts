import { setTimeout as pause } from "node:timers/promises";

/**
 * Asks again and again until the answer is yes.
 *
 * @param milliseconds how long at most
 * @returns whether the answer came in time
 */
export async function waitUntil(
  question: () => boolean | Promise<boolean>,
  milliseconds: number,
): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (!(await question())) {
    if (performance.now() > deadline) return false;
    await pause(25);
  }
  return true;
}
