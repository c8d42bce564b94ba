import { readFileSync } from "node:fs";
import path from "node:path";
import { log, logAs } from "@/lib/log";
import { beginFigures } from "./read-process";
import { type Route, routePattern } from "./route-pattern";
import { watchConsole } from "./watch-console";
import { watchRequests } from "./watch-requests";

/** Makes this process tell, by log lines and figures, what it does as the web server. */
export function watchWeb(): void {
  logAs("web");
  watchConsole();
  beginFigures();
  const routes = readRoutes();
  watchRequests((address) => routePattern(address, routes));
  log("info", "started");
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => log("info", "stopping", { signal }));
}

/** What the build wrote down of the addresses it knows. */
function readRoutes(): Route[] {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), ".next/routes-manifest.json");
  try {
    const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(file, "utf8"));
    return [...staticRoutes, ...dynamicRoutes];
  } catch {
    return [];
  }
}
