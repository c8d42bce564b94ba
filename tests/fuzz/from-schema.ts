import fc from "fast-check";
import type { z } from "zod";
import { hostileText, hostileValue } from "./hostile";

/** What can be a part of any form; each text field takes those of them that it accepts. */
const plausible = [
  "",
  "Example",
  "A reason that says enough to convince somebody later.",
  "2026-03-02",
  "2026-11-20",
  "2027-01-15",
  "2026-11-20T10:00:00Z",
  "5e23",
  "2e25",
  "0",
  "30",
  "38.5",
  "2025",
  "512 million",
  "671B",
  "somebody@example.org",
  "a password that is long",
  "yes",
  "none",
] as const;

interface Def {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  entries?: Record<string, string>;
  innerType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
  values?: unknown[];
}

const defOf = (schema: z.ZodType): Def => (schema as unknown as { def: Def }).def;

/**
 * What a schema takes, as far as it can be told from it: the parts are right, what joins them may not be.
 *
 * @param ids of rows there are, for whatever is an id
 */
export function fromSchema(schema: z.ZodType, ids: readonly string[]): fc.Arbitrary<unknown> {
  const def = defOf(schema);
  const inner = (one: z.ZodType | undefined) => (one ? fromSchema(one, ids) : fc.constant(null));
  const texts = [...plausible, ...ids].filter((text) => schema.safeParse(text).success);
  if (texts.length > 0 && def.type !== "enum")
    return fc.constantFrom(...texts.filter((text) => text !== ""), texts[0] ?? "");
  switch (def.type) {
    case "object":
      return fc.record(
        Object.fromEntries(Object.entries(def.shape ?? {}).map(([name, one]) => [name, inner(one)])),
      );
    case "array":
      return fc.array(inner(def.element), { maxLength: 2 });
    case "enum":
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case "literal":
      return fc.constantFrom(...(def.values ?? []));
    case "union":
      return fc.oneof(...(def.options ?? []).map(inner));
    case "record":
      return fc.dictionary(inner(def.keyType) as fc.Arbitrary<string>, inner(def.valueType), { maxKeys: 2 });
    case "pipe":
      // What is piped into an object has the object's shape; a transform on the right says nothing.
      return inner(def.out && defOf(def.out).type === "object" ? def.out : def.in);
    case "boolean":
      return fc.boolean();
    case "number":
      return fc.constantFrom(1, 2, 3, 2025);
    default:
      return inner(def.innerType);
  }
}

interface Harm {
  at: number[];
  how: "put" | "leave out" | "add";
  name: string;
  value: unknown;
}

const harm: fc.Arbitrary<Harm> = fc.record({
  at: fc.array(fc.nat(40), { maxLength: 4 }),
  how: fc.constantFrom("put" as const, "put" as const, "leave out" as const, "add" as const),
  name: fc.oneof(fc.constantFrom("__proto__", "constructor", "toString", "extra", "id", "then"), hostileText),
  value: hostileValue,
});

/** What a schema takes, and the same with a few of its parts left out, put in or made into something else. */
export function nearSchema(schema: z.ZodType, ids: readonly string[]): fc.Arbitrary<unknown> {
  const sound = fromSchema(schema, ids);
  return fc.oneof(
    { weight: 2, arbitrary: sound },
    {
      weight: 6,
      arbitrary: fc
        .tuple(sound, fc.array(harm, { minLength: 1, maxLength: 3 }))
        .map(([value, harms]) => harms.reduce(harmed, value)),
    },
    { weight: 1, arbitrary: hostileValue },
  );
}

/** A copy with one part changed: `at` says which, at each level by its number among those there are. */
function harmed(value: unknown, { at, how, name, value: put }: Harm): unknown {
  const [first, ...rest] = at;
  if (typeof value !== "object" || value === null || first === undefined) return how === "put" ? put : value;
  const entries = Object.entries(value);
  const index = entries.length === 0 ? -1 : first % entries.length;
  const isHere = rest.length === 0;
  const changed = entries.flatMap(([key, part], n): [string, unknown][] => {
    if (n !== index) return [[key, part]];
    if (!isHere) return [[key, harmed(part, { at: rest, how, name, value: put })]];
    return how === "leave out" ? [] : [[key, how === "put" ? put : part]];
  });
  if (isHere && how === "add") changed.push([name, put]);
  if (Array.isArray(value)) return changed.map(([, part]) => part);
  const copy = {};
  // Defined and not set, so that `__proto__` becomes a name like any other, as JSON makes it.
  for (const [key, part] of changed)
    Object.defineProperty(copy, key, { value: part, enumerable: true, configurable: true, writable: true });
  return copy;
}
