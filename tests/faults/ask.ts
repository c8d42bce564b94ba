import http from "node:http";

export interface Answer {
  status: number;
  cookies: string[];
  body: string;
}

/**
 * Asks over a connection of its own, so that a balancer chooses each time.
 *
 * @throws where the connection breaks before the whole answer is there
 */
export function ask(
  address: string,
  {
    method = "GET",
    headers = {},
    body = "",
  }: { method?: string; headers?: Record<string, string>; body?: string },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === "" ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const request = http.request(address, { method, agent: false, headers: { ...headers, ...length } });
    request.on("error", reject);
    request.on("response", (response) => {
      let text = "";
      response.on("data", (part) => {
        text += part;
      });
      response.on("error", reject);
      response.on("end", () => {
        const cookies = (response.headers["set-cookie"] ?? []).map((line) => line.split(";")[0] ?? "");
        resolve({ status: response.statusCode ?? 0, cookies, body: text });
      });
      response.on("close", () => response.complete || reject(new Error("the answer was cut off")));
    });
    request.end(body);
  });
}

/** Tries to sign in. @returns where that leads, which says why not */
export async function signIn(address: string, email: string, password: string): Promise<string> {
  const { body, cookies } = await ask(`${address}/api/auth/csrf`, {});
  const { csrfToken } = JSON.parse(body) as { csrfToken: string };
  const form = new URLSearchParams({ csrfToken, email, password, json: "true" });
  const answer = await ask(`${address}/api/auth/callback/credentials`, {
    method: "POST",
    headers: {
      cookie: cookies.join("; "),
      origin: new URL(address).origin,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: form.toString(),
  });
  return decodeURIComponent((JSON.parse(answer.body) as { url?: string }).url ?? answer.body);
}
