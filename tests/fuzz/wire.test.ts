import { once } from "node:events";
import http from "node:http";
import fc from "fast-check";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { ask } from "./ask";
import { chainBreaks, writesChained } from "./chain";
import { check } from "./check";
import { hostileText } from "./hostile";
import { signInPlainly } from "./sign-in-plainly";
import { addresses, serverActions } from "./surface";
import { overWire } from "./wire";

const { address, account } = inject("served");
const host = new URL(address).host;
const MB = 1024 * 1024;
let cookie = "";

beforeAll(async () => {
  cookie = await signInPlainly(address, account);
});

/** Longest an answer that has begun to be owed may take. */
const LATE = 2_000;

const line = fc.record({
  method: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("GET", "POST", "PUT", "HEAD", "OPTIONS") },
    { weight: 1, arbitrary: fc.constantFrom("get", "CONNECT", "G\0ET", "", "FOO", "PRI", "A".repeat(5_000)) },
  ),
  target: fc.oneof(
    fc.constantFrom(...addresses.map((one) => one.replaceAll(/\[[^\]]+\]/g, account.modelId))),
    fc.constantFrom(
      "*",
      "//",
      "///models",
      "//evil.example/models",
      "/..",
      "/../../etc/passwd",
      "/%2e%2e/%2e%2e/etc/passwd",
      "/models/..%2f..%2fapi",
      "/%",
      "/%zz",
      "/%00",
      "/models/%ff%fe",
      "/models/%c0%af",
      "/models?%",
      "/models?q=%",
      "/models?q=%ff",
      "/models#x",
      "/models;a=b",
      "/models\\x",
      "/\\evil.example",
      "/_next/static/../../server/app",
      "/_next/static/%2e%2e/%2e%2e/package.json",
      "/_next/image?url=http://127.0.0.1:1/x&w=64&q=1",
      "/_next/image?url=%2Ficon.svg&w=64&q=75",
      "/_next/data/x/models.json",
      "/_next/",
      "/.env",
      "/.git/config",
      `http://${host}/models`,
      "http://evil.example/models",
      "https://evil.example:99999/",
      "http://[::1",
      "models",
      "?",
      "#",
      `/${"a".repeat(20_000)}`,
      `/models?${"a=1&".repeat(3_500)}`,
      "/models?__proto__[x]=1&constructor=1",
      "/models/./new",
      "/MODELS",
      "/models/",
      "/api/health/?live",
      "/api/auth/%2e%2e/health",
    ),
    hostileText.map((text) => `/${text.replaceAll(/[\r\n ]/g, "")}`.slice(0, 20_000)),
  ),
  version: fc.constantFrom(
    "HTTP/1.1",
    "HTTP/1.1",
    "HTTP/1.1",
    "HTTP/1.0",
    "HTTP/0.9",
    "HTTP/2.0",
    "http/1.1",
    "",
  ),
});

const header = fc.oneof(
  fc.constantFrom(
    "Content-Length: 0",
    "Content-Length: 5",
    "Content-Length: -1",
    "Content-Length: 5, 5",
    "Content-Length: 99999999999999999999",
    "Content-Length: 0x5",
    "Transfer-Encoding: chunked",
    "Transfer-Encoding: chunked, identity",
    "Transfer-Encoding: gzip",
    "Transfer-Encoding: xchunked",
    "Transfer-Encoding : chunked",
    "Expect: 100-continue",
    "Expect: wonders",
    "Connection: upgrade\r\nUpgrade: websocket",
    "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk",
    "Host: evil.example",
    "Host: ",
    "Host: a b",
    "X-Forwarded-Host: evil.example",
    "X-Forwarded-Proto: gopher",
    "X-Forwarded-For: 1, 2",
    "Origin: null",
    "Origin: %",
    `Origin: ${address}`,
    "Accept-Encoding: br;q=x, *",
    "Accept-Language: \xff",
    "Range: bytes=0-0,5-",
    "If-Modified-Since: never",
    "Content-Encoding: gzip",
    "Content-Type: multipart/form-data",
    "Content-Type: text/plain;charset=utf-7",
    "Next-Action: x",
    "Next-Action: __proto__",
    "RSC: 1",
    "Next-Router-State-Tree: %5B",
    "Next-Router-State-Tree: x",
    "Next-Router-State-Tree: [[[[",
    "Next-Router-Prefetch: 1",
    "Next-Router-Segment-Prefetch: /_tree",
    "Next-Url: //x",
    "X-Middleware-Subrequest: proxy:proxy:proxy:proxy:proxy",
    "X-Middleware-Rewrite: http://127.0.0.1/",
    "X-Nextjs-Data: 1",
    "X-Matched-Path: /audit",
    "X-Nonce: ' unsafe",
    "X-Invoke-Path: /audit",
    "X-Invoke-Status: 500",
    "X-Invoke-Error: {}",
    "X-Prerender-Revalidate: 1",
    "Purpose: prefetch",
    "Cookie: next-auth.session-token=x",
    "Cookie: ;;;=;=",
    `Cookie: next-auth.session-token=${"a.".repeat(2_000)}`,
    `Cookie: ${"a=b; ".repeat(2_000)}`,
    `X-Long: ${"a".repeat(65_536)}`,
    `${"A".repeat(10_000)}: 1`,
    "No colon",
    ": no name",
    " folded",
    "X-Nul: a\0b",
    "X-Bare: a\nX-Second: b",
    "X-Cr: a\rb",
  ),
  fc
    .tuple(
      fc.constantFrom("X-Any", "Accept", "User-Agent", "Referer", "Next-Url", "Next-Router-State-Tree"),
      hostileText,
    )
    .map(([name, text]) => `${name}: ${text.slice(0, 9_000)}`),
);

const body = fc.oneof(
  { weight: 3, arbitrary: fc.constant("") },
  fc.constantFrom(
    "hello",
    "5\r\nhello\r\n0\r\n\r\n",
    "zz\r\nhello\r\n0\r\n\r\n",
    "ffffffffffffffff\r\n",
    '5;ext="a\r\nhello\r\n0\r\n\r\n',
    "0\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n",
    "-5\r\nhello",
  ),
  hostileText.map((text) => text.slice(0, 3_000)),
);

describe("over the wire", () => {
  it("answers what is hardly HTTP, or closes; and then still answers", async () => {
    await check(
      0.06,
      fc.record({
        line,
        headers: fc.array(header, { maxLength: 4 }),
        body,
        isSignedIn: fc.boolean(),
        eol: fc.constantFrom("\r\n", "\r\n", "\r\n", "\n", "\r"),
      }),
      async (sent) => {
        const { method, target, version } = sent.line;
        const before = await writesChained();
        const lines = [
          `${method} ${target} ${version}`,
          `Host: ${host}`,
          ...(sent.isSignedIn ? [`Cookie: ${cookie}`] : []),
          ...sent.headers,
          "Connection: close",
          "",
          sent.body,
        ];
        const pieces = [Buffer.from(lines.join(sent.eol), "utf8")];
        // What never ends is owed no answer: we listen for a moment.
        const heard = await overWire(address, { pieces, patience: 1_500 });
        if (heard.status >= 500 && !isRightlyRefused(heard.text))
          throw new Error(`answered ${heard.text.slice(0, 400)}`);
        if (/node_modules|\n\s+at .*:\d+:\d+/.test(heard.text))
          throw new Error(`shows what is inside: ${heard.text.slice(0, 600)}`);
        const after = await ask(address, { path: "/api/health?live" });
        if (after.status !== 200) throw new Error(`then answered ${after.status}`);
        if ((await writesChained()) !== before) throw new Error("wrote something");
      },
    );
  });

  const action = serverActions().find(({ name }) => name === "createModelAction");
  const targets = {
    "a page": "/models/new",
    "the upload": "/models/import",
    "a sign-in": "/api/auth/callback/credentials",
    "a reading": `/api/v1/training-runs/${account.modelId}/readings`,
    health: "/api/health",
  };

  it.each(Object.entries(targets))(
    "refuses a body without end that is sent to %s while it comes",
    async (_name, path) => {
      const chunk = Buffer.concat([
        Buffer.from(`${MB.toString(16)}\r\n`),
        Buffer.alloc(MB, "a"),
        Buffer.from("\r\n"),
      ]);
      const heard = await overWire(address, {
        pieces: endless(head(path, "Transfer-Encoding: chunked"), chunk),
        patience: 20_000,
      });
      expect(heard.status).toBeGreaterThanOrEqual(400);
      expect(heard.status).toBeLessThan(500);
      expect(heard.taken).toBeLessThan(30 * MB);
    },
  );

  it.each(Object.entries(targets))(
    "refuses a gigabyte announced to %s before it comes",
    async (_name, path) => {
      const heard = await overWire(address, {
        pieces: [head(path, `Content-Length: ${1024 * MB}`)],
        patience: LATE,
      });
      expect(heard.status).toBe(413);
      expect(heard.text).toMatch(/content-security-policy/i);
      expect(heard.text).toMatch(/connection: close/i);
    },
  );

  it("goes on for others while hundreds dribble", async () => {
    const dribbling = Array.from({ length: 200 }, () =>
      overWire(address, {
        pieces: [head("/models/new", "Content-Length: 1000"), ..."x".repeat(20)],
        pause: 100,
        patience: 2_500,
      }),
    );
    const meanwhile = await ask(address, { path: "/models", headers: { cookie } });
    expect(meanwhile.status).toBe(200);
    expect(meanwhile.ms).toBeLessThan(LATE);
    await Promise.all(dribbling);
  });

  it("goes on for others while a dozen leave their downloads untaken", async () => {
    const { hostname, port } = new URL(address);
    const path = "/settings/organisation/export";
    const abandoned = Array.from({ length: 12 }, (_, n) => {
      const request = http.request({
        hostname,
        port,
        path,
        method: n % 2 ? "HEAD" : "GET",
        headers: { cookie },
      });
      request.on("error", () => {});
      request.end();
      return request;
    });
    const heard = await Promise.all(abandoned.map((request) => once(request, "response")));
    const statuses = heard.map(([response]) => (response as http.IncomingMessage).statusCode);
    expect(new Set(statuses)).toEqual(new Set([200, 405, 429]));
    const meanwhile = await ask(address, { path: "/models", headers: { cookie } });
    expect(meanwhile.status).toBe(200);
    expect(meanwhile.ms).toBeLessThan(LATE);
    for (const request of abandoned) request.destroy();
  });

  it("answers each of many questions sent at once over one connection", async () => {
    const one = `GET /api/health?live HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
    const heard = await overWire(address, { pieces: [one.repeat(50)] });
    expect(heard.text.match(/HTTP\/1\.1 200/g)).toHaveLength(50);
  });

  /** The head of a write of ours, but for its length. */
  function head(path: string, length: string): string {
    return `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${address}\r\nCookie: ${cookie}\r\nNext-Action: ${action?.id}\r\nContent-Type: text/plain\r\n${length}\r\n\r\n`;
  }

  it("leaves the audit chain whole", async () => {
    expect(await chainBreaks()).toEqual([]);
  });
});

/** Statuses that say no to the form of a request and not to ourselves: what we do not speak. */
const isRightlyRefused = (text: string) => /^HTTP\/1\.1 50[15] /.test(text);

function* endless(first: string, chunk: Buffer): Generator<string | Buffer> {
  yield first;
  for (let n = 0; n < 1_024; n += 1) yield chunk;
}
