import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parameterRange } from "@/lib/documents/from-record";
import { showBytes, weightStorage } from "@/lib/parameters/weight-storage";

describe("storage of weights", () => {
  it("is shown in GB and GiB", () => {
    // Llama 3.1 8B: 8,030,261,248 parameters; 2 bytes each are 16.06 x 10^9 bytes, or 14.96 x 2^30.
    const rows = weightStorage(8_030_261_248n).map(({ format, bytes }) => [format, showBytes(bytes)]);
    expect(rows).toEqual([
      ["fp32", "32.12 GB (29.92 GiB)"],
      ["bf16", "16.06 GB (14.96 GiB)"],
      ["int8", "8.03 GB (7.48 GiB)"],
      ["int4", "4.02 GB (3.74 GiB)"],
    ]);
  });

  it("rounds half a byte up", () => {
    expect(weightStorage(3n).map(({ bytes }) => bytes)).toEqual([12n, 6n, 3n, 2n]);
  });
});

describe("the range of the Model Documentation Form", () => {
  // Where the template's ranges end, in parameters.
  const ends = [5e8, 5e9, 1.5e10, 5e10, 1e11, 5e11, 1e12].map(BigInt);

  it.each(ends)("ends at %d and not before", (end) => {
    expect(parameterRange(end).id).toBe(parameterRange(end - 1n).id);
    expect(parameterRange(end + 1n).id).not.toBe(parameterRange(end).id);
  });

  it("never falls as the number grows", () => {
    const order = [1n, ...ends.map((end) => end + 1n)].map((number) => parameterRange(number).id);
    expect(new Set(order).size).toBe(8);
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 13n), fc.bigInt(1n, 10n ** 13n), (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(order.indexOf(parameterRange(low).id)).toBeLessThanOrEqual(
          order.indexOf(parameterRange(high).id),
        );
      }),
    );
  });
});
