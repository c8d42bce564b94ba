import { Uncountable } from "./count";
import { isObject, type JsonObject, own } from "./json-object";

/** No dimension of a model comes near this; a larger number is a slip or an attack. */
const LARGEST = 1_000_000_000;

/** Reads the fields of a configuration and keeps what had to be assumed. */
export interface ConfigReader {
  readonly assumptions: string[];
  has(name: string): boolean;
  /** A whole number under the first of `names` that is stated; `fallback` where none is. Zero only if `zero`. */
  whole(names: readonly string[], fallback?: bigint, zero?: boolean): bigint;
  flag(name: string): boolean | undefined;
  text(name: string): string | undefined;
  list(name: string): readonly unknown[] | undefined;
  object(name: string): JsonObject | undefined;
  assume(text: string): void;
}

/**
 * A reader of a parsed configuration. `null` counts as not stated.
 *
 * @param defaults what the file format means where a field is left away, by field; each use is told
 * @throws Uncountable from each method where a field is of the wrong type, not plausible or missing
 */
export function configReader(
  config: JsonObject,
  defaults: Readonly<Record<string, bigint>> = {},
): ConfigReader {
  const assumptions: string[] = [];
  const assume = (text: string) => {
    if (!assumptions.includes(text)) assumptions.push(text);
  };
  const stated = (name: string) => own(config, name) ?? undefined;
  const typed = <T>(name: string, is: (value: unknown) => value is T, expected: string): T | undefined => {
    const value = stated(name);
    if (value === undefined || is(value)) return value;
    throw new Uncountable("invalid", name, `“${name}” should be ${expected}; it is ${shown(value)}.`);
  };

  return {
    assumptions,
    assume,
    has: (name) => stated(name) !== undefined,
    whole(names, fallback, zero = false) {
      const name = names.find((candidate) => stated(candidate) !== undefined);
      if (name !== undefined) return wholeNumber(name, stated(name), zero);
      const known = names.find((candidate) => Object.hasOwn(defaults, candidate));
      const usual = known === undefined ? undefined : defaults[known];
      if (usual !== undefined) {
        assume(`“${known}” is not stated; files of this model type mean ${usual} where it is left away.`);
        return usual;
      }
      if (fallback !== undefined) return fallback;
      throw new Uncountable(
        "missing",
        names[0] ?? "",
        `“${names.join("” or “")}” is missing; the number cannot be calculated without it.`,
      );
    },
    flag: (name) => typed(name, (value) => typeof value === "boolean", "true or false"),
    text: (name) => typed(name, (value) => typeof value === "string", "text"),
    list: (name) => typed(name, (value): value is unknown[] => Array.isArray(value), "a list"),
    object: (name) => typed(name, isObject, "an object"),
  };
}

function wholeNumber(name: string, value: unknown, zero: boolean): bigint {
  const smallest = zero ? 0 : 1;
  if (typeof value === "number" && Number.isInteger(value) && value >= smallest && value <= LARGEST)
    return BigInt(value);
  const expected =
    typeof value === "number" && value > LARGEST
      ? "a plausible size"
      : `a whole number of at least ${smallest}`;
  throw new Uncountable("invalid", name, `“${name}” should be ${expected}; it is ${shown(value)}.`);
}

/** A value as it stands in the file, cut short. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (isObject(value)) return "an object";
  return typeof value === "string" ? `the text “${value.slice(0, 40)}”` : String(value);
}
