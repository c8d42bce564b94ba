import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { loadGuarded } from "@/lib/sso/load-guarded";
import { ownPath } from "@/lib/sso/own-path";
import { isPublicAddress, issuerProblem } from "@/lib/sso/public-address";

describe("an address", () => {
  it.each([
    "10.0.0.1",
    "127.0.0.1",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fc00::1",
    "fe80::1",
    "::ffff:127.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:db8::1",
    "not an address",
  ])("%s is private", (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(["8.8.8.8", "172.15.255.255", "172.32.0.1", "192.167.255.255", "2606:4700::1111"])(
    "%s is public",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
});

describe("a provider's address", () => {
  it.each([
    ["https://login.example.org", false],
    ["https://login.example.org/realms/acme", false],
    ["https://10.0.0.5", true],
    ["http://localhost:8080", true],
  ])("%s is taken (private ones allowed: %s)", (address, allows) => {
    expect(issuerProblem(address, allows)).toBeUndefined();
  });

  it.each([
    ["http://login.example.org", false],
    ["http://login.example.org", true],
    ["http://10.0.0.5", true],
    ["http://localhost:8080", false],
    ["https://localhost", false],
    ["https://127.0.0.1", false],
    ["https://[::1]", false],
    ["https://2130706433", false],
    ["https://user@login.example.org", false],
    ["https://login.example.org?x=1", false],
    ["ftp://login.example.org", false],
    ["https://login.example.org/.well-known/openid-configuration", false],
    ["login.example.org", false],
  ])("%s is not (private ones allowed: %s)", (address, allows) => {
    expect(issuerProblem(address, allows)).toMatch(/^(Enter|The address|This address)/);
  });
});

describe("asking it", () => {
  const server = http.createServer((request, response) => {
    if (request.url === "/long") response.end(Buffer.alloc(1024 * 1024 + 1));
    else if (request.url === "/away") response.writeHead(302, { location: "/" }).end();
    else if (request.url !== "/never") response.end("here");
  });
  let port: number;
  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  afterEach(() => {
    delete process.env.WEIGHBRIDGE_PRIVATE_PROVIDERS;
  });

  it("is refused where it, or what its name leads to, is private", async () => {
    for (const host of ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "[::1]"])
      await expect(loadGuarded(`http://${host}:${port}/`, {}), host).rejects.toThrow("a private address");
  });

  it("follows no redirect, takes no endless answer, and waits no longer than it was told", async () => {
    process.env.WEIGHBRIDGE_PRIVATE_PROVIDERS = "allow";
    const at = (path: string) => `http://localhost:${port}${path}`;
    expect(await (await loadGuarded(at("/"), {})).text()).toBe("here");
    expect((await loadGuarded(at("/away"), {})).status).toBe(302);
    await expect(loadGuarded(at("/long"), {})).rejects.toThrow("too long an answer");
    await expect(loadGuarded(at("/never"), { signal: AbortSignal.timeout(50) })).rejects.toThrow(/abort/i);
  });
});

it.each([
  ["/models?x=1", "/models?x=1"],
  ["//elsewhere.example", "/"],
  ["/\\elsewhere.example", "/"],
  ["https://elsewhere.example", "/"],
  ["models", "/"],
  [null, "/"],
  ["/.//evil.example", "/"],
  ["/x/..//evil.example", "/"],
  ["/%2e//evil.example", "/"],
])("after signing in %s leads to %s", (text, path) => expect(ownPath(text)).toBe(path));
