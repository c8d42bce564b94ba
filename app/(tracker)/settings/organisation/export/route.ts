import { PassThrough, Readable } from "node:stream";
import { permittedRoute } from "@/lib/auth/permitted-route";
import { writeExport } from "@/lib/organisations/write-export";

/** Hands over everything of the organisation. Where it breaks off, so does the download. */
export const GET = permittedRoute("export", async (scope) => {
  const output = new PassThrough();
  writeExport(scope, output).catch((error: unknown) => {
    // Whoever downloads may stop at any time.
    if (!output.destroyed) output.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return new Response(Readable.toWeb(output) as ReadableStream, {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="organisation-${scope.today}.zip"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
});
