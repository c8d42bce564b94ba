import { describe, expect, it } from "vitest";
import { add, decimal, multiply, parseDecimal, showDecimal, toWhole } from "@/lib/engine/decimal";

const read = (text: string) => {
  const parsed = parseDecimal(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};

describe("a decimal number", () => {
  it.each([
    ["2664000", 2_664_000n, 0],
    ["2.664e6", 2_664_000n, 0],
    ["2.664E+6", 2_664_000n, 0],
    ["40.42", 4_042n, 2],
    ["1,000", 1_000n, 0],
    ["12,345,678.5", 123_456_785n, 1],
    ["123,456", 123_456n, 0],
    ["1.25e1", 125n, 1],
    ["1.25e2", 125n, 0],
    ["5.", 5n, 0],
    ["5e12", 5n * 10n ** 12n, 0],
    [" 1 000_000 ", 1_000_000n, 0],
    ["9".repeat(40), 10n ** 40n - 1n, 0],
  ])("is read exactly: %s", (text, digits, places) => {
    expect(parseDecimal(text)).toEqual({ digits, places });
  });

  it.each([
    "",
    "-1",
    "a1",
    "1a",
    "1,00",
    "1234,567",
    "1.2.3",
    "1e-2",
    "1e123",
    "e5",
    ".5",
    "9".repeat(41),
    `${"9".repeat(39)}.99`,
  ])("is not made of %j", (text) => expect(parseDecimal(text)).toBeUndefined());

  it("counts digits, not the commas between them", () => {
    const grouped = `1${",000".repeat(13)}`;
    expect(parseDecimal(grouped)).toEqual({ digits: 10n ** 39n, places: 0 });
    expect(parseDecimal(`${grouped}.5`)).toBeUndefined();
  });

  it.each([
    ["1.5", "1.5", "2.25", "3"],
    ["0.1", "0.02", "0.002", "0.12"],
    ["1,000", "0.25", "250", "1,000.25"],
    ["2", "30", "60", "32"],
  ])("%s and %s: product %s, sum %s", (a, b, product, sum) => {
    expect(showDecimal(multiply(read(a), read(b)))).toBe(product);
    expect(showDecimal(add(read(a), read(b)))).toBe(sum);
    expect(showDecimal(add(read(b), read(a)))).toBe(sum);
  });

  it.each([
    ["2.49", 2n],
    ["2.5", 3n],
    ["2.51", 3n],
    ["7", 7n],
    ["0.04", 0n],
  ])("%s to the nearest whole, half up: %s", (text, whole) => expect(toWhole(read(text))).toBe(whole));

  it.each([
    ["2664000", "2,664,000"],
    ["999", "999"],
    ["1000", "1,000"],
    ["0.35", "0.35"],
    ["0.050", "0.05"],
    ["12.00", "12"],
    ["1234567.10", "1,234,567.1"],
    ["0", "0"],
    ["100.01", "100.01"],
  ])("%s is written %s", (text, shown) => expect(showDecimal(read(text))).toBe(shown));

  it("can be a whole number", () => expect(decimal(41n)).toEqual({ digits: 41n, places: 0 }));
});
