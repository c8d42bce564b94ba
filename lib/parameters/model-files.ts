const PART = /^(.*)-\d{5}-of-(\d{5}\.\w+)$/;

/**
 * Sorts paths into models: the numbered parts of one model belong together; every other file stands alone.
 *
 * @returns groups in the order in which the first file of each was given
 */
export function modelFiles(paths: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const path of new Set(paths)) {
    const [, start, end] = PART.exec(path) ?? [];
    const key = start === undefined ? path : `${start}-…-of-${end}`;
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  return [...groups.values()];
}
