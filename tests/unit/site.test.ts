import { expect, it } from "vitest";
import { siteOf } from "@/lib/auth/site";

it.each([
  // Its own address counts, whatever a request claims.
  ["weighbridge.example.org", "https://weighbridge.example.org/x", "https://weighbridge.example.org"],
  ["elsewhere.example", "https://weighbridge.example.org", "https://weighbridge.example.org"],
  ["localhost:3000", "https://weighbridge.example.org", "https://weighbridge.example.org"],
  // On this machine it is opened by either name.
  ["127.0.0.1:3000", "http://localhost:3000", "http://127.0.0.1:3000"],
  ["localhost:4000", undefined, "http://localhost:4000"],
  ["elsewhere.example", "http://localhost:3000", "http://localhost:3000"],
  ["elsewhere.example", undefined, undefined],
  [null, undefined, undefined],
])("asked as %s with the address %s it stands at %s", (host, address, site) => {
  expect(siteOf(host, address)?.origin).toBe(site);
});
