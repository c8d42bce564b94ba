import { type CsvRefusal, csvRefusal } from "./csv-refusal";

const MOST_BYTES = 20 * 1024 * 1024;

/** Refuses a file by its size alone, before it is read. */
export function checkSize(bytes: number): CsvRefusal | undefined {
  if (bytes === 0) return csvRefusal("empty", "This file is empty. Choose another.");
  if (bytes <= MOST_BYTES) return undefined;
  const size = Math.ceil(bytes / 1024 / 1024);
  const most = MOST_BYTES / 1024 / 1024;
  return csvRefusal(
    "too-large",
    `This file has ${size} MB; at most ${most} MB can be uploaded. Split it and upload the parts.`,
  );
}
