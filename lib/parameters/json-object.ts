import { Uncountable } from "./count";

export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object with names, which a list is not. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands under a name in the object itself; what every object inherits is nothing that was stated. */
export function own(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/**
 * Reads JSON whose outermost value is an object.
 *
 * @throws Uncountable where it is no JSON or no object
 */
export function parseObject(text: string, what: string): JsonObject {
  const value = parse(text, what);
  if (isObject(value)) return value;
  const found = Array.isArray(value) ? "a list" : value === null ? "empty" : `a ${typeof value}`;
  throw new Uncountable("not-json", "", `${what} should be an object with named fields; it is ${found}.`);
}

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Python writes Infinity and NaN, which JSON does not have.
    const mended = text.replace(/"(?:[^"\\]|\\.)*"|-?Infinity|\bNaN\b/g, (token) =>
      token.startsWith('"') ? token : "null",
    );
    try {
      return JSON.parse(mended);
    } catch {
      throw new Uncountable("not-json", "", `${what} is not JSON: it may be damaged or only part of a file.`);
    }
  }
}
