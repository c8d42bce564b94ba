/** A count of floating-point operations: whole and exact. */
export type Flop = bigint;

export type FlopParse = { ok: true; flop: Flop } | { ok: false; code: FlopRefusal; message: string };
export type FlopRefusal = "empty" | "not-a-number" | "not-positive" | "not-whole" | "too-large";

/** Beyond this nothing has been or will be trained for a long time; a slip of the keyboard. */
const MOST_DIGITS = 36;

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const UNITS: Readonly<Record<string, number>> = {
  K: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
  Z: 21,
  Y: 24,
  R: 27,
  Q: 30,
};

const refuse = (code: FlopRefusal, message: string): FlopParse => ({ ok: false, code, message });

/**
 * Reads a FLOP figure as people write it: `3.8e25`, `3.8 × 10^25`, `3.8 x 10²⁵`, `38 YFLOP`, `1,000,000`.
 *
 * In: text. Out: the exact count, or a refusal whose message says how to mend it. Nothing is rounded:
 * a figure with a fraction of an operation is refused.
 */
export function parseFlop(text: string): FlopParse {
  const compact = text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (c) => String(SUPERSCRIPTS.indexOf(c))).replace(/[\s_]/g, "");
  if (compact === "") return refuse("empty", "Enter a figure in FLOP, for example 3.8e25.");
  if (/flops|flop\/s/i.test(compact)) {
    return refuse(
      "not-a-number",
      "FLOP/s is a speed. Enter the total number of operations (FLOP), for example 3.8e25.",
    );
  }
  const parts =
    /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?(?:(?:[eE]|[x×*·]10\^?)([+-]?\d{1,3}))?(?:([kKMGTPEZYRQ]?)(?:FLOP|flop|Flop))?$/.exec(
      compact,
    );
  if (parts === null) {
    return refuse(
      "not-a-number",
      "This is not a figure in FLOP. Write it like 3.8e25, 3.8 × 10^25 or 38 YFLOP.",
    );
  }
  const [, sign, whole = "", fraction = "", exponent, unit = ""] = parts;
  return fromDecimal(
    sign === "-",
    whole.replaceAll(",", ""),
    fraction,
    Number(exponent ?? 0) + (UNITS[unit.toUpperCase()] ?? 0),
  );
}

function fromDecimal(negative: boolean, whole: string, fraction: string, exponent: number): FlopParse {
  const digits = (whole + fraction).replace(/^0+/, "");
  // Digits before the decimal point.
  const point = Math.max(digits.length - fraction.length + exponent, 0);
  if (digits === "" || negative) return refuse("not-positive", "Training compute is greater than zero.");
  if (point > MOST_DIGITS) {
    return refuse(
      "too-large",
      `More than 10^${MOST_DIGITS} FLOP is not plausible. Check the exponent and the unit.`,
    );
  }
  if (/[1-9]/.test(digits.slice(point))) {
    return refuse("not-whole", "FLOP are whole operations. Check the exponent: this figure has a fraction.");
  }
  return { ok: true, flop: BigInt(digits.slice(0, point).padEnd(point, "0")) };
}

/** Writes a figure exactly, in the short form people type: `3.8e25`. Reads back to the same count. */
export function writeFlop(flop: Flop): string {
  const digits = flop.toString();
  const mantissa = digits.replace(/0+$/, "");
  const exponent = digits.length - 1;
  if (exponent < 6) return digits;
  return `${mantissa[0]}${mantissa.length > 1 ? `.${mantissa.slice(1)}` : ""}e${exponent}`;
}

/** Writes a figure exactly for reading: `3.8 × 10²⁵ FLOP`. */
export function showFlop(flop: Flop): string {
  const [mantissa, exponent] = writeFlop(flop).split("e");
  if (exponent === undefined) return `${mantissa} FLOP`;
  const raised = [...exponent].map((d) => SUPERSCRIPTS[Number(d)]).join("");
  return mantissa === "1" ? `10${raised} FLOP` : `${mantissa} × 10${raised} FLOP`;
}

/** A FLOP figure to so many significant figures, half up. */
export function significantFigures(flop: Flop, figures: number): Flop {
  const unit = 10n ** BigInt(Math.max(flop.toString().length - figures, 0));
  return ((flop + unit / 2n) / unit) * unit;
}

/** A FLOP figure to two significant figures, half up, as filings state it (GL 32 [31]). */
export const twoSignificantFigures = (flop: Flop): Flop => significantFigures(flop, 2);

/** Writes a figure as filings state it, both figures shown: `1.0 × 10²⁴ FLOP`. */
export function showTwoFigures(flop: Flop): string {
  const digits = twoSignificantFigures(flop).toString();
  if (digits.length < 7) return showFlop(twoSignificantFigures(flop));
  const raised = [...String(digits.length - 1)].map((digit) => SUPERSCRIPTS[Number(digit)]).join("");
  return `${digits[0]}.${digits[1]} × 10${raised} FLOP`;
}

/** Figures from the smallest to the largest. */
export const ascending = (figures: readonly Flop[]): Flop[] => [...figures].sort((a, b) => Number(a - b));

/** The greatest of some figures; those not known are passed over. */
export const greatest = (first: Flop, ...rest: readonly (Flop | undefined)[]): Flop =>
  rest.reduce<Flop>((most, one) => {
    if (one === undefined || one < most) return most;
    return one;
  }, first);

/** A figure for reading, to four significant figures where it has more: `about 1.235 × 10²⁵ FLOP`. */
export function nearly(flop: Flop): string {
  const short = significantFigures(flop, 4);
  return short === flop ? showFlop(flop) : `about ${showFlop(short)}`;
}
