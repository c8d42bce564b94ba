import fc from "fast-check";

const LONG = 100_000;

/** Texts that have broken programs before. */
export const hostileTexts: readonly string[] = [
  "",
  " ",
  "\0",
  "a\0b",
  "\ud800",
  "x\udfff",
  "\ud83d\ude00\u200d\u2764\ufe0f",
  "\u202eevil\u202c",
  "\u200b\ufeff\u2060",
  "\u0130\u0131\u00df\u1e9e",
  "e\u0301\u0323".repeat(50),
  "\r\nSet-Cookie: taken=1",
  "<script>alert(1)</script>",
  '\'; DROP TABLE "ModelRecord"; --',
  "%' OR 1=1 --",
  "%",
  "_\\%",
  "#{7*7}{{7*7}}<%=7*7%>",
  "=cmd|' /C calc'!A0",
  "@SUM(1+1)",
  "../../../../etc/passwd",
  "..\\..\\windows\\win.ini",
  "NaN",
  "Infinity",
  "-0",
  "-1",
  "0",
  "1e999",
  "1e-999",
  "1e36",
  "1e37",
  "99999999999999999999999999",
  "9007199254740993",
  "2147483648",
  "0x10",
  "0.1",
  "1,2",
  "١٢٣",
  "2026-02-30",
  "2026-13-01",
  "0000-01-01",
  "0001-01-01",
  "1942-12-31",
  "9999-12-31",
  "99999-01-01",
  "+010000-01-01",
  "-000001-01-01",
  "2026-11-25T25:61:61Z",
  "0000-01-01T00:00:00Z",
  "9999-12-31T23:59:59.999999999Z",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "null",
  "undefined",
  "[object Object]",
  "true",
  "$undefined",
  "$$",
  "$1:__proto__:then",
  "$1:constructor:constructor",
  "$@0",
  "$K1",
  "$Q1",
  "$n1",
  "$F1",
  "$B1",
  "$D2026-02-30",
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF",
  "------------------------------------",
  "{00000000-0000-4000-8000-000000000000}",
  "a".repeat(201),
  "a".repeat(LONG),
  "\u{1f600}".repeat(LONG / 10),
  " ".repeat(LONG),
  "9".repeat(LONG),
  "(".repeat(LONG / 10),
];

/** A text without halves of characters, which have no bytes of their own. */
export const wellFormed = (text: string): string => Buffer.from(text).toString();

/** A text nobody would type by accident; now and then a short one of any characters. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(..."\0\"'\\,;:[]{}-_./%0123456789eE+Z "), maxLength: 60 }),
  },
);

/** A text that fits where a state of a list is kept: a cursor, altered. */
export const hostileCursor: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(hostileText, hostileText).map((pair) => JSON.stringify(pair)),
  fc
    .tuple(fc.constantFrom("2026-02-30", "9999-99-99", "0000-01-01", "", "\0"), uuidLike())
    .map(([key, id]) => `${key}_${id}`),
  fc
    .tuple(
      fc.constantFrom("2026-02-30T00:00:00.000Z", "0000-01-01T00:00:00.000Z", "9999-12-31T99:99:99Z"),
      uuidLike(),
    )
    .map(([key, id]) => `${key}_${id}`),
  fc.tuple(hostileText, uuidLike()).map((pair) => JSON.stringify(pair)),
  fc.constantFrom("[", "null", "[[],[]]", "[null,null]", "{}", `[${"[".repeat(5_000)}`),
);

/** An id as one is written, or nearly. */
export function uuidLike(): fc.Arbitrary<string> {
  return fc.oneof(fc.uuid(), fc.constantFrom("-".repeat(36), "0".repeat(36), "f".repeat(36)));
}

/** JSON, also of what is nested too deeply for it. */
export function encoded(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "null";
  } catch {
    return `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
  }
}

/** Lists and objects inside one another, so many deep. */
function nested(depth: number, open: string, close: string): unknown {
  try {
    return JSON.parse(open.repeat(depth) + close.repeat(depth));
  } catch {
    return [];
  }
}

const special: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => -0,
  () => 1e308,
  () => -1,
  () => 0.1,
  () => 2 ** 53,
  () => Number("12345678901234567890"),
  () => [],
  () => ({}),
  () => [[[]]],
  () => nested(3_000, "[", "]"),
  () => nested(10_000, "[", "]"),
  () => new Array(100_000).fill(0),
  () => new Array(20_000).fill({ name: "x" }),
  () => JSON.parse('{"__proto__":{"polluted":true}}'),
  () => JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
  () => ({ length: 1e9 }),
  () => JSON.parse(`{"then":"x"}`),
  () => Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`key${n}`, n])),
];

/** A value of any kind but the one that is expected. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: hostileText },
  { weight: 3, arbitrary: fc.constantFrom(...special).map((make) => make()) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
);
