import { describe, expect, it } from "vitest";
import { basisReasons, mayBeAbove, straddles } from "@/lib/engine/compute-basis";
import type { ComputeBasis } from "@/lib/engine/facts";
import { guidelineCite, inferenceCite } from "@/lib/engine/finding";
import { flop } from "../support/facts";

const limit = flop("1e25");
const cite = guidelineCite("Art 51(2)");
/** A basis whose range is the one figure, nothing planned and nothing open; change what matters. */
const basis = (figure: bigint, changes: Partial<ComputeBasis> = {}): ComputeBasis => ({
  low: figure,
  high: figure,
  planned: 0n,
  open: 0n,
  ...changes,
});

describe("a range straddles a threshold", () => {
  it.each([
    ["reaches over it from below", limit - 1n, limit + 1n, true],
    ["reaches over it from exactly it, which is not greater", limit, limit + 1n, true],
    ["ends exactly at it", limit - 1n, limit, false],
    ["lies above it", limit + 1n, limit + 2n, false],
    ["lies below it", limit - 2n, limit - 1n, false],
  ])("when it %s: %s to %s, %s", (_what, low, high, answer) => {
    expect(straddles({ low, high, planned: 0n, open: 0n }, limit)).toBe(answer);
  });
});

describe("what a ledger says beside its total", () => {
  const planned = (total: bigint, part: bigint) =>
    basisReasons(total, basis(total, { planned: part }), limit).map(({ text }) => text);

  it("is nothing without a ledger, or with one that is exact and spent", () => {
    expect(basisReasons(limit + 1n, undefined, limit)).toEqual([]);
    expect(planned(limit + 1n, 0n)).toEqual([]);
  });

  // GL 120: what will contribute counts as well.
  it("is what is planned, where the threshold is passed only with it", () => {
    expect(planned(flop("1.1e25"), flop("1e24"))[0]).toMatch(
      /10²⁴ FLOP is planned.*Spent so far is 10²⁵ FLOP.*not greater than 10²⁵ FLOP/,
    );
    expect(planned(limit, flop("1e24"))).toEqual([]);
    expect(planned(limit + 2n, 1n)).toEqual([]);
    expect(basisReasons(flop("1.1e25"), basis(limit, { planned: flop("1e24") }), limit)[0]?.cite).toEqual(
      guidelineCite("GL 120 [117]"),
    );
  });

  it("is that nothing is spent where all of it is planned", () => {
    expect(planned(flop("2e25"), flop("2e25"))[0]).toContain("Spent so far is nothing, which");
    expect(planned(flop("2e25"), flop("1.1e25"))[0]).toContain("Spent so far is 9 × 10²⁴ FLOP, which");
  });

  // GL 123: the accuracy expected of an estimate.
  it("is that its range straddles, with bounds to three figures", () => {
    const [found, ...others] = basisReasons(
      limit,
      basis(limit, { low: flop("8.7654e24"), high: flop("1.23456e25") }),
      limit,
    );
    expect(others).toEqual([]);
    expect(found?.text).toMatch(/from about 8\.77 × 10²⁴ FLOP to 1\.23 × 10²⁵ FLOP.*best figure decides/);
    expect(found?.cite).toEqual(inferenceCite("GL 123 [120]"));
  });
});

describe("a total that is not above the threshold may be all the same", () => {
  const doubts = (total: bigint, changes: Partial<ComputeBasis>) =>
    mayBeAbove(total, basis(total, changes), { value: limit, cite });

  it("not without a ledger, and not where it is above already", () => {
    expect(mayBeAbove(limit, undefined, { value: limit, cite })).toEqual([]);
    expect(doubts(limit + 1n, { open: limit, stated: flop("2e25") })).toEqual([]);
  });

  it("by entries that stand apart, when greater with them, not when equal", () => {
    expect(doubts(flop("9e24"), { open: flop("1e24") })).toEqual([]);
    expect(doubts(limit, { open: 1n })).toHaveLength(1);
    const [found] = doubts(flop("9e24"), { open: flop("2e24") });
    expect(found?.text).toMatch(
      /2 × 10²⁴ FLOP stand apart.*total is 1\.1 × 10²⁵ FLOP.*greater than 10²⁵ FLOP/,
    );
    expect(found?.cite).toEqual(inferenceCite("GL 118 [115], 120 [117]"));
  });

  it("by another figure that is stated, when greater, not when equal", () => {
    expect(doubts(limit, { stated: limit })).toEqual([]);
    const [found] = doubts(limit, { stated: flop("1.2e25") });
    expect(found?.text).toMatch(/1\.2 × 10²⁵ FLOP is stated beside.*greater than 10²⁵ FLOP/);
    expect(found?.cite).toBe(cite);
  });
});
