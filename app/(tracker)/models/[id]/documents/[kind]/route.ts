import { saveExport } from "@/lib/audit/save-export";
import { permittedRoute } from "@/lib/auth/permitted-route";
import type { Scope } from "@/lib/auth/scope";
import { documentFile } from "@/lib/documents/file";
import {
  audienceFor,
  audiencesOf,
  documentFormats,
  isDocumentFormat,
  isDocumentKind,
} from "@/lib/documents/kinds";
import { documentFor } from "@/lib/documents/queries";
import { isDay } from "@/lib/engine/days";
import { errorDetails } from "@/lib/error-details";
import { log } from "@/lib/log";

const plain = (status: number, message: string) =>
  new Response(`${message}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });

/** Hands over a document as a file: `?audience=…&format=pdf|docx|html|md|json&asOf=YYYY-MM-DD`. */
export const GET = permittedRoute("export", answer);

async function answer(scope: Scope, request: Request, params: Promise<{ id: string; kind: string }>) {
  const { id, kind } = await params;
  const query = new URL(request.url).searchParams;
  const format = query.get("format") ?? "pdf";
  const asOf = query.get("asOf") ?? scope.today;
  if (!isDocumentKind(kind)) return plain(404, "There is no document of this kind.");
  const audience = audienceFor(kind, query.get("audience") ?? undefined);
  if (audience === undefined) return plain(400, `The audience is one of ${audiencesOf(kind).join(", ")}.`);
  if (!isDocumentFormat(format))
    return plain(400, `The format is one of ${Object.keys(documentFormats).join(", ")}.`);
  if (!isDay(asOf)) return plain(400, "Write asOf as year-month-day, for example 2026-03-02.");
  try {
    const content = await documentFor(scope, id, kind, audience, asOf);
    if (content === null) return plain(404, "This model does not exist, or belongs to another organisation.");
    const { name, mediaType, bytes } = await documentFile(content, format);
    await saveExport(scope, { document: kind, model: id, audience, format });
    return new Response(Buffer.from(bytes), {
      headers: {
        "content-type": mediaType,
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    log("error", "document-failed", errorDetails(error));
    return plain(
      500,
      "The document could not be drawn up. Try again, and tell your administrator if it stays.",
    );
  }
}
