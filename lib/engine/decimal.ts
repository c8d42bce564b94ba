/** An exact decimal number: `digits` divided by ten to the `places`. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** No measure of training has as many; a figure with more is refused before it costs anything. */
const MOST_DIGITS = 40;

/**
 * Reads a decimal number that is not negative, as people write it: `2664000`, `2.664e6`, `40.42`, `1,000`.
 *
 * @returns `undefined` for anything else, and for more than 40 digits
 */
export function parseDecimal(text: string): Decimal | undefined {
  const parts = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?(?:[eE]\+?(\d{1,2}))?$/.exec(
    text.replace(/[\s_]/g, ""),
  );
  if (parts === null) return undefined;
  const [, whole = "", fraction = "", exponent] = parts;
  const digits = whole.replaceAll(",", "") + fraction;
  if (digits.length > MOST_DIGITS) return undefined;
  const places = fraction.length - Number(exponent ?? 0);
  return { digits: BigInt(digits) * 10n ** BigInt(Math.max(-places, 0)), places: Math.max(places, 0) };
}

/** A whole number as a decimal. */
export const decimal = (whole: bigint): Decimal => ({ digits: whole, places: 0 });

export function multiply(...factors: readonly Decimal[]): Decimal {
  return factors.reduce((product, factor) => ({
    digits: product.digits * factor.digits,
    places: product.places + factor.places,
  }));
}

export function add(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  const raised = ({ digits, places: own }: Decimal) => digits * 10n ** BigInt(places - own);
  return { digits: raised(a) + raised(b), places };
}

/** The nearest whole number, half up. */
export function toWhole({ digits, places }: Decimal): bigint {
  const unit = 10n ** BigInt(places);
  return (digits + unit / 2n) / unit;
}

/** Writes it with digits in groups of three and no zeros at the end: `2,664,000`, `0.35`. */
export function showDecimal({ digits, places }: Decimal): string {
  const text = digits.toString().padStart(places + 1, "0");
  const whole = text.slice(0, text.length - places).replace(/\B(?=(\d{3})+$)/g, ",");
  const fraction = text.slice(text.length - places).replace(/0+$/, "");
  return fraction === "" ? whole : `${whole}.${fraction}`;
}
