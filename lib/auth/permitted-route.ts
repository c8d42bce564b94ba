import type { Permission } from "./permissions";
import { reasonAgainst } from "./permitted";
import { requireScope, type Scope } from "./scope";

type Handler<Params> = (scope: Scope, request: Request, params: Promise<Params>) => Promise<Response>;

/**
 * Puts an address that answers with a file under a row of the table of who may do what. Whoever is not signed
 * in is sent to sign in; whoever may not is answered with 403 and the reason.
 */
export function permittedRoute<Params>(permission: Permission, handler: Handler<Params>) {
  const guarded = async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    // Next.js answers HEAD by GET and drops the body: a file would be drawn up, and recorded as handed over, for nobody.
    if (request.method === "HEAD") return new Response(null, { status: 405, headers: { allow: "GET" } });
    if (isForeign(request.headers.get("sec-fetch-site"))) return plain(FOREIGN);
    const scope = await requireScope();
    const reason = await reasonAgainst(scope, permission);
    if (reason === undefined) return handler(scope, request, params);
    return plain(reason);
  };
  return Object.assign(guarded, { permission });
}

const FOREIGN =
  "This download was asked for from a page of another site. Open Weighbridge and download it from there. Nothing was handed over.";

/** A browser says from where a request comes; scripts and addresses typed in say nothing, or that it is none. */
const isForeign = (site: string | null) => site === "cross-site" || site === "same-site";

const plain = (message: string) =>
  new Response(`${message}\n`, {
    status: 403,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
