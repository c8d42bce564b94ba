import { PassThrough } from "node:stream";
import { permittedRoute } from "@/lib/auth/permitted-route";
import { takenInTime } from "@/lib/edges/taken-in-time";
import { writeExport } from "@/lib/organisations/write-export";

/** Exports at a time in this process: each holds a connection to the database while it is taken. */
const AT_ONCE = 2;
const BUSY =
  "Other exports are being downloaded just now. Try again in a minute; nothing was handed over or recorded.\n";

let running = 0;

/** Hands over everything of the organisation. Where it breaks off, so does the download. */
export const GET = permittedRoute("export", async (scope) => {
  if (running >= AT_ONCE) {
    const headers = { "content-type": "text/plain; charset=utf-8", "retry-after": "60" };
    return new Response(BUSY, { status: 429, headers: { ...headers, "cache-control": "no-store" } });
  }
  running += 1;
  const output = new PassThrough();
  writeExport(scope, output)
    .catch((error: unknown) => {
      // Whoever downloads may stop at any time.
      if (!output.destroyed) output.destroy(error instanceof Error ? error : new Error(String(error)));
    })
    .finally(() => {
      running -= 1;
    });
  return new Response(takenInTime(output), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="organisation-${scope.today}.zip"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
});
