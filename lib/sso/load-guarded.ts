import { type LookupAddress, lookup } from "node:dns";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { env } from "@/lib/env";
import { isPublicAddress } from "./public-address";

const MOST_BYTES = 1024 * 1024;
const TIMEOUT_MS = 5_000;

/** What was asked for stands in a private network, or answers with more than anybody needs. */
export class GuardedLoadError extends Error {}

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
  signal?: AbortSignal;
}

/**
 * Asks an address that somebody typed in: not one in a private network, unless the installation allows it, for
 * five seconds at most, for a megabyte at most, and no further than that address: redirects are not followed.
 * The check is made on the address that is connected to, so that a name cannot change its meaning in between.
 */
export async function loadGuarded(address: string, asked: Asked): Promise<Response> {
  const url = new URL(address);
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal) && !isAllowed(literal)) throw new GuardedLoadError("a private address");
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const signal = asked.signal ? AbortSignal.any([asked.signal, timeout]) : timeout;
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === "https:" ? https : http;
    const { method = "GET", headers = {} } = asked;
    const sent = request(url, { method, headers, lookup: guardedLookup, signal, agent: false }, (answer) => {
      readAll(answer).then((body) => resolve(toResponse(answer, body)), reject);
    });
    sent.on("error", reject);
    sent.end(asked.body === undefined || asked.body === null ? undefined : String(asked.body));
  });
}

const isAllowed = (address: string) => env().privateProviders || isPublicAddress(address);

const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return callback(error, "");
    const [first] = found;
    if (first === undefined || !found.every(({ address }) => isAllowed(address)))
      return callback(new GuardedLoadError("a private address"), "");
    if (options.all) callback(null, found);
    else callback(null, first.address, first.family);
  });
};

async function readAll(answer: http.IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of answer) {
    parts.push(part);
    length += part.length;
    if (length > MOST_BYTES) {
      answer.destroy();
      throw new GuardedLoadError("too long an answer");
    }
  }
  return Buffer.concat(parts);
}

function toResponse({ statusCode = 500, headers }: http.IncomingMessage, body: Buffer): Response {
  const copied = new Headers();
  for (const [name, value] of Object.entries(headers))
    for (const each of [value ?? []].flat()) copied.append(name, each);
  const hasBody = ![204, 205, 304].includes(statusCode);
  return new Response(hasBody ? new Uint8Array(body) : null, { status: statusCode, headers: copied });
}
