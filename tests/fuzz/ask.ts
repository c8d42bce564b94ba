import http from "node:http";

export interface Asked {
  method?: string;
  path: string;
  headers?: http.OutgoingHttpHeaders;
  body?: Uint8Array | string;
}

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
  /** Milliseconds until all of it was there. */
  ms: number;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
/** Milliseconds after which nobody waits any longer. */
const PATIENCE = 60_000;

/** Sends what is asked as it stands: nothing is escaped, joined or mended on the way. */
export function ask(address: string, { method = "GET", path, headers = {}, body }: Asked): Promise<Answer> {
  const { hostname, port } = new URL(address);
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
    const request = http.request({ agent, hostname, port, method, path, headers: { ...length, ...headers } });
    const timer = setTimeout(() => request.destroy(new Error(`no answer in ${PATIENCE} ms`)), PATIENCE);
    request.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    request.on("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        clearTimeout(timer);
        const { statusCode = 0, headers: told } = response;
        const text = Buffer.concat(chunks).toString("utf8");
        resolve({ status: statusCode, headers: told, body: text, ms: performance.now() - began });
      });
    });
    request.end(body);
  });
}

/** The session's cookie of somebody who signs in. */
export async function signIn(
  address: string,
  { email, password }: { email: string; password: string },
): Promise<string> {
  const token = await ask(address, { path: "/api/auth/csrf" });
  const { csrfToken } = JSON.parse(token.body) as { csrfToken: string };
  const answer = await ask(address, {
    method: "POST",
    path: "/api/auth/callback/credentials",
    headers: {
      cookie: cookiesOf(token),
      origin: address,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }).toString(),
  });
  const session = cookiesOf(answer);
  if (!session.includes("session-token=")) throw new Error(`signing in did not work: ${answer.status}`);
  return session;
}

/** What an answer sets, as a browser sends it back. */
export const cookiesOf = ({ headers }: Answer) =>
  (headers["set-cookie"] ?? []).map((line) => line.split(";")[0]).join("; ");
