import { expect, it } from "vitest";
import { verdict } from "../support/audit.js";

const answer = (high: number, critical: number) =>
  JSON.stringify({
    vulnerabilities: { parser: { name: "parser", severity: high ? "high" : "critical", range: "<2.0.1" } },
    metadata: { vulnerabilities: { info: 0, low: 1, moderate: 2, high, critical, total: 3 } },
  });

it("fails on a hole of high or critical severity, by name", () => {
  expect(verdict(answer(1, 0))).toMatchObject({
    failed: true,
    words: expect.stringContaining("high: parser"),
  });
  expect(verdict(answer(0, 1)).failed).toBe(true);
});

it("passes where the registry answers and knows of none so grave", () => {
  expect(verdict(answer(0, 0))).toMatchObject({ failed: false, words: expect.stringMatching(/^Answered/) });
});

it.each([
  "",
  "no JSON",
  "{}",
  '{"error":{"code":"ENOAUDIT"}}',
  '{"metadata":{"vulnerabilities":{}}}',
  "null",
])("says that it was not answered for %j", (printed) => {
  expect(verdict(printed)).toMatchObject({ failed: false, words: expect.stringMatching(/^Not answered/) });
});
