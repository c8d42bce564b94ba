import { expect, it } from "vitest";
import { keepDay } from "@/lib/assessments/keep-day";

it.each([
  ["/", "/?asOf=2025-08-01"],
  ["/models?class=gpai", "/models?class=gpai&asOf=2025-08-01"],
  ["/models/1/edit#field-x", "/models/1/edit?asOf=2025-08-01#field-x"],
  ["/deadlines", "/deadlines?asOf=2025-08-01"],
  ["/models?asOf=2024-01-01", "/models?asOf=2024-01-01"],
  ["/models/import", "/models/import"],
  ["/changes", "/changes"],
  ["/login", "/login"],
  ["#turnover", "#turnover"],
  ["https://example.org/models", "https://example.org/models"],
])("%s stays with the day as %s", (href, kept) => {
  expect(keepDay(href, "2025-08-01")).toBe(kept);
  expect(keepDay(href, null)).toBe(href);
});
