import type { Instrumentation } from "next";

/** Runs once, before the web server takes requests. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const [{ watchWeb }, { standBefore }, { env }] = await Promise.all([
      import("./lib/health/watch-web"),
      import("./lib/edges/outer-edge"),
      import("./lib/env"),
    ]);
    if (process.env.NEXT_PHASE === "phase-production-build") return;
    watchWeb();
    standBefore(env().nextauthUrl?.startsWith("https:") ?? false);
  }
}

/** Told of whatever a page, a route handler or an action throws and nobody catches. */
export const onRequestError: Instrumentation.onRequestError = async (error, { method }, context) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { logRequestError } = await import("./lib/health/watch-console");
    logRequestError(error, { method, route: context.routePath });
  }
};
