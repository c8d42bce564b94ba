import { describe, expect, it } from "vitest";
import { isBearer } from "@/lib/health/bearer";
import { exposition } from "@/lib/health/exposition";
import { routePattern } from "@/lib/health/route-pattern";

describe("the pattern of an address", () => {
  // As Next.js writes them down.
  const routes = [
    { page: "/models/new", regex: "^/models/new(?:/)?$" },
    { page: "/models/[id]", regex: "^/models/([^/]+?)(?:/)?$" },
    { page: "/api/auth/[...nextauth]", regex: "^/api/auth/(.+?)(?:/)?$" },
  ];

  it.each([
    ["/models/new", "/models/new"],
    ["/models/0199a0b2?q=olga@example.org", "/models/[id]"],
    ["/models/olga@example.org#hunter2", "/models/[id]"],
    ["/api/auth/callback/credentials", "/api/auth/[...nextauth]"],
    ["/_next/static/chunks/1a2b.js", "/_next/…"],
    ["/olga@example.org", "unknown"],
    ["//hunter2", "unknown"],
    ["", "unknown"],
  ])("of %s is %s", (address, pattern) => expect(routePattern(address, routes)).toBe(pattern));
});

describe("the token of the metrics", () => {
  it.each([
    ["Bearer token-of-the-metrics", true],
    ["bearer token-of-the-metrics", true],
    ["Bearer token-of-the-metric", false],
    ["Bearer token-of-the-metrics2", false],
    ["Basic token-of-the-metrics", false],
    ["token-of-the-metrics", false],
    ["Bearer ", false],
    ["", false],
    [null, false],
  ])("%j: %s", (shown, expected) => expect(isBearer(shown, "token-of-the-metrics")).toBe(expected));
});

it("writes figures in Prometheus' text format", () => {
  const jobs = [
    { labels: { state: "waiting" }, value: 2 },
    { labels: { state: "failed" }, value: 0 },
  ];
  expect(
    exposition([
      { name: "weighbridge_jobs", kind: "gauge", help: "Jobs.", samples: jobs },
      { name: "process_cpu_seconds_total", kind: "counter", help: "Time.", samples: [{ value: 0.25 }] },
    ]),
  ).toBe(`# HELP weighbridge_jobs Jobs.
# TYPE weighbridge_jobs gauge
weighbridge_jobs{state="waiting"} 2
weighbridge_jobs{state="failed"} 0
# HELP process_cpu_seconds_total Time.
# TYPE process_cpu_seconds_total counter
process_cpu_seconds_total 0.25
`);
});
