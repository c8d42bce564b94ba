import { chainLines } from "@/lib/audit/queries";
import { saveExport } from "@/lib/audit/save-export";
import { permittedRoute } from "@/lib/auth/permitted-route";

/** Hands over the whole chain, a line for each event, for whoever checks it without us. */
export const GET = permittedRoute("export", async (scope) => {
  await saveExport(scope, { what: "audit trail" });
  const lines = chainLines(scope);
  const text = new TextEncoder();
  const body = new ReadableStream({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(text.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      "content-disposition": `attachment; filename="audit-trail-${scope.today}.jsonl"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
});
