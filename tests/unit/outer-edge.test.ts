import { createServer, request, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { standBefore } from "@/lib/edges/outer-edge";
import { actionReached } from "@/lib/edges/request-state";

const untouched = Server.prototype.emit;
/** Answers 500 to everything; at /action after an action was begun. */
const behind = createServer((asked, answer) => {
  if (asked.url === "/action") actionReached();
  answer.statusCode = 500;
  asked.resume().on("end", () => answer.end("from behind"));
});
let port = 0;

beforeAll(async () => {
  standBefore(true);
  await new Promise<void>((listening) => behind.listen(0, "127.0.0.1", listening));
  port = (behind.address() as AddressInfo).port;
});

afterAll(async () => {
  Server.prototype.emit = untouched;
  await new Promise((closed) => behind.close(closed));
});

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string | number>;
  body?: string;
}

function send({ method = "POST", path = "/", headers = {}, body = "" }: Sent) {
  return new Promise<{ status: number; text: string; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const asked = request({ port, host: "127.0.0.1", method, path, headers }, (answer) => {
        let text = "";
        answer.on("data", (chunk) => {
          text += chunk;
        });
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }));
      });
      asked.on("error", reject);
      asked.end(body);
    },
  );
}

describe("before Next.js", () => {
  it("a body of no known length is refused in words, and with the headers of every answer", async () => {
    const { status, text, headers } = await send({ headers: { "transfer-encoding": "chunked" }, body: "x" });
    expect(status).toBe(411);
    expect(text).toBe("Say with Content-Length how long this is, at most 21 MB. Nothing was changed.\n");
    expect(headers).toMatchObject({ connection: "close", "x-content-type-options": "nosniff" });
    expect(headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
  });

  it("a method that nothing knows is refused", async () => {
    for (const method of ["TRACE", "PROPFIND"]) expect(await send({ method })).toMatchObject({ status: 405 });
  });

  it.each(["*", "/%", "/models/%ff", "//", "/%00"])("the address %s is refused in words", async (path) => {
    expect(await send({ path })).toMatchObject({ status: 400, text: "This address cannot be read.\n" });
  });

  it("an address longer than answers can repeat is refused in words", async () => {
    expect(await send({ path: `/${"x".repeat(8_000)}` })).toMatchObject({
      status: 414,
      text: "This address is longer than 8000 characters.\n",
    });
    expect(await send({ path: `/${"x".repeat(7_999)}` })).toMatchObject({ status: 500, text: "from behind" });
  });

  it("a body that is announced to be too long is refused before any of it has come", async () => {
    // What is not sent cannot have been waited for.
    const asked = await send({ path: "/api/auth/session?x=/models", headers: { "content-length": 16_385 } });
    const message = "Send at most 16384 bytes. Nothing was changed.";
    expect(asked).toMatchObject({ status: 413, text: JSON.stringify({ error: { message } }) });
  });

  it("what cannot be read as an action's is the sender's fault, and a fault of an action's stays ours", async () => {
    const action = { "next-action": "x" };
    expect(await send({ headers: action })).toMatchObject({ status: 400, text: "from behind" });
    expect(await send({ headers: { "content-type": "multipart/form-data" } })).toMatchObject({ status: 400 });
    expect(await send({ path: "/action", headers: action })).toMatchObject({ status: 500 });
    expect(await send({})).toMatchObject({ status: 500 });
  });
});
