import { randomBytes } from "node:crypto";
import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import { securityHeaders } from "./headers";
import { answering, type RequestState } from "./request-state";
import { refusedAddress, refusedLength, refusedMethod } from "./writes";

/** Milliseconds for which we still take, and throw away, what is sent after a refusal, so that it is read. */
const LINGER_MS = 1_000;

/**
 * Stands before Next.js in this process. A body that is too long is refused before any of it is kept: Next.js
 * takes all of it before it asks anybody. And what cannot be read as an action's is the sender's fault, not ours.
 *
 * @param isHttps whether people reach this installation over https
 */
export function standBefore(isHttps: boolean): void {
  const emit = Server.prototype.emit as (this: Server, event: string, ...rest: unknown[]) => boolean;
  Server.prototype.emit = function (this: Server, event: string, ...rest: unknown[]): boolean {
    if (event !== "request") return emit.call(this, event, ...rest);
    const [request, response] = rest as [IncomingMessage, ServerResponse];
    const { method = "", url = "", headers } = request;
    const refused =
      refusedMethod(method) ??
      refusedAddress(url) ??
      refusedLength({
        path: url.split("?")[0] ?? "",
        length: headers["content-length"] ?? null,
        isWithoutLength: headers["transfer-encoding"] !== undefined,
      });
    if (refused !== undefined) {
      refuse(request, response, refused, isHttps);
      return true;
    }
    const state: RequestState = { isActionReached: false };
    if (method === "POST" && isForAction(headers)) blameSender(response, state);
    return answering(state, () => emit.call(this, event, ...rest));
  };
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, message }: { status: number; message: string },
  isHttps: boolean,
): void {
  const isApi = request.url?.startsWith("/api/");
  const text = isApi ? JSON.stringify({ error: { message } }) : `${message}\n`;
  response.writeHead(status, {
    ...securityHeaders(randomBytes(16).toString("base64"), isHttps),
    "content-type": isApi ? "application/json" : "text/plain; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    connection: "close",
  });
  response.write(text);
  const end = () => response.end();
  const timer = setTimeout(end, LINGER_MS);
  request.once("close", () => clearTimeout(timer));
  request.once("end", end);
  request.resume();
}

/** Only what is sent in one of these ways does Next.js read as meant for an action. */
const isForAction = (headers: IncomingMessage["headers"]) =>
  headers["next-action"] !== undefined || /^multipart\/form-data/i.test(headers["content-type"] ?? "");

/** Actions answer with a `Result` whatever happens, so a fault before one is begun is in what was sent. */
function blameSender(response: ServerResponse, state: RequestState): void {
  const writeHead = response.writeHead;
  response.writeHead = function (this: ServerResponse, status: number, ...rest: never[]) {
    return writeHead.call(this, status === 500 && !state.isActionReached ? 400 : status, ...rest);
  } as typeof writeHead;
}
