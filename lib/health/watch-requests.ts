import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@/lib/log";
import { countRequest } from "./read-process";

/** Asked by machines every few seconds, or fetched with every page: of interest only when looked for. */
const quiet = /^\/(_next\/…|api\/health|api\/metrics|icon\.svg)$/;

/** Logs and counts every request of this process when its answer is out, whatever answers it. */
export function watchRequests(patternOf: (address: string) => string): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const began = performance.now();
    response.once("close", () => {
      const ms = Math.round(performance.now() - began);
      const { statusCode: status, writableFinished } = response;
      const { method = "" } = request;
      const route = patternOf(request.url ?? "");
      countRequest(status, ms / 1000);
      const level = status >= 500 ? "error" : quiet.test(route) ? "debug" : "info";
      log(level, "request", { method, route, status, ms, ...(!writableFinished && { aborted: true }) });
    });
  });
}
