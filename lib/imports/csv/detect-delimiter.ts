const DELIMITERS = [",", ";", "\t"] as const;

/** The delimiter of a CSV text: the one its first line has most of, quoted parts left aside. */
export function detectDelimiter(text: string): string {
  const unquoted = text.replace(/"(?:[^"]|"")*"/g, "");
  const first = unquoted.split(/[\r\n]+/).find((line) => line.trim() !== "") ?? "";
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}
