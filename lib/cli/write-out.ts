import { once } from "node:events";
import type { Writable } from "node:stream";

/** Writes and waits where the reader is slower, so that nothing piles up in memory. */
export async function writeOut(output: Writable, text: string): Promise<void> {
  if (text !== "" && !output.write(text)) await once(output, "drain");
}
