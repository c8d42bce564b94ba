const sample = /^([a-z_][a-z0-9_]*)(\{(?:[a-z_]+="[^"\\]*",?)+\})? (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/;

/**
 * Reads Prometheus' text format as strictly as we write it.
 *
 * @returns each figure by its name and labels as written
 * @throws where a line is not of the format, or a figure was not declared before
 */
export function readExposition(text: string): Map<string, number> {
  const figures = new Map<string, number>();
  const declared = new Set<string>();
  if (!text.endsWith("\n")) throw new Error("The last line is not ended.");
  for (const line of text.slice(0, -1).split("\n")) {
    const type = /^# TYPE ([a-z_][a-z0-9_]*) (counter|gauge)$/.exec(line);
    if (type?.[1]) declared.add(type[1]);
    if (/^# (TYPE|HELP) /.test(line)) continue;
    const [, name, labels = "", value] = sample.exec(line) ?? [];
    if (name === undefined || !declared.has(name)) throw new Error(`Not a declared figure: ${line}`);
    if (figures.has(name + labels)) throw new Error(`Said twice: ${line}`);
    figures.set(name + labels, Number(value));
  }
  return figures;
}
