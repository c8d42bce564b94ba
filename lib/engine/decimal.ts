/** An exact decimal number: `digits` divided by ten to the `places`. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/**
 * Reads a decimal number that is not negative, as people write it: `2664000`, `2.664e6`, `40.42`, `1,000`.
 *
 * @returns `undefined` for anything else, and for more than 40 digits
 */
export function parseDecimal(text: string): Decimal | undefined {
  const parts = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?(?:[eE]\+?(\d{1,2}))?$/.exec(
    text.trim().replace(/[\s_\u00a0\u202f]/g, ""),
  );
  if (parts === null) return undefined;
  const [, whole = "", fraction = "", exponent = "0"] = parts;
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole.replaceAll(",", "") + fraction);
  if (whole.length + fraction.length > 40) return undefined;
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
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
  return places === 0 || fraction === "" ? whole : `${whole}.${fraction}`;
}
