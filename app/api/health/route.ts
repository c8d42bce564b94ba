import { readiness } from "@/lib/health/queries";

export const dynamic = "force-dynamic";

/**
 * How this installation is, for whatever watches it. `?live`: whether this process answers at all, which a
 * restart could mend. Without it: whether it can serve people, 503 where not, with the reason of each part.
 */
export async function GET(request: Request) {
  const headers = { "cache-control": "no-store" };
  if (new URL(request.url).searchParams.has("live")) return Response.json({ live: true }, { headers });
  const state = await readiness(new Date());
  return Response.json(state, { status: state.ready ? 200 : 503, headers });
}
