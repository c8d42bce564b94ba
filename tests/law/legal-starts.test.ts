import { expect, it } from "vitest";
import { lastLegalStart, legalStarts } from "@/lib/engine/legal-starts";
import { lawEdition } from "@/lib/law/edition";
import { withSystemicRiskThreshold } from "../support/edition";

const later = withSystemicRiskThreshold("2098-02-01", "1e26");

it("names every day on which something begins, once, in order", () => {
  const starts = legalStarts(later);
  // Art 113: entry into force, Chapter V, powers and fines; Art 111(3): earlier models.
  expect(starts).toEqual(
    expect.arrayContaining(["2024-08-01", "2025-08-02", "2026-08-02", "2027-08-02", "2098-02-01"]),
  );
  expect(starts).toEqual([...new Set(starts)].sort());
});

it("counts what begins on the day itself, and nothing that is still to come", () => {
  expect(lastLegalStart(lawEdition, "2024-07-31")).toBeUndefined();
  expect(lastLegalStart(lawEdition, "2024-08-01")).toBe("2024-08-01");
  expect(lastLegalStart(later, "2098-01-31")).toBe(legalStarts(lawEdition).at(-1));
  expect(lastLegalStart(later, "2098-02-01")).toBe("2098-02-01");
});
