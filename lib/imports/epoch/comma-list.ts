/** The entries of a cell that joins them by commas, each once, in order. */
export function commaList(cell: string): string[] {
  const entries = cell.split(/[,;\n]/).map((entry) => entry.trim().replace(/\s+/g, " "));
  return [...new Set(entries.filter((entry) => entry !== ""))];
}
