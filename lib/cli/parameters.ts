import { open, stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { ByteSource } from "@/lib/parameters/byte-source";
import { countLine } from "@/lib/parameters/count-line";
import { modelFiles } from "@/lib/parameters/model-files";
import { countFiles } from "@/lib/parameters/weight-files";
import { say } from "./say";
import { writeOut } from "./write-out";

const USAGE = `Usage: weighbridge parameters [--together] FILE…
FILE is a config.json, .safetensors or .gguf file. The numbered parts of one model give one line together;
with --together all files are one model, such as its weights and its config.json.`;

/** `parameters`: files of models in, counts out as JSON Lines. Exit codes: 0, 1 some file refused, 2 usage. */
export async function run(args: string[]): Promise<number> {
  const read = readArguments(args);
  if (typeof read === "string") {
    say(`${read}\n${USAGE}`);
    return 2;
  }
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0); // the reader has seen enough
  });
  let refused = 0;
  for (const group of read.together ? [read.files] : modelFiles(read.files)) {
    const [first = ""] = group;
    const line = await lineOf(first, group);
    if ("error" in line) refused += 1;
    await writeOut(process.stdout, `${JSON.stringify(line)}\n`);
  }
  if (refused > 0) say(`${refused} ${refused === 1 ? "model was" : "models were"} refused.`);
  return refused > 0 ? 1 : 0;
}

async function lineOf(first: string, group: readonly string[]): Promise<object> {
  try {
    return countLine(first, await countFiles(await Promise.all(group.map(diskSource))));
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    const message = error.code === "ENOENT" ? "There is no such file." : error.message;
    return { file: first, error: { code: "unreadable", message, path: "" } };
  }
}

/** A file on disk, of which only the ranges asked for are read. */
async function diskSource(file: string): Promise<ByteSource> {
  const { size } = await stat(file);
  return {
    name: path.basename(file),
    size,
    async bytes(from, to) {
      const handle = await open(file);
      try {
        const length = Math.max(0, Math.min(to, size) - from);
        const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, from);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
  };
}

function readArguments(args: string[]): { files: string[]; together: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { together: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    return positionals.length > 0
      ? { files: positionals, together: values.together }
      : "Give one file or more.";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
