import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";

/**
 * Writes a file that comes into being whole or not at all; an earlier one of that name stands until then. What is
 * no file, such as a device, is written to as it is.
 *
 * @throws what the system says, where it can't be written
 */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const there = await stat(file).catch(() => null);
  if (there !== null && !there.isFile()) return writeFile(file, bytes);
  // Where a link leads to it, the link stays.
  const target = there === null ? file : await realpath(file);
  const partial = `${target}.${process.pid}.partial`;
  try {
    await writeFile(partial, bytes, { flag: "wx", flush: true, mode: there?.mode ?? 0o666 });
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    throw error;
  }
}
