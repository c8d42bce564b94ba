/**
 * Whether two records name the same provider.
 *
 * @param ours names as people or files write them, several parted by commas
 * @returns `undefined` where the names leave it open: they resemble each other, belong to one group of
 *   firms, or one of them names nobody
 */
export function sameProvider(ours: string, theirs: string): boolean | undefined {
  const left = names(ours);
  const right = names(theirs);
  if (left.length === 0 || right.length === 0) return undefined;
  if (left.some((name) => right.includes(name))) return true;
  const first = (name: string) => name.split(/\s/)[0];
  const related = left.some((name) => right.some((other) => first(name) === first(other)));
  return related || sameGroup(left, right) ? undefined : false;
}

const NOBODY = ["not stated", "unknown"];

function names(list: string): string[] {
  return list
    .split(",")
    .map((name) =>
      name
        .toLowerCase()
        .replace(/\(.*?\)/g, "")
        .trim(),
    )
    .filter((name) => name !== "" && !NOBODY.includes(name));
}

/** Firms that trade under several names in public data. */
const GROUPS: readonly (readonly string[])[] = [
  ["google", "deepmind", "google deepmind", "google brain", "google research"],
  ["meta ai", "facebook", "facebook ai research", "meta"],
  ["z.ai", "zhipu ai", "tsinghua university"],
];

function sameGroup(left: readonly string[], right: readonly string[]): boolean {
  return GROUPS.some(
    (group) => left.some((name) => group.includes(name)) && right.some((name) => group.includes(name)),
  );
}
