import { env } from "@/lib/env";
import { isBearer } from "@/lib/health/bearer";
import { readMetrics } from "@/lib/health/read-metrics";

export const dynamic = "force-dynamic";

const refuse = (status: number, message: string, headers: Record<string, string> = {}) =>
  Response.json({ error: { message } }, { status, headers: { "cache-control": "no-store", ...headers } });

/** Figures for Prometheus, for whoever shows WEIGHBRIDGE_METRICS_TOKEN; without that variable there are none. */
export async function GET(request: Request) {
  const { metricsToken } = env();
  if (metricsToken === undefined) return refuse(404, "Set WEIGHBRIDGE_METRICS_TOKEN to have metrics here.");
  if (!isBearer(request.headers.get("authorization"), metricsToken))
    return refuse(401, "Send the token of the metrics as bearer.", { "www-authenticate": "Bearer" });
  return new Response(await readMetrics(new Date()), {
    headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" },
  });
}
