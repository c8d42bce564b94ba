/** Deeper than any form. */
const DEEPEST = 50;
/** More than any form has, even with its lists as long as they may be. */
const MOST_PARTS = 50_000;

// PostgreSQL stores no character with the code 0, and no half of a pair.
const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Texts of what was sent that cannot be stored, whichever field they are of.
 *
 * @returns what is wrong by the path of each, `""` where it is the whole; nothing where all is well
 */
export function unstorable(input: unknown): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  const left: [path: string, depth: number, value: unknown][] = [["", 0, input]];
  let parts = 0;
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [path, depth, value] = next;
    const message = typeof value === "string" ? problemOf(value) : undefined;
    if (message) found[path] = message;
    if (typeof value !== "object" || value === null) continue;
    const isForm = value instanceof FormData;
    parts += isForm ? 0 : countOf(value);
    if (depth === DEEPEST || parts > MOST_PARTS)
      return { "": "This is no form of ours: it has too many parts." };
    for (const [name, part] of isForm ? value : Object.entries(value)) {
      if (problemOf(name)) found[path] = "The name of a field holds a character that cannot be stored.";
      left.push([path === "" ? name : `${path}.${name}`, depth + 1, part instanceof File ? part.name : part]);
    }
  }
  return Object.keys(found).length === 0 ? undefined : found;
}

const countOf = (value: object) => (Array.isArray(value) ? value.length : Object.keys(value).length);

function problemOf(text: string): string | undefined {
  if (text.includes("\0")) return "Leave out the character with the code 0.";
  return half.test(text) ? "This holds half of a character. Delete it and type it again." : undefined;
}
