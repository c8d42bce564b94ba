import { loadArchive } from "@/lib/backup/load-archive";
import { readArchive } from "@/lib/backup/read-archive";
import { connectOwner } from "@/lib/database/connect-owner";

// A process to be killed: restores up to the rows of ModelRecord, of which it has given one piece when it stops.
const [file, url] = process.argv.slice(2) as [string, string];
const archive = await readArchive(file);
const rowsOf: typeof archive.rowsOf = async function* (table) {
  for await (const chunk of archive.rowsOf(table)) {
    yield chunk;
    if (table.name !== "ModelRecord") continue;
    process.send?.("halfway");
    await new Promise(() => setInterval(() => {}, 60_000));
  }
};
const signal = new AbortController().signal;
await loadArchive(await connectOwner(url), { ...archive, rowsOf }, { tell: () => {}, signal });
